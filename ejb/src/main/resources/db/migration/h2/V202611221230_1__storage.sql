create index inbound_delivery_waiting on inbound_delivery (state, due_at);
create index inbound_delivery_parent on inbound_delivery (inbox_id, rfc_message_hash);
create index outbound_message_waiting on outbound_message (state, due_at);
