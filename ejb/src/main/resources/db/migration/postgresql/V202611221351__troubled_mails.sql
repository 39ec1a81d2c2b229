-- What an administrator is told of: few rows among all that were sent.
create index outbound_message_troubled on outbound_message (state) where state in ('FAILED', 'UNCERTAIN');
