-- The schema leads, beside what eventing puts into it. Made by `npm run schema -- --write` from a migrated database; a test holds it to the migrations.

create table audit_entries (
  "position" bigint not null,
  at timestamp with time zone not null,
  kind text not null,
  subject text not null,
  actor text not null,
  content_hash bytea not null,
  hash bytea not null,
  PRIMARY KEY ("position")
);
CREATE TRIGGER audit_entries_are_final BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table audit_head (
  singleton boolean default true not null,
  "position" bigint not null,
  hash bytea not null,
  PRIMARY KEY (singleton),
  CHECK (singleton)
);

create table chain_corrections (
  correction_id uuid not null,
  lead_id uuid not null,
  officer_id text not null,
  bureau_id text not null,
  read_verdict text not null,
  read_chain_id text,
  chain_id text,
  segment_id text,
  reason text not null,
  input jsonb not null,
  versions jsonb not null,
  corrected_at timestamp with time zone not null,
  PRIMARY KEY (correction_id),
  FOREIGN KEY (lead_id) REFERENCES leads(lead_id)
);
CREATE INDEX chain_corrections_by_lead ON chain_corrections USING btree (lead_id, corrected_at DESC);

create table chain_readings (
  lead_id uuid not null,
  list text not null,
  chain_id text,
  basis text not null,
  confidence double precision not null,
  needs_review boolean not null,
  read_at timestamp with time zone not null,
  PRIMARY KEY (lead_id, list),
  FOREIGN KEY (lead_id) REFERENCES leads(lead_id)
);

create table contacts (
  lead_id uuid not null,
  name text not null,
  phone text not null,
  email text not null,
  title text not null,
  PRIMARY KEY (lead_id),
  FOREIGN KEY (lead_id) REFERENCES leads(lead_id)
);

create table enterprise_due (
  enterprise_id uuid not null,
  since timestamp with time zone not null,
  PRIMARY KEY (enterprise_id),
  FOREIGN KEY (enterprise_id) REFERENCES enterprises(enterprise_id)
);

create table enterprise_keys (
  key bigint not null,
  learned bigint not null,
  enterprise_id uuid not null,
  PRIMARY KEY (key, learned, enterprise_id)
);

create table enterprise_merges (
  merge_id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  basis text not null,
  officer_id text,
  bureau_id text,
  reason text not null,
  merged_at timestamp with time zone not null,
  undone_by text,
  undone_at timestamp with time zone,
  undo_reason text,
  PRIMARY KEY (merge_id),
  FOREIGN KEY (kept_id) REFERENCES enterprises(enterprise_id),
  FOREIGN KEY (merged_id) REFERENCES enterprises(enterprise_id)
);
CREATE INDEX enterprise_merges_by_kept ON enterprise_merges USING btree (kept_id);
CREATE UNIQUE INDEX enterprise_merges_standing ON enterprise_merges USING btree (merged_id) WHERE (undone_at IS NULL);

create table enterprise_relations (
  enterprise_id uuid not null,
  other_id uuid not null,
  kind text not null,
  reasons jsonb not null,
  score double precision not null,
  found_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  settled_by text,
  settled_because text,
  PRIMARY KEY (enterprise_id, other_id),
  FOREIGN KEY (enterprise_id) REFERENCES enterprises(enterprise_id),
  FOREIGN KEY (other_id) REFERENCES enterprises(enterprise_id),
  CHECK (enterprise_id < other_id),
  CHECK (kind = ANY (ARRAY['ask'::text, 'branch'::text, 'parent-or-subsidiary'::text, 'sibling'::text]))
);
CREATE INDEX enterprise_relations_by_other ON enterprise_relations USING btree (other_id);
CREATE INDEX enterprise_relations_open ON enterprise_relations USING btree (found_at, enterprise_id, other_id) WHERE ((kind = 'ask'::text) AND (settled_at IS NULL));

