create index inbound_delivery_thread on inbound_delivery (inbox_id, thread_hash)
  where state in ('ACCEPTED', 'CLAIMED') and thread_hash is not null;
