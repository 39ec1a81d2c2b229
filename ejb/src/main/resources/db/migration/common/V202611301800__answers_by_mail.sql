-- Whether an agent was told by mail of a conversation since they last looked at it.
alter table read_marker add column told boolean default false not null;

-- Whether an agent gets a mail when a customer writes in a conversation of theirs, and where an answer to it goes.
alter table agent add column mailed boolean default false not null;
alter table notice_mail add column reply_to varchar(320) default '' not null;