create table enterprises (
  enterprise_id uuid not null,
  name text not null,
  name_key text not null,
  credit_code text,
  created_at timestamp with time zone not null,
  place text default ''::text not null,
  former_names text[] default '{}'::text[] not null,
  registrations jsonb default '[]'::jsonb not null,
  learned bigint default 0 not null,
  merged_into uuid,
  keyed_by text default ''::text not null,
  PRIMARY KEY (enterprise_id),
  FOREIGN KEY (merged_into) REFERENCES enterprises(enterprise_id)
);
CREATE UNIQUE INDEX enterprises_by_credit_code ON enterprises USING btree (credit_code) WHERE (credit_code IS NOT NULL);
CREATE INDEX enterprises_by_keyed ON enterprises USING btree (keyed_by);
CREATE INDEX enterprises_by_name_key ON enterprises USING btree (name_key);
CREATE INDEX enterprises_merged ON enterprises USING btree (merged_into) WHERE (merged_into IS NOT NULL);

create table history (
  lead_id uuid not null,
  seq bigint generated always as identity not null,
  kind text not null,
  at timestamp with time zone not null,
  bureau_id text,
  officer_id text,
  detail text default ''::text not null,
  PRIMARY KEY (lead_id, seq),
  FOREIGN KEY (lead_id) REFERENCES leads(lead_id)
);

create table idempotency (
  partner_id text not null,
  operation text not null,
  key text not null,
  request_hash bytea not null,
  response bytea not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (partner_id, operation, key)
);
CREATE INDEX idempotency_by_age ON idempotency USING btree (created_at);

create table identity_clock (
  singleton boolean default true not null,
  learned bigint not null,
  PRIMARY KEY (singleton),
  CHECK (singleton)
);

create table lead_bureaus (
  bureau_id text not null,
  lead_id uuid not null,
  part text not null,
  revision integer not null,
  PRIMARY KEY (bureau_id, lead_id),
  FOREIGN KEY (lead_id) REFERENCES leads(lead_id)
);

create table leads (
  lead_id uuid not null,
  submission_id uuid not null,
  enterprise_id uuid not null,
  partner_id text not null,
  external_id text,
  status text not null,
  enterprise_name text not null,
  credit_code text,
  text text not null,
  products text[] not null,
  former_names text[] not null,
  gbt4754 text,
  origin_code text,
  origin_city text not null,
  origin_zone text not null,
  facts jsonb not null,
  markers jsonb not null,
  classification jsonb not null,
  chain_id text,
  duplicate_of uuid,
  duplicate_reason text,
  acknowledge_by timestamp with time zone,
  claimed_by_bureau text,
  claimed_by text,
  version bigint default 1 not null,
  submitted_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  registrations jsonb default '[]'::jsonb not null,
  duplicate_since timestamp with time zone,
  ended_at timestamp with time zone,
  PRIMARY KEY (lead_id),
  UNIQUE (submission_id),
  FOREIGN KEY (duplicate_of) REFERENCES leads(lead_id),
  FOREIGN KEY (enterprise_id) REFERENCES enterprises(enterprise_id)
);
CREATE INDEX leads_by_partner ON leads USING btree (partner_id, lead_id DESC);
CREATE INDEX leads_by_partner_update ON leads USING btree (partner_id, updated_at);
CREATE UNIQUE INDEX leads_open_by_enterprise ON leads USING btree (enterprise_id) WHERE ((duplicate_of IS NULL) AND (ended_at IS NULL) AND (status = ANY (ARRAY['submitted'::text, 'acknowledged'::text, 'assessing'::text, 'accepted'::text, 'converted'::text])));

