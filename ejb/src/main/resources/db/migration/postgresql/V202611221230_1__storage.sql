-- Raw bytes are stored as they are, since most are compressed already; texts with the quick method, where this server
-- was built with it.
alter table file_part alter column content set storage external;
do $$
begin
  alter table message alter column body set compression lz4;
  alter table message alter column html set compression lz4;
  alter table outbound_message alter column body set compression lz4;
  alter table outbound_message alter column html set compression lz4;
exception when feature_not_supported then
  raise notice 'This PostgreSQL has no lz4, so texts are compressed by its own method';
end
$$;

-- Only what still has to be done is in these, so they stay small however long the history is.
create index inbound_delivery_waiting on inbound_delivery (due_at) where state in ('ACCEPTED', 'CLAIMED');
create index inbound_delivery_parent on inbound_delivery (inbox_id, rfc_message_hash) where state in ('ACCEPTED', 'CLAIMED');
create index inbound_delivery_quarantine on inbound_delivery (id) where state = 'QUARANTINED';
create index outbound_message_waiting on outbound_message (due_at) where state in ('QUEUED', 'CLAIMED', 'RETRY');

-- The queue-like tables change all the time: keep their statistics and their free space fresh.
alter table inbound_delivery set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
alter table inbox_feed set (fillfactor = 10, autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0);
alter table conversation set (fillfactor = 85);
