-- A scorecard is recorded with the reason of whoever judged. Those before have none.
alter table scorecards add column reason text not null default '';
