-- Who gets the new conversations of an inbox; no row where they wait for somebody to take them.
create table inbox_routing (
  inbox_id      bigint primary key references inbox on delete cascade,
  way           varchar(20) not null,
  agent_id      bigint references agent,
  last_agent_id bigint not null,
  constraint inbox_routing_agent check ((way = 'AGENT') = (agent_id is not null))
);
