-- The hash comes first: H2 looks up a list of values by the first column of an index alone, and every row has the inbox.
drop index inbound_delivery_parent;
drop index inbound_delivery_thread;
create index inbound_delivery_parent on inbound_delivery (rfc_message_hash, inbox_id);
create index inbound_delivery_thread on inbound_delivery (thread_hash, inbox_id);
