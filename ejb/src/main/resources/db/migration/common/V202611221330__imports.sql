-- Conversations that came from another product, by their ids there.
create table imported_conversation (
  external_id     varchar(200) primary key,
  conversation_id bigint references conversation
);
