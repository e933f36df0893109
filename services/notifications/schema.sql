-- The schema notifications, beside what eventing puts into it. Made by `npm run schema -- --write` from a migrated database; a test holds it to the migrations.

create table lead_desks (
  lead_id uuid not null,
  revision integer not null,
  assignees jsonb not null,
  fields jsonb not null,
  PRIMARY KEY (lead_id)
);

create table lead_news (
  lead_id uuid not null,
  occasion text not null,
  template text not null,
  fields jsonb not null,
  cause_event_id text not null,
  cause_type text not null,
  PRIMARY KEY (lead_id, occasion)
);

create table notifications (
  notification_id uuid not null,
  cause_event_id text not null,
  cause_type text not null,
  lead_id uuid not null,
  bureau_id text not null,
  recipient_id text not null,
  channel text not null,
  template text not null,
  part text not null,
  fields jsonb not null,
  outcome text not null,
  reason text default ''::text not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  occasion text not null,
  PRIMARY KEY (notification_id)
);
CREATE INDEX notifications_by_lead ON notifications USING btree (lead_id);
CREATE INDEX notifications_inbox ON notifications USING btree (recipient_id, notification_id DESC) WHERE (channel = 'inbox'::text);
CREATE UNIQUE INDEX notifications_once ON notifications USING btree (lead_id, occasion, bureau_id, recipient_id, channel);
CREATE INDEX notifications_unread ON notifications USING btree (recipient_id) WHERE ((channel = 'inbox'::text) AND (read_at IS NULL) AND (outcome = 'delivered'::text));
CREATE INDEX notifications_waiting ON notifications USING btree (bureau_id) WHERE (outcome = 'waiting'::text);

create table officers (
  officer_id text not null,
  bureau_id text not null,
  language text not null,
  active boolean not null,
  PRIMARY KEY (officer_id)
);
CREATE INDEX officers_by_bureau ON officers USING btree (bureau_id) WHERE active;
