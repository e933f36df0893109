-- The day on which a carrier opens by its date alone, until whoever waits has been told; null once that is done, or
-- where it was open when it was kept. What opened before nobody looked is told once, too.
alter table carriers add column opens_on date;
update carriers set opens_on = available_from where state = 'offered';
create index carriers_that_open on carriers (opens_on, park_id) where opens_on is not null;
