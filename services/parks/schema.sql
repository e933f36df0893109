-- The schema parks, beside what eventing puts into it. Made by `npm run schema -- --write` from a migrated database; a test holds it to the migrations.

create table agreements (
  agreement_id uuid not null,
  version integer not null,
  effective_from date not null,
  agreement jsonb not null,
  source text not null,
  seat_place text not null,
  free_seats integer,
  bureau_id text not null,
  officer_id text not null,
  recorded_at timestamp with time zone not null,
  PRIMARY KEY (agreement_id, version),
  CHECK (free_seats >= 0),
  CHECK (version > 0)
);
CREATE TRIGGER agreements_are_final BEFORE DELETE OR UPDATE OR TRUNCATE ON agreements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table carrier_history (
  carrier_id uuid not null,
  entry integer not null,
  park_id text not null,
  kind text not null,
  at timestamp with time zone not null,
  what text not null,
  size bigint not null,
  reserved bigint not null,
  available_from date,
  available_until date,
  version integer not null,
  content jsonb,
  reservation_id uuid,
  bureau_id text,
  officer_id text,
  PRIMARY KEY (carrier_id, entry),
  FOREIGN KEY (carrier_id) REFERENCES carriers(carrier_id),
  CHECK (what = ANY (ARRAY['added'::text, 'changed'::text, 'withdrawn'::text, 'reserved'::text, 'renewed'::text, 'released'::text, 'expired'::text]))
);
CREATE INDEX carrier_history_by_park ON carrier_history USING btree (park_id, at);
CREATE TRIGGER carrier_history_is_final BEFORE DELETE OR UPDATE OR TRUNCATE ON carrier_history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table carriers (
  carrier_id uuid not null,
  park_id text not null,
  kind text not null,
  code text not null,
  code_key text not null,
  name text not null,
  size bigint not null,
  reserved bigint default 0 not null,
  facts jsonb not null,
  chains text[],
  rent_fen bigint,
  price_fen bigint,
  available_from date,
  available_until date,
  outline jsonb,
  bounds box,
  note text not null,
  version integer not null,
  entries integer default 0 not null,
  state text not null,
  updated_at timestamp with time zone not null,
  opens_on date,
  PRIMARY KEY (carrier_id),
  CHECK (kind = ANY (ARRAY['land'::text, 'workshop'::text])),
  CHECK (price_fen >= 0),
  CHECK (rent_fen >= 0),
  CHECK (reserved >= 0 AND reserved <= size),
  CHECK (size > 0),
  CHECK (state = 'offered'::text OR reserved = 0),
  CHECK (state = ANY (ARRAY['offered'::text, 'withdrawn'::text]))
);
CREATE INDEX carriers_by_bounds ON carriers USING gist (bounds) WHERE ((bounds IS NOT NULL) AND (state = 'offered'::text));
CREATE UNIQUE INDEX carriers_by_building ON carriers USING btree (park_id, code_key) WHERE ((kind = 'workshop'::text) AND (state = 'offered'::text));
CREATE INDEX carriers_by_park ON carriers USING btree (park_id, carrier_id);
CREATE UNIQUE INDEX carriers_by_plot ON carriers USING btree (code_key) WHERE ((kind = 'land'::text) AND (state = 'offered'::text));
CREATE INDEX carriers_that_open ON carriers USING btree (opens_on, park_id) WHERE (opens_on IS NOT NULL);

create table import_rows (
  import_id uuid not null,
  "row" integer not null,
  kind text,
  code text not null,
  code_key text not null,
  content jsonb,
  bounds box,
  outcome text not null,
  carrier_id uuid,
  base_version integer,
  faults jsonb not null,
  PRIMARY KEY (import_id, "row"),
  FOREIGN KEY (import_id) REFERENCES imports(import_id) ON DELETE CASCADE,
  CHECK (outcome = ANY (ARRAY['added'::text, 'changed'::text, 'unchanged'::text, 'refused'::text]))
);
CREATE INDEX import_rows_by_bounds ON import_rows USING gist (bounds) WHERE (bounds IS NOT NULL);
CREATE INDEX import_rows_by_carrier ON import_rows USING btree (carrier_id);
CREATE INDEX import_rows_by_outcome ON import_rows USING btree (import_id, outcome, "row");

