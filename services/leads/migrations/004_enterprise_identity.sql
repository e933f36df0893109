-- An enterprise is made of records, one for each way in which it was reported. A record never moves: a join is an edge
-- from one record to another (`merged_into`), so that taking the edge away gives back what was there before.
alter table enterprises
  add column place text not null default '',
  add column former_names text[] not null default '{}',
  add column registrations jsonb not null default '[]',
  add column learned bigint not null default 0,
  add column merged_into uuid references enterprises;
create index enterprises_merged on enterprises (merged_into) where merged_into is not null;

update enterprises set place = coalesce(
  (select origin_city from leads where leads.enterprise_id = enterprises.enterprise_id and origin_city <> ''
    order by submitted_at limit 1), '');

-- Numbers what becomes known about enterprises. Whoever changes identities holds this row until the commit, so that
-- the numbers follow the commits, and nothing below a number that was read can still appear.
create table identity_clock (
  singleton boolean primary key default true check (singleton),
  learned   bigint not null
);
insert into identity_clock (learned) values (0);

-- The 64-bit hashes of the keys under which a record is found; what shares one is compared in full. An index that is
-- written with the records and can be made anew from them, so it has no foreign key: that cost more than the rest.
create table enterprise_keys (
  key           bigint not null,
  learned       bigint not null,
  enterprise_id uuid not null,
  primary key (key, learned, enterprise_id)
);

create table enterprise_merges (
  merge_id    uuid primary key,
  kept_id     uuid not null references enterprises,
  merged_id   uuid not null references enterprises,
  -- officer, or what made it certain: same-credit-code, same-registration, former-name, same-name, same-enterprise
  basis       text not null,
  officer_id  text,
  bureau_id   text,
  reason      text not null,
  merged_at   timestamptz not null,
  undone_by   text,
  undone_at   timestamptz,
  undo_reason text
);
create unique index enterprise_merges_standing on enterprise_merges (merged_id) where undone_at is null;
create index enterprise_merges_by_kept on enterprise_merges (kept_id);

-- How two records that are not one hang together, or the question to a person whether they are. The lesser id first.
create table enterprise_relations (
  enterprise_id uuid not null references enterprises,
  other_id      uuid not null references enterprises,
  kind          text not null check (kind in ('ask', 'branch', 'parent-or-subsidiary', 'sibling')),
  reasons       jsonb not null,
  score         double precision not null,
  found_at      timestamptz not null,
  -- A question is open until a person says they are two, or more knowledge does.
  settled_at    timestamptz,
  settled_by    text,
  settled_because text,
  primary key (enterprise_id, other_id),
  check (enterprise_id < other_id)
);
create index enterprise_relations_by_other on enterprise_relations (other_id);

-- Records to be looked at again, because something became known: written in the transaction that learns it.
create table enterprise_due (
  enterprise_id uuid primary key references enterprises,
  since         timestamptz not null
);
insert into enterprise_due select enterprise_id, created_at from enterprises;

alter table leads
  add column registrations jsonb not null default '[]',
  add column duplicate_since timestamptz;
update leads set duplicate_since = submitted_at where duplicate_reason is not null;
-- That a lead was found to be a duplicate is history, and stays when it opens again.
insert into history (lead_id, kind, at, detail)
  select lead_id, 'duplicate', submitted_at, duplicate_reason from leads where duplicate_reason is not null;

-- What a person said about the chain of a lead, with the words it was said about: a labelled case. No personal data.
create table chain_corrections (
  correction_id uuid primary key,
  lead_id       uuid not null references leads,
  officer_id    text not null,
  bureau_id     text not null,
  read_verdict  text not null,
  read_chain_id text,
  chain_id      text,
  segment_id    text,
  reason        text not null,
  input         jsonb not null,
  versions      jsonb not null,
  corrected_at  timestamptz not null
);
create index chain_corrections_by_lead on chain_corrections (lead_id, corrected_at desc);

-- How a lead reads in another chain list, for whoever speaks that list's words.
create table chain_readings (
  lead_id      uuid not null references leads,
  list         text not null,
  chain_id     text,
  basis        text not null,
  confidence   double precision not null,
  needs_review boolean not null,
  read_at      timestamptz not null,
  primary key (lead_id, list)
);

create function enterprise_root(id uuid) returns uuid language sql stable as $$
  with recursive up as (
    select enterprise_id, merged_into from enterprises where enterprise_id = id
    union all
    select above.enterprise_id, above.merged_into from up join enterprises above on above.enterprise_id = up.merged_into)
  select enterprise_id from up where merged_into is null
$$;

create function enterprise_records(root uuid) returns table (record_id uuid) language sql stable as $$
  with recursive down as (
    select enterprise_id from enterprises where enterprise_id = root
    union all
    select below.enterprise_id from down join enterprises below on below.merged_into = down.enterprise_id)
  select enterprise_id from down
$$;
