-- Message-IDs that a message refers to and nobody has stored, so that others of that thread find its conversation.
-- The hash comes first: H2 looks up a list of values by the first column of an index alone.
create table missing_parent (
  rfc_message_hash char(32) not null,
  inbox_id         bigint   not null references inbox,
  message_id       bigint   not null references message on delete cascade,
  primary key (rfc_message_hash, inbox_id)
);
create index missing_parent_message on missing_parent (message_id);
