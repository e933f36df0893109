-- What a lead was told it can have: asked with these facts, on this day, of this data.
create table matches (
  lead_id     uuid primary key,
  facts       jsonb not null,
  as_of       date not null,
  counts      jsonb not null,
  versions    jsonb not null,
  matched_at  timestamptz not null
);
