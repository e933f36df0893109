create table handled (lead_id text primary key);
