-- Every shared figure of a verified milestone, with what became of it: none is lost for want of an agreement.
create table milestone_figures (
  milestone_id  uuid not null,
  benefit       text not null,
  project_id    uuid not null,
  lead_id       uuid not null,
  -- A stage, or figure
  milestone     text not null,
  park_id       text not null,
  amount        bigint not null,
  occurred_on   date not null,
  landed_on     date,
  bureau_id     text not null,
  officer_id    text not null,
  verified_at   timestamptz not null,
  -- elsewhere: no agreement is for that place; kept: one is, and it could not be posted
  state         text not null check (state in ('posted', 'kept', 'elsewhere')),
  -- The agreement that the project is under, where that is clear
  agreement_id  uuid,
  -- The agreements it may be under, where it is not
  candidates    uuid[] not null default '{}',
  -- Why it is kept: the code, and what it stands on
  refusal       jsonb,
  posting_id    uuid references postings,
  primary key (milestone_id, benefit),
  check ((state = 'posted') = (posting_id is not null)),
  check ((state = 'kept') = (refusal is not null))
);
create index milestone_figures_by_project on milestone_figures (project_id, verified_at) where agreement_id is not null;
create index milestone_figures_waiting on milestone_figures (park_id) where state <> 'posted';
