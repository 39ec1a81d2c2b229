-- What is looked up by a list of values comes first: H2 uses the first column of an index alone for that, and nearly every
-- row has the same inbox and the same channel.
drop index message_rfc_message;
create index message_rfc_message on message (rfc_message_hash, inbox_id);
alter table contact_identity drop primary key;
alter table contact_identity add primary key (address, channel);
