-- Only what a program or an agent wrote has a client's id; every mail would be in the index as a null.
alter table message drop constraint message_conversation_id_client_id_key;
create unique index message_client on message (conversation_id, client_id) where client_id is not null;
