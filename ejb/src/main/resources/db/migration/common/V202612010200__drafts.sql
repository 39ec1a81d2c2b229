-- What agents have begun to write, so that they can go on with it at another desk.
create table draft (
  agent_id        bigint      not null references agent,
  conversation_id bigint      not null references conversation on delete cascade,
  kind            varchar(10) not null,
  content         text        not null,
  revision        bigint      not null,
  changed_at      timestamp(6) with time zone not null,
  primary key (agent_id, conversation_id, kind)
);
create index draft_conversation on draft (conversation_id);
