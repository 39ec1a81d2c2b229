-- What an inbox answers by itself to who begins a conversation; nothing where the text is empty.
alter table inbox add column acknowledgement_subject varchar(200) default '' not null;
alter table inbox add column acknowledgement varchar(2000) default '' not null;

-- Mail that a machine of ours wrote says so, and nobody is asked to look after it.
alter table outbound_message add column automatic boolean default false not null;

-- When an inbox has last acknowledged mail of an address: once a day and no more, whatever answers it.
create table acknowledged (
  inbox_id        bigint       not null references inbox on delete cascade,
  address         varchar(254) not null,
  acknowledged_at timestamp(6) with time zone not null,
  primary key (inbox_id, address)
);
