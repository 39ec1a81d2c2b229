-- How close together things stand on the screens of an agent.
alter table agent add column density varchar(20) default 'COMFORTABLE' not null;
