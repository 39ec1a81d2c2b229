-- What of the conversation goes along with a reply that leaves later, and whether it passes that on to somebody else.
alter table scheduled_reply add column quoted varchar(20) default 'none' not null;
alter table scheduled_reply add column forward boolean default false not null;
