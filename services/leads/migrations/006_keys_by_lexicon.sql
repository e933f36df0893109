-- With what knowledge of names the keys of a record were made. Another lexicon takes names apart otherwise, so that what
-- is asked with its keys would miss records that stand under those of the one before.
alter table enterprises add column keyed_by text not null default '';
create index enterprises_by_keyed on enterprises (keyed_by);
