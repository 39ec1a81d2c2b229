-- When a snoozed conversation comes back by itself, and whether it waits for that though the customer writes.
alter table conversation add column snoozed_until timestamp(6) with time zone;
alter table conversation add column snoozed_firmly boolean default false not null;
create index conversation_snoozed_until on conversation (snoozed_until);
