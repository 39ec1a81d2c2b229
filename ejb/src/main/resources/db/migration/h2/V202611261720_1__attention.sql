create index outbound_message_attention on outbound_message (attention, inbox_id);
