-- Amounts of carriers are whole hundredths of a 亩 (land) or of a ㎡ (workshops).

-- One row a park: its lock for whatever changes what it has to give, and the mark by which a reader knows that
-- nothing has changed since it last looked.
create table park_registers (
  park_id           text primary key,
  revision          bigint not null,
  -- The park has told all it has: what is not listed is not there
  carriers_complete boolean not null default false
);

create table carriers (
  carrier_id      uuid primary key,
  park_id         text not null,
  kind            text not null check (kind in ('land', 'workshop')),
  code            text not null,
  -- The code as it is compared: without blanks, in capitals
  code_key        text not null,
  name            text not null,
  size            bigint not null check (size > 0),
  -- The last word on capacity that is given twice is the database's
  reserved        bigint not null default 0 check (reserved between 0 and size),
  facts           jsonb not null,
  chains          text[],
  rent_fen        bigint check (rent_fen >= 0),
  price_fen       bigint check (price_fen >= 0),
  available_from  date,
  available_until date,
  outline         jsonb,
  bounds          box,
  note            text not null,
  version         integer not null,
  -- Counts the entries of its history
  entries         integer not null default 0,
  state           text not null check (state in ('offered', 'withdrawn')),
  updated_at      timestamptz not null,
  check (state = 'offered' or reserved = 0)
);
-- A plot number is one in the city, a building's number one in its park.
create unique index carriers_by_plot on carriers (code_key) where kind = 'land' and state = 'offered';
create unique index carriers_by_building on carriers (park_id, code_key) where kind = 'workshop' and state = 'offered';
create index carriers_by_park on carriers (park_id, carrier_id);
create index carriers_by_bounds on carriers using gist (bounds) where bounds is not null and state = 'offered';

-- What happened to a carrier, and how it stood after it. Never changed: what was free on a day is read from here.
create table carrier_history (
  carrier_id      uuid not null references carriers,
  entry           integer not null,
  park_id         text not null,
  kind            text not null,
  at              timestamptz not null,
  what            text not null check (what in ('added', 'changed', 'withdrawn', 'reserved', 'renewed', 'released', 'expired')),
  size            bigint not null,
  reserved        bigint not null,
  available_from  date,
  available_until date,
  version         integer not null,
  content         jsonb,
  reservation_id  uuid,
  bureau_id       text,
  officer_id      text,
  primary key (carrier_id, entry)
);
create index carrier_history_by_park on carrier_history (park_id, at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is never changed', tg_table_name;
end $$;
create trigger carrier_history_is_final before update or delete or truncate on carrier_history
  for each statement execute function refuse_change();

create table reservations (
  reservation_id  uuid primary key,
  carrier_id      uuid not null references carriers,
  park_id         text not null,
  lead_id         uuid not null,
  amount          bigint not null check (amount > 0),
  state           text not null check (state in ('held', 'released', 'expired')),
  expires_at      timestamptz not null,
  reserved_at     timestamptz not null,
  ended_at        timestamptz,
  renewals        integer not null default 0,
  bureau_id       text not null,
  officer_id      text not null,
  note            text not null,
  idempotency_key text not null,
  request_hash    bytea not null,
  -- What was free right after it, for the same answer to the same key
  free_after      bigint not null,
  unique (bureau_id, idempotency_key)
);
create index reservations_due on reservations (expires_at) where state = 'held';
create index reservations_by_carrier on reservations (carrier_id, reservation_id);
create index reservations_by_park on reservations (park_id, reservation_id);
create index reservations_by_lead on reservations (lead_id, reservation_id);

-- An import: its rows are read into `import_rows` without touching a carrier, and go in by one transaction.
create table imports (
  import_id   uuid primary key,
  park_id     text not null,
  file_name   text not null,
  format      text not null,
  state       text not null check (state in ('reading', 'done')),
  rows        integer not null default 0,
  added       integer not null default 0,
  changed     integer not null default 0,
  unchanged   integer not null default 0,
  refused     integer not null default 0,
  bureau_id   text not null,
  officer_id  text not null,
  imported_at timestamptz not null
);
create index imports_unfinished on imports (imported_at) where state = 'reading';

create table import_rows (
  import_id    uuid not null references imports on delete cascade,
  row          integer not null,
  kind         text,
  code         text not null,
  code_key     text not null,
  -- What the carrier is to be, until it is; null where the row was refused
  content      jsonb,
  bounds       box,
  outcome      text not null check (outcome in ('added', 'changed', 'unchanged', 'refused')),
  -- The carrier of that number, and its version when the row was read
  carrier_id   uuid,
  base_version integer,
  faults       jsonb not null,
  primary key (import_id, row)
);
create index import_rows_by_carrier on import_rows (carrier_id);
create index import_rows_by_outcome on import_rows (import_id, outcome, row);
create index import_rows_by_bounds on import_rows using gist (bounds) where bounds is not null;

-- A file's rows come all at once: without statistics of them the statements that put them in may take hours. Only the
-- tables' owner may analyze, hence the function.
create function analyze_import() returns void language plpgsql security definer set search_path from current as $$
begin
  analyze import_rows;
  analyze carriers;
end $$;
