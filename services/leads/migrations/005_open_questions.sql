-- The questions that wait for a person, in the order in which they are to be answered.
create index enterprise_relations_open on enterprise_relations (found_at, enterprise_id, other_id)
  where kind = 'ask' and settled_at is null;
