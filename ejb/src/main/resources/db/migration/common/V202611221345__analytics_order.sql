-- In the order in which response times are grouped, so that a report sorts no more than one day at a time.
drop index response_fact_day;
create index response_fact_day
  on response_fact (first_of_episode, day, inbox_id, channel, agent_id, seconds, waiting);
