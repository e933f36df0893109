-- The local transport's log. Made by `npm run schema -- --write` from a migrated database; a test holds it to the migrations.

create table heads (
  topic text not null,
  partition integer not null,
  next_offset bigint default 0 not null,
  PRIMARY KEY (topic, partition),
  FOREIGN KEY (topic) REFERENCES topics(topic)
);

create table lease_members (
  scope text not null,
  member text not null,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (scope, member)
);

create table leases (
  scope text not null,
  slot text not null,
  owner text,
  token bigint default 0 not null,
  expires_at timestamp with time zone default '-infinity'::timestamp with time zone not null,
  PRIMARY KEY (scope, slot)
);

create table log (
  topic text not null,
  partition integer not null,
  log_offset bigint not null,
  key text not null,
  headers json not null,
  payload bytea not null,
  appended_at timestamp with time zone default clock_timestamp() not null,
  PRIMARY KEY (topic, partition, log_offset)
);
CREATE INDEX log_age ON log USING brin (appended_at);

-- the service itself may only select
create table migrations (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone default now() not null,
  PRIMARY KEY (name)
);

create table positions (
  consumer_group text not null,
  topic text not null,
  partition integer not null,
  "position" bigint not null,
  PRIMARY KEY (consumer_group, topic, partition)
);

create table topics (
  topic text not null,
  partitions integer not null,
  retention interval not null,
  PRIMARY KEY (topic),
  CHECK (partitions > 0)
);

CREATE OR REPLACE FUNCTION append_records(p_topics text[], p_keys text[], p_headers json[], p_payloads bytea[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path FROM CURRENT
AS $function$
declare
  unknown text;
begin
  select t into unknown from unnest(p_topics) t where not exists (select from topics k where k.topic = t) limit 1;
  if unknown is not null then raise exception 'topic % is not declared', unknown; end if;

  perform from heads h
  where (h.topic, h.partition) in (
    select e.topic, abs(hashtextextended(e.key, 0) % t.partitions)
    from unnest(p_topics, p_keys) as e (topic, key) join topics t on t.topic = e.topic)
  order by h.topic, h.partition for update;

  with incoming as (
    select e.*, abs(hashtextextended(e.key, 0) % t.partitions)::int as partition,
           row_number() over (partition by e.topic, abs(hashtextextended(e.key, 0) % t.partitions) order by e.n) as place
    from unnest(p_topics, p_keys, p_headers, p_payloads) with ordinality as e (topic, key, headers, payload, n)
    join topics t on t.topic = e.topic),
  moved as (
    update heads h set next_offset = h.next_offset + c.count
    from (select i.topic, i.partition, count(*) from incoming i group by 1, 2) c
    where h.topic = c.topic and h.partition = c.partition
    returning h.topic, h.partition, h.next_offset - c.count as first)
  insert into log (topic, partition, log_offset, key, headers, payload)
  select i.topic, i.partition, m.first + i.place - 1, i.key, i.headers, i.payload
  from incoming i join moved m on m.topic = i.topic and m.partition = i.partition;
end $function$;

CREATE OR REPLACE FUNCTION declare_topic(p_topic text, p_partitions integer, p_retention interval)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path FROM CURRENT
AS $function$
declare
  found_partitions int;
begin
  insert into topics values (p_topic, p_partitions, p_retention)
  on conflict (topic) do update set retention = excluded.retention returning partitions into found_partitions;
  if found_partitions <> p_partitions then
    raise exception 'topic % has % partitions, not %: keys would change places', p_topic, found_partitions, p_partitions;
  end if;
  insert into heads (topic, partition) select p_topic, generate_series(0, p_partitions - 1) on conflict do nothing;
end $function$;

CREATE OR REPLACE FUNCTION hold_leases(p_scope text, p_member text, p_ttl interval, p_slots text[])
 RETURNS TABLE(slot text, token bigint, surplus boolean)
 LANGUAGE plpgsql
 SET search_path FROM CURRENT
AS $function$
declare
  share int;
begin
  insert into lease_members values (p_scope, p_member, clock_timestamp() + p_ttl)
  on conflict (scope, member) do update set expires_at = excluded.expires_at;
  delete from lease_members m where m.ctid in (
    select d.ctid from lease_members d where d.scope = p_scope and d.expires_at < clock_timestamp() for update skip locked);
  insert into leases (scope, slot) select p_scope, unnest(p_slots) on conflict do nothing;

  select ceil(cardinality(p_slots)::numeric / count(*)) into share
  from lease_members m where m.scope = p_scope and m.expires_at >= clock_timestamp();

  -- A lease that ran out but that nobody took is still ours: the token proves it.
  update leases l set expires_at = clock_timestamp() + p_ttl where l.scope = p_scope and l.owner = p_member;

  update leases l set owner = p_member, token = l.token + 1, expires_at = clock_timestamp() + p_ttl
  where l.scope = p_scope and l.slot in (
    select f.slot from leases f
    where f.scope = p_scope and f.slot = any (p_slots) and f.owner is distinct from p_member
      and f.expires_at < clock_timestamp()
    order by f.slot
    limit greatest(0, share - (select count(*) from leases o where o.scope = p_scope and o.owner = p_member))
    for update skip locked);

  return query
    select l.slot, l.token, row_number() over (order by l.slot) > share
    from leases l where l.scope = p_scope and l.owner = p_member;
end $function$;

CREATE OR REPLACE FUNCTION prune_log(p_limit integer)
 RETURNS bigint
 LANGUAGE sql
 SET search_path FROM CURRENT
AS $function$
  with gone as (
    delete from log l using (
      select r.topic, r.partition, r.log_offset from log r join topics t on t.topic = r.topic
      where r.appended_at < clock_timestamp() - t.retention
        and r.log_offset < all (select p.position from positions p
                                where p.topic = r.topic and p.partition = r.partition)
      limit p_limit) old
    where l.topic = old.topic and l.partition = old.partition and l.log_offset = old.log_offset
    returning 1)
  select count(*) from gone;
$function$;

CREATE OR REPLACE FUNCTION release_leases(p_scope text, p_member text, p_slots text[], p_leaving boolean)
 RETURNS void
 LANGUAGE sql
 SET search_path FROM CURRENT
AS $function$
  update leases set owner = null, expires_at = '-infinity'
  where scope = p_scope and owner = p_member and (p_leaving or slot = any (p_slots));
  delete from lease_members where p_leaving and scope = p_scope and member = p_member;
$function$;
