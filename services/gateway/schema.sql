-- The schema gateway, beside what eventing puts into it. Made by `npm run schema -- --write` from a migrated database; a test holds it to the migrations.

create table clients (
  client_id text not null,
  partner_id text not null,
  partner_name text not null,
  secret_hash bytea not null,
  scopes text[] not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  PRIMARY KEY (client_id)
);

create table officers (
  officer_id text not null,
  bureau_id text not null,
  language text not null,
  active boolean not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (officer_id)
);
CREATE INDEX officers_by_bureau ON officers USING btree (bureau_id);

create table sessions (
  token_hash bytea not null,
  officer_id text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (token_hash),
  FOREIGN KEY (officer_id) REFERENCES officers(officer_id)
);
CREATE INDEX sessions_by_expiry ON sessions USING btree (expires_at);

create table sign_in_links (
  token_hash bytea not null,
  officer_id text not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  PRIMARY KEY (token_hash),
  FOREIGN KEY (officer_id) REFERENCES officers(officer_id)
);
