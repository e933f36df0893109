-- What was known when about clauses and stacking groups. Entries are only ever added, one after the other (the writer
-- holds the library's lock), so a place in the log names exactly one state of the library.
create table library_log (
  entry       bigint generated always as identity primary key,
  subject     text not null check (subject in ('clause', 'group')),
  id          text not null,
  -- rises with each publication of the id; a withdrawal carries the version it withdraws
  version     integer not null,
  kind        text not null check (kind in ('published', 'withdrawn')),
  document    jsonb,
  known_from  timestamptz not null,
  recorded_by text not null,
  reason      text not null,
  check ((kind = 'published') = (document is not null))
);
create index library_log_by_id on library_log (subject, id, entry desc);
create index library_log_by_time on library_log (known_from, entry);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the library log is only ever added to';
end $$;
create trigger library_log_is_kept before update or delete or truncate on library_log
  for each statement execute function refuse_change();

-- The log as a bitemporal table, for people: when a version was known, and when by its own words it is in force.
create view library_history as
select entry, subject, id, version, kind, known_from,
       lead(known_from) over (partition by subject, id order by entry) as known_until,
       document -> 'inForce' ->> 'from' as in_force_from, document -> 'inForce' ->> 'until' as in_force_until,
       document -> 'window' ->> 'from' as window_from, document -> 'window' ->> 'until' as window_until,
       recorded_by, reason, document
  from library_log;
