create index inbound_delivery_thread on inbound_delivery (inbox_id, thread_hash);
