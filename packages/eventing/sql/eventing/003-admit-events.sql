-- As admit_event, for several events of one transaction, in their order. The keys are locked first and in one order
-- for all, so that two such transactions never wait for each other.
create function admit_events(p_group text, p_keys text[], p_event_ids text[]) returns text[]
language plpgsql set search_path from current as $$
declare
  answers text[] := '{}';
begin
  perform lock_key(p_group, k.key) from (select distinct key from unnest(p_keys) as keys (key) order by 1) k;
  for n in 1 .. cardinality(p_keys) loop
    answers := answers || admit_event(p_group, p_keys[n], p_event_ids[n]);
  end loop;
  return answers;
end $$;
