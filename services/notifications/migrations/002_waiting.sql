create index notifications_waiting on notifications (bureau_id) where outcome = 'waiting';
