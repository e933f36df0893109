-- The process of one lead from its classification to its bureaus. `wait_until` is when the next patience ends.
create table routing (
  lead_id               uuid primary key references leads,
  state                 text not null,
  revision              integer not null default 0,
  parks_answered        boolean not null default false,
  policies_answered     boolean not null default false,
  park_id               text,
  park_score            integer,
  park_division         text,
  policies_eligible     integer not null default 0,
  policies_needing_info integer not null default 0,
  assignees             jsonb not null default '[]',
  rule_ids              text[] not null default '{}',
  policies_wait_until   timestamptz not null,
  parks_wait_until      timestamptz not null
);
create index routing_waiting on routing (policies_wait_until) where state = 'waiting';

create table lead_bureaus (
  bureau_id text not null,
  lead_id   uuid not null references leads,
  part      text not null,
  revision  integer not null,
  primary key (bureau_id, lead_id)
);

-- What happened to a lead after it was taken in, in order.
create table history (
  lead_id    uuid not null references leads,
  seq        bigint generated always as identity,
  kind       text not null,
  at         timestamptz not null,
  bureau_id  text,
  officer_id text,
  detail     text not null default '',
  primary key (lead_id, seq)
);

create table notified (
  notification_id uuid primary key,
  lead_id         uuid not null references leads,
  bureau_id       text not null,
  recipient_id    text not null,
  channel         text not null,
  at              timestamptz not null
);
create index notified_by_lead on notified (lead_id);
