-- The outbox: events waiting for the relay. A lane is a hash of the key; relays share the lanes.
create table outbox (
  lane smallint not null,
  id bigint generated always as identity,
  topic text not null,
  key text not null,
  headers json not null,
  payload bytea not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (lane, id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create table outbox_lanes (lane smallint primary key);
insert into outbox_lanes select generate_series(0, 7);

-- The keys' locks come before the ids, in sorted order: so ids of a key follow its commits, no two callers deadlock,
-- and a transaction that stays open for an hour holds up its own keys only, never the relay. They are locks on exact
-- hashes, kept until the commit, hence `maxKeys` in append.ts: the lock table is shared by all.
create function append_events(p_topics text[], p_keys text[], p_headers text[], p_payloads bytea[]) returns void
language plpgsql set search_path from current as $$
begin
  perform pg_advisory_xact_lock(l.hash) from (
    select distinct hashtextextended(e.key, 'outbox'::regclass::oid::bigint) as hash
    from unnest(p_keys) as e (key) order by 1) l;
  insert into outbox (lane, topic, key, headers, payload)
  select hashtextextended(e.key, 0) & 7, e.topic, e.key, e.headers::json, e.payload
  from unnest(p_topics, p_keys, p_headers, p_payloads) with ordinality as e (topic, key, headers, payload, n)
  order by e.n;
end $$;

-- For a log in this database: takes rows out and appends them to the log in one transaction. Only lanes nobody else
-- is moving; their row locks end with the transaction, so there is no lease to lose.
create function move_outbox(p_append regproc, p_limit int, out moved int, out topics text[])
language plpgsql set search_path from current as $$
declare
  lanes smallint[];
  keys text[];
  headers json[];
  payloads bytea[];
begin
  select array_agg(l.lane) into lanes from (select lane from outbox_lanes for update skip locked) l;
  with gone as (
    delete from outbox o using (
      select n.lane, n.id from unnest(lanes) as l (lane)
      cross join lateral (
        select r.lane, r.id, sum(r.bytes) over (order by r.id) - r.bytes as bytes_before from (
          select o.lane, o.id, octet_length(o.payload) as bytes from outbox o
          where o.lane = l.lane order by o.id limit p_limit) r) n
      where n.bytes_before < 4000000) next
    where o.lane = next.lane and o.id = next.id
    returning o.id, o.topic, o.key, o.headers, o.payload)
  select count(*), array_agg(g.topic order by g.id), array_agg(g.key order by g.id),
         array_agg(g.headers order by g.id), array_agg(g.payload order by g.id)
  into moved, topics, keys, headers, payloads from gone g;
  if moved > 0 then
    execute format('select %s($1, $2, $3, $4)', p_append) using topics, keys, headers, payloads;
    select array_agg(distinct t) into topics from unnest(topics) t;
  end if;
end $$;
