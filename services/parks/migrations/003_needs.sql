-- What siting asks of a lead has a shape of its own now, and so have its answers: what was asked is kept in the new
-- shape, and an answer in the old one is made anew when somebody looks.
alter table proposals alter column proposals drop not null;
alter table proposals add column pairs jsonb not null default '[]';
alter table proposals add column facts jsonb not null default '{}';
update proposals set proposals = null, asked = jsonb_build_object(
  'chainId', asked -> 'chainId', 'fillsGap', asked -> 'fillsGap', 'originCode', asked -> 'originCode',
  'productTerms', asked -> 'productTerms',
  'needs', jsonb_build_object('landMu', asked -> 'landMu', 'workshopSquareMetres', asked -> 'workshopSquareMetres'));

-- The parks a lead was proposed to, for the park that asks.
create table proposed_parks (
  park_id     text not null,
  lead_id     uuid not null references proposals on delete cascade,
  place       integer not null,
  score       integer not null,
  verdict     text not null,
  proposed_at timestamptz not null,
  primary key (park_id, lead_id)
);
create index proposed_parks_by_score on proposed_parks (park_id, score desc, lead_id);
create index proposed_parks_by_lead on proposed_parks (lead_id);

-- What leads wait for: so much of a kind in one piece in a park that would else do. In hundredths, as carriers.
create table open_needs (
  lead_id uuid not null references proposals on delete cascade,
  park_id text not null,
  kind    text not null check (kind in ('land', 'workshop')),
  amount  bigint not null,
  since   timestamptz not null,
  primary key (lead_id, park_id, kind)
);
create index open_needs_by_place on open_needs (park_id, kind, amount);
