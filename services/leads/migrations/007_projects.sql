-- A lead that became a negotiation with stages: where it stands by what was verified.
create table projects (
  project_id   uuid primary key,
  lead_id      uuid not null unique references leads,
  name         text not null,
  bureau_id    text not null,
  stage        text not null,
  -- The day the stage was reached, as it was claimed
  stage_since  date not null,
  -- The park that was signed for
  park_id      text,
  -- The day the company was registered here
  landed_on    date,
  converted_by text not null,
  converted_at timestamptz not null
);

-- What somebody claimed of a project and somebody else verified or rejected: a stage, or a figure of a period.
create table milestones (
  milestone_id      uuid primary key,
  project_id        uuid not null references projects,
  -- A stage, or figure
  milestone         text not null,
  -- tax, profit, output, investment or energy
  figure            text,
  occurred_on       date not null,
  fields            jsonb not null,
  evidence          jsonb not null,
  state             text not null check (state in ('claimed', 'verified', 'rejected')),
  claimed_by        text not null,
  claimed_by_bureau text not null,
  claimed_at        timestamptz not null,
  decided_by        text,
  decided_by_bureau text,
  decided_at        timestamptz,
  reason            text not null default '',
  check ((milestone = 'figure') = (figure is not null)),
  check ((state = 'claimed') = (decided_at is null)),
  -- Two pairs of eyes, whoever writes here
  check (decided_by is distinct from claimed_by)
);
create index milestones_by_project on milestones (project_id, claimed_at desc);
create index milestones_to_decide on milestones (project_id) where state = 'claimed';
-- The last word when two claim at the same time.
create unique index milestones_once_a_stage on milestones (project_id, milestone)
  where milestone <> 'figure' and state <> 'rejected';
create unique index milestones_once_a_figure on milestones (project_id, figure, occurred_on)
  where milestone = 'figure' and state <> 'rejected';

create function refuse_milestone_change() returns trigger language plpgsql as $$
begin
  raise exception 'a milestone that was decided, and what was claimed, is never changed';
end $$;
create trigger milestones_stay_decided before update on milestones for each row
  when (old.state <> 'claimed' or (new.milestone, new.figure, new.occurred_on, new.fields, new.evidence, new.claimed_by)
        is distinct from (old.milestone, old.figure, old.occurred_on, old.fields, old.evidence, old.claimed_by))
  execute function refuse_milestone_change();
create trigger milestones_stay before delete on milestones
  for each row execute function refuse_milestone_change();

-- While a project runs, its lead is the open one of its enterprise: who reports the enterprise again repeats it. Once it
-- has come to its end, what the enterprise intends next is a lead of its own.
alter table leads add column ended_at timestamptz;
drop index leads_open_by_enterprise;
create unique index leads_open_by_enterprise on leads (enterprise_id)
  where duplicate_of is null and ended_at is null
    and status in ('submitted', 'acknowledged', 'assessing', 'accepted', 'converted');