create table milestones (
  milestone_id uuid not null,
  project_id uuid not null,
  milestone text not null,
  figure text,
  occurred_on date not null,
  fields jsonb not null,
  evidence jsonb not null,
  state text not null,
  claimed_by text not null,
  claimed_by_bureau text not null,
  claimed_at timestamp with time zone not null,
  decided_by text,
  decided_by_bureau text,
  decided_at timestamp with time zone,
  reason text default ''::text not null,
  PRIMARY KEY (milestone_id),
  FOREIGN KEY (project_id) REFERENCES projects(project_id),
  CHECK ((milestone = 'figure'::text) = (figure IS NOT NULL)),
  CHECK ((state = 'claimed'::text) = (decided_at IS NULL)),
  CHECK (decided_by IS DISTINCT FROM claimed_by),
  CHECK (state = ANY (ARRAY['claimed'::text, 'verified'::text, 'rejected'::text]))
);
CREATE INDEX milestones_by_project ON milestones USING btree (project_id, claimed_at DESC);
CREATE UNIQUE INDEX milestones_once_a_figure ON milestones USING btree (project_id, figure, occurred_on) WHERE ((milestone = 'figure'::text) AND (state <> 'rejected'::text));
CREATE UNIQUE INDEX milestones_once_a_stage ON milestones USING btree (project_id, milestone) WHERE ((milestone <> 'figure'::text) AND (state <> 'rejected'::text));
CREATE INDEX milestones_to_decide ON milestones USING btree (project_id) WHERE (state = 'claimed'::text);
CREATE TRIGGER milestones_stay BEFORE DELETE ON milestones FOR EACH ROW EXECUTE FUNCTION refuse_milestone_change();
CREATE TRIGGER milestones_stay_decided BEFORE UPDATE ON milestones FOR EACH ROW WHEN (old.state <> 'claimed'::text OR new.milestone IS DISTINCT FROM old.milestone OR new.figure IS DISTINCT FROM old.figure OR new.occurred_on IS DISTINCT FROM old.occurred_on OR new.fields IS DISTINCT FROM old.fields OR new.evidence IS DISTINCT FROM old.evidence OR new.claimed_by IS DISTINCT FROM old.claimed_by) EXECUTE FUNCTION refuse_milestone_change();

create table notified (
  notification_id uuid not null,
  lead_id uuid not null,
  bureau_id text not null,
  recipient_id text not null,
  channel text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (notification_id),
  FOREIGN KEY (lead_id) REFERENCES leads(lead_id)
);
CREATE INDEX notified_by_lead ON notified USING btree (lead_id);

create table projects (
  project_id uuid not null,
  lead_id uuid not null,
  name text not null,
  bureau_id text not null,
  stage text not null,
  stage_since date not null,
  park_id text,
  landed_on date,
  converted_by text not null,
  converted_at timestamp with time zone not null,
  PRIMARY KEY (project_id),
  UNIQUE (lead_id),
  FOREIGN KEY (lead_id) REFERENCES leads(lead_id)
);

create table routing (
  lead_id uuid not null,
  state text not null,
  revision integer default 0 not null,
  parks_answered boolean default false not null,
  policies_answered boolean default false not null,
  park_id text,
  park_score integer,
  park_division text,
  policies_eligible integer default 0 not null,
  policies_needing_info integer default 0 not null,
  assignees jsonb default '[]'::jsonb not null,
  rule_ids text[] default '{}'::text[] not null,
  policies_wait_until timestamp with time zone not null,
  parks_wait_until timestamp with time zone not null,
  PRIMARY KEY (lead_id),
  FOREIGN KEY (lead_id) REFERENCES leads(lead_id)
);
CREATE INDEX routing_waiting ON routing USING btree (policies_wait_until) WHERE (state = 'waiting'::text);

CREATE OR REPLACE FUNCTION enterprise_records(root uuid)
 RETURNS TABLE(record_id uuid)
 LANGUAGE sql
 STABLE
AS $function$
  with recursive down as (
    select enterprise_id from enterprises where enterprise_id = root
    union all
    select below.enterprise_id from down join enterprises below on below.merged_into = down.enterprise_id)
  select enterprise_id from down
$function$;

CREATE OR REPLACE FUNCTION enterprise_root(id uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  with recursive up as (
    select enterprise_id, merged_into from enterprises where enterprise_id = id
    union all
    select above.enterprise_id, above.merged_into from up join enterprises above on above.enterprise_id = up.merged_into)
  select enterprise_id from up where merged_into is null
$function$;

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'audit entries are never changed';
end $function$;

CREATE OR REPLACE FUNCTION refuse_milestone_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a milestone that was decided, and what was claimed, is never changed';
end $function$;
