-- Files that agents have laid ready for a message, until it is sent.
create table upload (
  id           varchar(36)  primary key,
  agent_id     bigint       not null,
  name         varchar(255) not null,
  content_type varchar(255) not null,
  size         bigint       not null,
  sha256       char(64)     not null references stored_file,
  created_at   timestamp(6) with time zone not null
);
create index upload_created on upload (created_at);

-- The files of an outgoing mail: one a line, its digest, size, type and name between tabs.
alter table outbound_message add column files text default '' not null;
