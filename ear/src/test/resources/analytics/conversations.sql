-- 20,000 conversations of the last four weeks in the first inbox, with questions, answers, comments and events.
insert into samtal.contact (id, name, created_at, version)
select 5000000, 'Ada', now(), 0;

create temporary table planned as
select 5000000 + i as id,
       (select min(id) from samtal.inbox) as inbox_id,
       (array['EMAIL', 'CHAT', 'FORM'])[1 + i % 3] as channel,
       date_trunc('hour', now()) - (i % 28) * interval '1 day' - (i % 9) * interval '1 hour' as opened,
       1 + i % 5 as agent,
       i % 11 = 0 as unanswered,
       i % 4 <> 0 as closed,
       (60 + i * 37 % 3600) * interval '1 second' as took
from generate_series(1, 20000) i;

insert into samtal.conversation (id, inbox_id, contact_id, channel, subject, status, assignee_id, created_at,
  last_message_at, last_seq, last_message_seq, last_from_agent, snippet, version)
select id, inbox_id, 5000000, channel, 'Charger ' || id, case when closed then 'CLOSED' else 'OPEN' end, null, opened,
  opened, 5, 4, true, '', 0
from planned;

insert into samtal.message (id, conversation_id, inbox_id, seq, kind, author_kind, author_id, author_name,
  author_address, sent_at, received_at, body, quote_at, html, recipients_to, recipients_cc, rfc_message_id,
  rfc_references, automatic, verified, event, subject)
select 5000000 + row_number() over (), id, inbox_id, seq, kind, author, author_id, '', '', at, at, 'Hello', 0, null,
  '', '', '', '', false, true, event, ''
from (
  select id, inbox_id, 1 as seq, 'INCOMING' as kind, 'CONTACT' as author, 5000000 as author_id, opened as at, null as event
  from planned
  union all
  select id, inbox_id, 2, case when unanswered then 'COMMENT' else 'REPLY' end, 'AGENT', agent, opened + took, null
  from planned
  union all
  select id, inbox_id, 3, 'INCOMING', 'CONTACT', 5000000, opened + took + interval '2 hours', null from planned
  union all
  select id, inbox_id, 4, 'REPLY', 'AGENT', agent % 5 + 1, opened + took * 2 + interval '2 hours', null from planned
  union all
  select id, inbox_id, 5, 'EVENT', 'SYSTEM', 0, opened + interval '12 hours', case when closed then 'CLOSED' else 'ASSIGNED' end
  from planned
) items;
