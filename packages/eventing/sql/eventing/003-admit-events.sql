-- As admit_event, for several events of one transaction, in their order. The keys are locked first and in one order
-- for all, so that two such transactions never wait for each other. An event that is there twice is new once.
create function admit_events(p_group text, p_keys text[], p_event_ids text[]) returns text[]
language plpgsql set search_path from current as $$
declare
  answers text[];
begin
  perform pg_advisory_xact_lock(l.hash) from (
    select distinct hashtextextended(p_group || chr(31) || k.key, 'inbox'::regclass::oid::bigint) as hash
    from unnest(p_keys) as k (key) order by 1) l;
  with fresh as (
    insert into inbox (consumer_group, event_id)
    select distinct p_group, e.id from unnest(p_event_ids) as e (id)
    on conflict do nothing returning event_id),
  held as (
    select w.key from waiting w where w.consumer_group = p_group and w.key = any (p_keys)
    union select d.key from dead_letters d where d.consumer_group = p_group and d.key = any (p_keys) and d.holds)
  select array_agg(case
      when e.event_id not in (select f.event_id from fresh f) then 'seen'
      when exists (select from unnest(p_event_ids) with ordinality as before (id, n)
                   where before.id = e.event_id and before.n < e.n) then 'seen'
      when e.key in (select h.key from held h) then 'held'
      else 'new' end order by e.n)
  into answers from unnest(p_keys, p_event_ids) with ordinality as e (key, event_id, n);
  return answers;
end $$;
drop function admit_event(text, text, text);