create table imports (
  import_id uuid not null,
  park_id text not null,
  file_name text not null,
  format text not null,
  state text not null,
  rows integer default 0 not null,
  added integer default 0 not null,
  changed integer default 0 not null,
  unchanged integer default 0 not null,
  refused integer default 0 not null,
  bureau_id text not null,
  officer_id text not null,
  imported_at timestamp with time zone not null,
  PRIMARY KEY (import_id),
  CHECK (state = ANY (ARRAY['reading'::text, 'done'::text]))
);
CREATE INDEX imports_unfinished ON imports USING btree (imported_at) WHERE (state = 'reading'::text);

create table milestone_figures (
  milestone_id uuid not null,
  benefit text not null,
  project_id uuid not null,
  lead_id uuid not null,
  milestone text not null,
  park_id text not null,
  amount bigint not null,
  occurred_on date not null,
  landed_on date,
  bureau_id text not null,
  officer_id text not null,
  verified_at timestamp with time zone not null,
  state text not null,
  agreement_id uuid,
  candidates uuid[] default '{}'::uuid[] not null,
  refusal jsonb,
  posting_id uuid,
  PRIMARY KEY (milestone_id, benefit),
  FOREIGN KEY (posting_id) REFERENCES postings(posting_id),
  CHECK ((state = 'kept'::text) = (refusal IS NOT NULL)),
  CHECK ((state = 'posted'::text) = (posting_id IS NOT NULL)),
  CHECK (state = ANY (ARRAY['posted'::text, 'kept'::text, 'elsewhere'::text]))
);
CREATE INDEX milestone_figures_by_project ON milestone_figures USING btree (project_id, verified_at) WHERE (agreement_id IS NOT NULL);
CREATE INDEX milestone_figures_waiting ON milestone_figures USING btree (park_id) WHERE (state <> 'posted'::text);

create table open_needs (
  lead_id uuid not null,
  park_id text not null,
  kind text not null,
  amount bigint not null,
  since timestamp with time zone not null,
  PRIMARY KEY (lead_id, park_id, kind),
  FOREIGN KEY (lead_id) REFERENCES proposals(lead_id) ON DELETE CASCADE,
  CHECK (kind = ANY (ARRAY['land'::text, 'workshop'::text]))
);
CREATE INDEX open_needs_by_place ON open_needs USING btree (park_id, kind, amount);

create table park_registers (
  park_id text not null,
  revision bigint not null,
  carriers_complete boolean default false not null,
  PRIMARY KEY (park_id)
);

create table posting_lines (
  posting_id uuid not null,
  line integer not null,
  account text not null,
  party text not null,
  benefit text not null,
  unit text not null,
  side text not null,
  amount bigint not null,
  PRIMARY KEY (posting_id, line),
  FOREIGN KEY (posting_id) REFERENCES postings(posting_id),
  CHECK (account = ANY (ARRAY['held'::text, 'owed'::text, 'claim'::text, 'occurred'::text, 'counted'::text, 'counted-again'::text])),
  CHECK (amount > 0),
  CHECK (line > 0),
  CHECK (side = ANY (ARRAY['debit'::text, 'credit'::text])),
  CHECK (unit = ANY (ARRAY['fen'::text, 'kgce'::text]))
);
CREATE TRIGGER posting_lines_are_final BEFORE DELETE OR UPDATE OR TRUNCATE ON posting_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER posting_lines_balance AFTER INSERT ON posting_lines DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_posting();

create table postings (
  posting_id uuid not null,
  agreement_id uuid not null,
  agreement_version integer not null,
  cause text not null,
  reference text not null,
  take integer default 0 not null,
  benefit text not null,
  project_id text not null,
  year integer not null,
  occurred_on date not null,
  reverses uuid,
  lines integer not null,
  memo text not null,
  request_hash bytea not null,
  bureau_id text not null,
  officer_id text not null,
  posted_at timestamp with time zone not null,
  PRIMARY KEY (posting_id),
  UNIQUE (agreement_id, cause, reference, benefit, take),
  UNIQUE (reverses),
  FOREIGN KEY (agreement_id, agreement_version) REFERENCES agreements(agreement_id, version),
  FOREIGN KEY (reverses) REFERENCES postings(posting_id),
  CHECK ((cause = 'reversal'::text) = (reverses IS NOT NULL)),
  CHECK (cause = ANY (ARRAY['tax-receipt'::text, 'milestone'::text, 'return'::text, 'settlement'::text, 'reversal'::text])),
  CHECK (lines > 0)
);
CREATE INDEX postings_by_reference ON postings USING btree (agreement_id, reference);
CREATE INDEX postings_by_year ON postings USING btree (agreement_id, year, posting_id);
CREATE TRIGGER postings_are_final BEFORE DELETE OR UPDATE OR TRUNCATE ON postings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER postings_balance AFTER INSERT ON postings DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_posting();

