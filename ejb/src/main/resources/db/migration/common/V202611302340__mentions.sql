-- Whom comments mention.
create table mention (
  conversation_id bigint  not null references conversation on delete cascade,
  agent_id        bigint  not null references agent,
  seq             integer not null,
  primary key (conversation_id, agent_id, seq)
);
create index mention_agent on mention (agent_id, conversation_id, seq);
