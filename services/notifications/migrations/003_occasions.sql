-- What a notification is about. One occasion is told to a recipient once on a channel, however many events tell of it:
-- for an assignment its event, for a policy the version of the clause.
alter table notifications add column occasion text;
update notifications set occasion = cause_event_id;
alter table notifications alter column occasion set not null;
alter table notifications drop constraint notifications_cause_event_id_bureau_id_recipient_id_channel_key;
create unique index notifications_once on notifications (lead_id, occasion, bureau_id, recipient_id, channel);

-- Who works a lead and what its rows in an inbox show: whatever is told of it later goes there.
create table lead_desks (
  lead_id   uuid primary key,
  revision  integer not null,
  assignees jsonb not null,
  fields    jsonb not null
);
insert into lead_desks (lead_id, revision, assignees, fields)
select lead_id, 0, jsonb_agg(distinct jsonb_build_object('bureauId', bureau_id, 'part', part)),
       (array_agg(fields order by at desc))[1]
  from notifications where template = 'lead-assigned' group by lead_id;

-- News of leads that nobody has yet: told as soon as somebody does.
create table lead_news (
  lead_id        uuid not null,
  occasion       text not null,
  template       text not null,
  fields         jsonb not null,
  cause_event_id text not null,
  cause_type     text not null,
  primary key (lead_id, occasion)
);
