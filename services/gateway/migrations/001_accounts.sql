-- Partners' programs. The secret is random (256 bits), so its SHA-256 is kept: there is nothing to guess.
create table clients (
  client_id    text primary key,
  partner_id   text not null,
  partner_name text not null,
  secret_hash  bytea not null,
  scopes       text[] not null,
  created_at   timestamptz not null,
  revoked_at   timestamptz
);

create table officers (
  officer_id text primary key,
  bureau_id  text not null,
  language   text not null,
  active     boolean not null,
  created_at timestamptz not null
);
create index officers_by_bureau on officers (bureau_id);

-- One-time links and sessions are kept as hashes: who reads the table cannot sign in with it.
create table sign_in_links (
  token_hash bytea primary key,
  officer_id text not null references officers,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create table sessions (
  token_hash bytea primary key,
  officer_id text not null references officers,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_by_expiry on sessions (expires_at);
