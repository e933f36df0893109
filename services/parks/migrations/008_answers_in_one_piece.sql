-- An answer is read and written whole, never asked inside: as packed JSON (zstd) it is 1 kB instead of 30, and the
-- database neither parses nor compresses it. Earlier answers are made anew when they are asked for.
alter table proposals add column answer bytea;
alter table proposals drop column proposals;
alter table proposals drop column pairs;
alter table proposals alter column answer set storage external;
