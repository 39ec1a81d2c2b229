-- The one row that the health check writes to, to know that the database takes writes.
create table health_probe (
  id         integer primary key check (id = 1),
  written_at timestamp(6) with time zone not null
);
insert into health_probe (id, written_at) values (1, current_timestamp);
