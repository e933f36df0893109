-- A partitioned log in PostgreSQL, for the platform without a broker: the same promises as Kafka's.
create table topics (
  topic text primary key,
  partitions int not null check (partitions > 0),
  retention interval not null
);

create table heads (
  topic text not null references topics,
  partition int not null,
  next_offset bigint not null default 0,
  primary key (topic, partition)
);

create table log (
  topic text not null,
  partition int not null,
  log_offset bigint not null,
  key text not null,
  headers json not null,
  payload bytea not null,
  appended_at timestamptz not null default clock_timestamp(),
  primary key (topic, partition, log_offset)
);
create index log_age on log using brin (appended_at);

-- The next offset each group wants of each partition.
create table positions (
  consumer_group text not null,
  topic text not null,
  partition int not null,
  position bigint not null,
  primary key (consumer_group, topic, partition)
);

-- Appends records in array order. The heads' row locks (in sorted order) last until the commit: so offsets have no
-- gaps and become visible in their order, and a reader that has seen n will never be shown n - 1 for the first time.
create function append_records(p_topics text[], p_keys text[], p_headers json[], p_payloads bytea[]) returns void
language plpgsql security definer set search_path from current as $$
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
end $$;

-- Declares a topic; the number of partitions is for good, since keys are spread by it.
create function declare_topic(p_topic text, p_partitions int, p_retention interval) returns void
language plpgsql set search_path from current as $$
declare
  found_partitions int;
begin
  insert into topics values (p_topic, p_partitions, p_retention)
  on conflict (topic) do update set retention = excluded.retention returning partitions into found_partitions;
  if found_partitions <> p_partitions then
    raise exception 'topic % has % partitions, not %: keys would change places', p_topic, found_partitions, p_partitions;
  end if;
  insert into heads (topic, partition) select p_topic, generate_series(0, p_partitions - 1) on conflict do nothing;
end $$;

-- Removes records older than their topic's retention that every known group has read.
create function prune_log(p_limit int) returns bigint
language sql set search_path from current as $$
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
$$;
