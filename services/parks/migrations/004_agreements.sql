-- Agreements of enclaves: a change is a further version, and none is ever edited.
create table agreements (
  agreement_id   uuid not null,
  version        integer not null check (version > 0),
  effective_from date not null,
  -- The agreement in the words of packages/enclaves
  agreement      jsonb not null,
  source         text not null,
  seat_place     text not null,
  free_seats     integer check (free_seats >= 0),
  bureau_id      text not null,
  officer_id     text not null,
  recorded_at    timestamptz not null,
  primary key (agreement_id, version)
);
create trigger agreements_are_final before update or delete or truncate on agreements
  for each statement execute function refuse_change();

-- The book. A mistake is taken back by a reversal, never edited.
create table postings (
  posting_id        uuid primary key,
  agreement_id      uuid not null,
  agreement_version integer not null,
  cause             text not null check (cause in ('tax-receipt', 'milestone', 'settlement', 'reversal')),
  reference         text not null,
  -- How often this reference was posted and taken back before
  take              integer not null default 0,
  benefit           text not null,
  project_id        text not null,
  year              integer not null,
  occurred_on       date not null,
  reverses          uuid unique references postings,
  lines             integer not null check (lines > 0),
  memo              text not null,
  -- Of all that was asked for: the same reference with other figures is no repetition
  request_hash      bytea not null,
  bureau_id         text not null,
  officer_id        text not null,
  posted_at         timestamptz not null,
  foreign key (agreement_id, agreement_version) references agreements (agreement_id, version),
  unique (agreement_id, cause, reference, benefit, take),
  check ((cause = 'reversal') = (reverses is not null))
);
create index postings_by_reference on postings (agreement_id, reference);
create index postings_by_year on postings (agreement_id, year, posting_id);

create table posting_lines (
  posting_id uuid not null references postings,
  line       integer not null check (line > 0),
  account    text not null check (account in ('held', 'claim', 'occurred', 'counted', 'counted-again')),
  party      text not null,
  benefit    text not null,
  unit       text not null check (unit in ('fen', 'kgce')),
  side       text not null check (side in ('debit', 'credit')),
  amount     bigint not null check (amount > 0),
  primary key (posting_id, line)
);
create trigger postings_are_final before update or delete or truncate on postings
  for each statement execute function refuse_change();
create trigger posting_lines_are_final before update or delete or truncate on posting_lines
  for each statement execute function refuse_change();

-- At the commit a posting has the lines it says, and its debits and credits are equal in each unit. A line that comes
-- later is one too many.
create function check_posting() returns trigger language plpgsql as $$
declare
  said integer;
  found integer;
  uneven text;
begin
  select lines into said from postings where posting_id = new.posting_id;
  select count(*) into found from posting_lines where posting_id = new.posting_id;
  if said is distinct from found then
    raise exception 'posting % says % lines and has %', new.posting_id, said, found;
  end if;
  select unit into uneven from posting_lines where posting_id = new.posting_id
    group by unit having sum(case side when 'debit' then amount else -amount end) <> 0 limit 1;
  if uneven is not null then
    raise exception 'posting % does not balance in %', new.posting_id, uneven;
  end if;
  return null;
end $$;
create constraint trigger postings_balance after insert on postings deferrable initially deferred
  for each row execute function check_posting();
create constraint trigger posting_lines_balance after insert on posting_lines deferrable initially deferred
  for each row execute function check_posting();
