-- What an administrator has entered of a mailbox that is not connected yet, without passwords; one each.
create table unfinished_mailbox (
  agent_id bigint        primary key references agent on delete cascade,
  entries  varchar(8000) not null,
  saved_at timestamp(6) with time zone not null
);
