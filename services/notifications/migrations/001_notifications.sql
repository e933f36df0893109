-- Who can be told something: kept from the gateway's events. No name, no address.
create table officers (
  officer_id text primary key,
  bureau_id  text not null,
  language   text not null,
  active     boolean not null
);
create index officers_by_bureau on officers (bureau_id) where active;

-- The ledger: each (event, recipient, channel) ends in exactly one outcome.
create table notifications (
  notification_id uuid primary key,
  cause_event_id  text not null,
  cause_type      text not null,
  lead_id         uuid not null,
  bureau_id       text not null,
  -- '' where there was nobody to tell
  recipient_id    text not null,
  channel         text not null,
  template        text not null,
  part            text not null,
  fields          jsonb not null,
  outcome         text not null,
  reason          text not null default '',
  at              timestamptz not null,
  read_at         timestamptz,
  unique (cause_event_id, bureau_id, recipient_id, channel)
);
create index notifications_inbox on notifications (recipient_id, notification_id desc) where channel = 'inbox';
create index notifications_unread on notifications (recipient_id)
  where channel = 'inbox' and read_at is null and outcome = 'delivered';
create index notifications_by_lead on notifications (lead_id);
