-- Enterprises: one row a legal person, found by its credit code or by its normalised name.
create table enterprises (
  enterprise_id uuid primary key,
  name          text not null,
  name_key      text not null,
  credit_code   text,
  created_at    timestamptz not null
);
create unique index enterprises_by_credit_code on enterprises (credit_code) where credit_code is not null;
create index enterprises_by_name_key on enterprises (name_key);

-- Leads: one row a submission; a duplicate points at the lead it repeats, and both stay.
create table leads (
  lead_id           uuid primary key,
  submission_id     uuid not null unique,
  enterprise_id     uuid not null references enterprises,
  partner_id        text not null,
  external_id       text,
  status            text not null,
  enterprise_name   text not null,
  credit_code       text,
  text              text not null,
  products          text[] not null,
  former_names      text[] not null,
  gbt4754           text,
  origin_code       text,
  origin_city       text not null,
  origin_zone       text not null,
  facts             jsonb not null,
  markers           jsonb not null,
  classification    jsonb not null,
  chain_id          text,
  duplicate_of      uuid references leads,
  duplicate_reason  text,
  acknowledge_by    timestamptz,
  claimed_by_bureau text,
  claimed_by        text,
  version           bigint not null default 1,
  submitted_at      timestamptz not null,
  updated_at        timestamptz not null
);
-- One open lead an enterprise: the index is the last word when two submissions race.
create unique index leads_open_by_enterprise on leads (enterprise_id)
  where duplicate_of is null and status in ('submitted', 'acknowledged', 'assessing', 'accepted');
create index leads_by_partner on leads (partner_id, lead_id desc);
create index leads_by_partner_update on leads (partner_id, updated_at);

-- Personal data of a lead stands here and nowhere else.
create table contacts (
  lead_id uuid primary key references leads,
  name    text not null,
  phone   text not null,
  email   text not null,
  title   text not null
);

-- What the first call answered, for every later call with the same key. Kept 24 hours at least.
create table idempotency (
  partner_id   text not null,
  operation    text not null,
  key          text not null,
  request_hash bytea not null,
  response     bytea not null,
  created_at   timestamptz not null,
  primary key (partner_id, operation, key)
);
create index idempotency_by_age on idempotency (created_at);
