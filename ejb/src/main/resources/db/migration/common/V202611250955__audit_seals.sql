-- The seals of the audit trail, in the order in which its entries were sealed: each is made of the one before it and of
-- what its entry says, with a key that is not in the database.
create table audit_seal (
  number   bigint primary key,
  entry_id bigint      not null unique references audit_entry,
  seal     varchar(64) not null
);

-- Entries that wait for their seal. Written with the entry, so that none is overlooked however late it is committed.
create table audit_unsealed (
  entry_id bigint primary key references audit_entry
);

-- The end of the chain, one row. Whoever holds its lock is the sealer.
create table audit_chain (
  id          integer primary key,
  last_number bigint      not null,
  last_seal   varchar(64) not null
);

insert into audit_chain values (1, 0, '');
insert into audit_unsealed select id from audit_entry;
alter table audit_entry drop column seal;
