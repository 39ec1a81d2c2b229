-- Only what a program or an agent wrote has a client's id; every mail would be in the index as a null.
alter table message drop constraint message_conversation_id_client_id_key;
create unique index message_client on message (conversation_id, client_id) where client_id is not null;

-- An inbox is never deleted. To check at each mail that it is still there would lock its row twice, which all mails at
-- that moment share, and write the row anew for each of them.
alter table inbound_delivery drop constraint inbound_delivery_inbox_id_fkey;
alter table conversation drop constraint conversation_inbox_id_fkey;
