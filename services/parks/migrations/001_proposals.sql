-- The answer to a lead: every park with its verdict, conditions and score, and the data it was made from.
create table proposals (
  lead_id     uuid primary key,
  asked       jsonb not null,
  proposals   jsonb not null,
  versions    jsonb not null,
  proposed_at timestamptz not null
);
