-- The facts of a lead as they came, so that a question about a past day is answered with the facts of that day.
create table lead_facts (
  lead_id    uuid not null,
  known_from timestamptz not null,
  facts      jsonb not null,
  primary key (lead_id, known_from)
);
insert into lead_facts (lead_id, known_from, facts) select lead_id, matched_at, facts from matches;

alter table matches
  -- somebody works it: closed leads are not sought
  add column open boolean not null default true,
  -- place in the library's log that the lead's own match was made from: what was published since is news to it
  add column library_version bigint not null default 0,
  -- clauses that serve the lead: eligible or at discretion
  add column served text[] not null default '{}',
  -- What a newly published clause finds the lead by; null is unknown, and then such a clause does not serve it.
  add column project_region int4range,
  add column origin_region int4range,
  add column industry int4range,
  add column codes text[] not null default '{}';
create index matches_by_project_region on matches using gist (project_region) where open;
create index matches_by_origin_region on matches using gist (origin_region) where open;
create index matches_by_industry on matches using gist (industry) where open;
create index matches_by_code on matches using gin (codes) where open;
create index matches_by_served on matches using gin (served) where open;

-- Leads that nobody works, also those whose match comes later than that: the two are told on different topics.
create table closed_leads (lead_id uuid primary key);

-- A search under way: the candidates of one change of the library, taken a bounded number at a time.
create table search_candidates (
  library_version bigint not null,
  lead_id         uuid not null,
  primary key (library_version, lead_id)
);

-- Clauses whose day has not come: the leads they serve are sought when it does.
create table openings (
  library_version bigint primary key,
  clause_id       text not null,
  version         integer not null,
  opens_on        date not null
);

-- What was told: once a version of a clause and lead, for coming and for going.
create table told (
  clause_id text not null,
  version   integer not null,
  lead_id   uuid not null,
  serves    boolean not null,
  at        timestamptz not null,
  primary key (clause_id, version, lead_id, serves)
);
