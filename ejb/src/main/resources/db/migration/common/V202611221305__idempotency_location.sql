-- Where the thing is that the first write has made.
alter table idempotency_key add column location varchar(500) default '' not null;
