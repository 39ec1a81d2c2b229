-- What stands below replies: of the inbox, and of the agent who writes.
alter table inbox add column signature varchar(2000) default '' not null;
alter table agent add column signature varchar(2000) default '' not null;