create table proposals (
  lead_id uuid not null,
  asked jsonb not null,
  versions jsonb not null,
  proposed_at timestamp with time zone not null,
  facts jsonb default '{}'::jsonb not null,
  answer bytea,
  PRIMARY KEY (lead_id)
);

create table proposed_parks (
  park_id text not null,
  lead_id uuid not null,
  place integer not null,
  score integer not null,
  verdict text not null,
  proposed_at timestamp with time zone not null,
  PRIMARY KEY (park_id, lead_id),
  FOREIGN KEY (lead_id) REFERENCES proposals(lead_id) ON DELETE CASCADE
);
CREATE INDEX proposed_parks_by_lead ON proposed_parks USING btree (lead_id);
CREATE INDEX proposed_parks_by_score ON proposed_parks USING btree (park_id, score DESC, lead_id);

create table reservations (
  reservation_id uuid not null,
  carrier_id uuid not null,
  park_id text not null,
  lead_id uuid not null,
  amount bigint not null,
  state text not null,
  expires_at timestamp with time zone not null,
  reserved_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  renewals integer default 0 not null,
  bureau_id text not null,
  officer_id text not null,
  note text not null,
  idempotency_key text not null,
  request_hash bytea not null,
  free_after bigint not null,
  PRIMARY KEY (reservation_id),
  UNIQUE (bureau_id, idempotency_key),
  FOREIGN KEY (carrier_id) REFERENCES carriers(carrier_id),
  CHECK (amount > 0),
  CHECK (state = ANY (ARRAY['held'::text, 'released'::text, 'expired'::text]))
);
CREATE INDEX reservations_by_carrier ON reservations USING btree (carrier_id, reservation_id);
CREATE INDEX reservations_by_lead ON reservations USING btree (lead_id, reservation_id);
CREATE INDEX reservations_by_park ON reservations USING btree (park_id, reservation_id);
CREATE INDEX reservations_due ON reservations USING btree (expires_at) WHERE (state = 'held'::text);

create table return_dues (
  agreement_id uuid not null,
  look_on date not null,
  PRIMARY KEY (agreement_id)
);
CREATE INDEX return_dues_by_day ON return_dues USING btree (look_on);

create table scorecards (
  scorecard_id uuid not null,
  park_id text not null,
  lead_id uuid not null,
  verdict text not null,
  score integer not null,
  items jsonb not null,
  rules_version text not null,
  bureau_id text not null,
  officer_id text not null,
  judged_at timestamp with time zone not null,
  reason text default ''::text not null,
  PRIMARY KEY (scorecard_id)
);
CREATE INDEX scorecards_by_lead ON scorecards USING btree (lead_id, scorecard_id DESC);
CREATE TRIGGER scorecards_are_final BEFORE DELETE OR UPDATE OR TRUNCATE ON scorecards FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE FUNCTION analyze_import()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path FROM CURRENT
AS $function$
begin
  analyze import_rows;
  analyze carriers;
end $function$;

CREATE OR REPLACE FUNCTION check_posting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  said integer;
  found integer;
  uneven text;
begin
  select lines into said from postings where posting_id = new.posting_id;
  select count(*) into found from posting_lines where posting_id = new.posting_id;
  if said is distinct from found then
    raise exception 'posting % says % lines and has %', new.posting_id, said, found;
  end if;
  select unit into uneven from posting_lines where posting_id = new.posting_id
    group by unit having sum(case side when 'debit' then amount else -amount end) <> 0 limit 1;
  if uneven is not null then
    raise exception 'posting % does not balance in %', new.posting_id, uneven;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is never changed', tg_table_name;
end $function$;
