-- Few mails among all that were sent.
create index outbound_message_attention on outbound_message (inbox_id) where attention;
