-- What reports count, derived from whole conversations. Rows of a conversation are replaced together, so counting it
-- again changes no number. Days are those of the report's time zone.

-- One row a conversation: when it was opened, and up to which item and by which rules and zone it was counted.
create table conversation_fact (
  conversation_id bigint       primary key references conversation on delete cascade,
  inbox_id        bigint       not null,
  channel         varchar(20)  not null,
  opened_on       date         not null,
  counted_seq     integer      not null,
  basis           varchar(100) not null
);
create index conversation_fact_day on conversation_fact (opened_on, inbox_id, channel);

-- Public messages an agent sent in a conversation on a day.
create table reply_fact (
  conversation_id bigint      not null references conversation on delete cascade,
  day             date        not null,
  agent_id        bigint      not null,
  inbox_id        bigint      not null,
  channel         varchar(20) not null,
  replies         integer     not null,
  primary key (conversation_id, day, agent_id)
);
create index reply_fact_day on reply_fact (day, inbox_id, channel, agent_id, conversation_id, replies);

-- A customer's question and its answer; seconds and agent are missing where there is none.
create table response_fact (
  conversation_id bigint      not null references conversation on delete cascade,
  seq             integer     not null,
  day             date        not null,
  inbox_id        bigint      not null,
  channel         varchar(20) not null,
  first_of_episode boolean    not null,
  agent_id        bigint,
  seconds         bigint,
  waiting         boolean     not null,
  primary key (conversation_id, seq)
);
create index response_fact_day on response_fact (day, inbox_id, channel, first_of_episode, agent_id, seconds, waiting);
