-- Append-only and hash-chained: hash = sha256(previous hash, position, time, kind, subject, content hash).
create table audit_entries (
  position     bigint primary key,
  at           timestamptz not null,
  kind         text not null,
  subject      text not null,
  actor        text not null,
  content_hash bytea not null,
  hash         bytea not null
);
create table audit_head (
  singleton boolean primary key default true check (singleton),
  position bigint not null,
  hash     bytea not null
);
insert into audit_head (position, hash) values (0, decode(repeat('00', 32), 'hex'));

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are never changed';
end $$;
create trigger audit_entries_are_final before update or delete or truncate on audit_entries
  for each statement execute function refuse_change();
