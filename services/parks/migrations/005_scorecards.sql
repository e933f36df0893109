-- Admission scorecards as they were judged. Judged anew is a further one.
create table scorecards (
  scorecard_id  uuid primary key,
  park_id       text not null,
  lead_id       uuid not null,
  verdict       text not null,
  score         integer not null,
  items         jsonb not null,
  rules_version text not null,
  bureau_id     text not null,
  officer_id    text not null,
  judged_at     timestamptz not null
);
create index scorecards_by_lead on scorecards (lead_id, scorecard_id desc);
create trigger scorecards_are_final before update or delete or truncate on scorecards
  for each statement execute function refuse_change();
