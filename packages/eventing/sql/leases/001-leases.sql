-- Leases: who works on which slot of a scope (a relay's lanes, a consumer group's partitions), and until when.
-- The token grows with every change of hands, so that whoever slept through its lease is told apart.
create table leases (
  scope text not null,
  slot text not null,
  owner text,
  token bigint not null default 0,
  expires_at timestamptz not null default '-infinity',
  primary key (scope, slot)
);

create table lease_members (
  scope text not null,
  member text not null,
  expires_at timestamptz not null,
  primary key (scope, member)
);

-- One heartbeat: says that the member lives, renews what it holds, takes free slots up to its fair share.
-- `surplus` marks slots beyond the share: to be released once nothing of them is in hand.
create function hold_leases(p_scope text, p_member text, p_ttl interval, p_slots text[])
returns table (slot text, token bigint, surplus boolean)
language plpgsql set search_path from current as $$
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
end $$;

-- Gives slots back at once instead of letting them run out. With `p_leaving` the member goes altogether.
create function release_leases(p_scope text, p_member text, p_slots text[], p_leaving boolean)
returns void language sql set search_path from current as $$
  update leases set owner = null, expires_at = '-infinity'
  where scope = p_scope and owner = p_member and (p_leaving or slot = any (p_slots));
  delete from lease_members where p_leaving and scope = p_scope and member = p_member;
$$;
