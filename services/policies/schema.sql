-- The schema policies, beside what eventing puts into it. Made by `npm run schema -- --write` from a migrated database; a test holds it to the migrations.

create table closed_leads (
  lead_id uuid not null,
  PRIMARY KEY (lead_id)
);

create table lead_facts (
  lead_id uuid not null,
  known_from timestamp with time zone not null,
  facts jsonb not null,
  PRIMARY KEY (lead_id, known_from)
);

create table library_log (
  entry bigint generated always as identity not null,
  subject text not null,
  id text not null,
  version integer not null,
  kind text not null,
  document jsonb,
  known_from timestamp with time zone not null,
  recorded_by text not null,
  reason text not null,
  PRIMARY KEY (entry),
  CHECK ((kind = 'published'::text) = (document IS NOT NULL)),
  CHECK (kind = ANY (ARRAY['published'::text, 'withdrawn'::text])),
  CHECK (subject = ANY (ARRAY['clause'::text, 'group'::text]))
);
CREATE INDEX library_log_by_id ON library_log USING btree (subject, id, entry DESC);
CREATE INDEX library_log_by_time ON library_log USING btree (known_from, entry);
CREATE TRIGGER library_log_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON library_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table matches (
  lead_id uuid not null,
  facts jsonb not null,
  as_of date not null,
  counts jsonb not null,
  versions jsonb not null,
  matched_at timestamp with time zone not null,
  open boolean default true not null,
  library_version bigint default 0 not null,
  served text[] default '{}'::text[] not null,
  project_region int4range,
  origin_region int4range,
  industry int4range,
  codes text[] default '{}'::text[] not null,
  PRIMARY KEY (lead_id)
);
CREATE INDEX matches_by_code ON matches USING gin (codes) WHERE open;
CREATE INDEX matches_by_industry ON matches USING gist (industry) WHERE open;
CREATE INDEX matches_by_origin_region ON matches USING gist (origin_region) WHERE open;
CREATE INDEX matches_by_project_region ON matches USING gist (project_region) WHERE open;
CREATE INDEX matches_by_served ON matches USING gin (served) WHERE open;

create table openings (
  library_version bigint not null,
  clause_id text not null,
  version integer not null,
  opens_on date not null,
  PRIMARY KEY (library_version)
);

create table search_candidates (
  library_version bigint not null,
  lead_id uuid not null,
  PRIMARY KEY (library_version, lead_id)
);

create table told (
  clause_id text not null,
  version integer not null,
  lead_id uuid not null,
  serves boolean not null,
  at timestamp with time zone not null,
  PRIMARY KEY (clause_id, version, lead_id, serves)
);

create view library_history as
 SELECT entry,
    subject,
    id,
    version,
    kind,
    known_from,
    lead(known_from) OVER (PARTITION BY subject, id ORDER BY entry) AS known_until,
    (document -> 'inForce'::text) ->> 'from'::text AS in_force_from,
    (document -> 'inForce'::text) ->> 'until'::text AS in_force_until,
    (document -> 'window'::text) ->> 'from'::text AS window_from,
    (document -> 'window'::text) ->> 'until'::text AS window_until,
    recorded_by,
    reason,
    document
   FROM library_log;

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the library log is only ever added to';
end $function$;
