-- Contents of files, raw mails included, by their SHA-256, in rows of at most 256 kB.
create table stored_file (
  sha256     char(64) primary key,
  size       bigint not null,
  created_at timestamp(6) with time zone not null
);

create table file_part (
  sha256  char(64) not null references stored_file on delete cascade,
  number  integer  not null,
  content bytea    not null,
  primary key (sha256, number)
);

create sequence inbox_seq increment by 50;
create table inbox (
  id                  bigint primary key,
  name                varchar(100) not null,
  sender_name         varchar(200) not null,
  fallback_local_part varchar(64)  not null unique,
  colour              varchar(20)  not null,
  open_to_everyone    boolean      not null,
  created_at          timestamp(6) with time zone not null,
  version             integer      not null
);

create table inbox_member (
  inbox_id bigint not null references inbox,
  agent_id bigint not null,
  primary key (inbox_id, agent_id)
);

-- One row an inbox: the number of its last change, and counts that move under the same lock.
create table inbox_feed (
  inbox_id         bigint primary key references inbox,
  last_number      bigint not null,
  open_count       bigint not null,
  unassigned_count bigint not null
);

create table feed_entry (
  inbox_id        bigint not null,
  number          bigint not null,
  conversation_id bigint not null,
  seq             integer not null,
  kind            varchar(20) not null,
  primary key (inbox_id, number)
);

create sequence contact_seq increment by 50;
create table contact (
  id         bigint primary key,
  name       varchar(200) not null,
  created_at timestamp(6) with time zone not null,
  version    integer not null
);

create table contact_identity (
  channel    varchar(20)  not null,
  address    varchar(254) not null,
  contact_id bigint       not null references contact,
  primary key (channel, address)
);
create index contact_identity_contact on contact_identity (contact_id);

create sequence conversation_seq increment by 50;
create table conversation (
  id               bigint primary key,
  inbox_id         bigint       not null references inbox,
  contact_id       bigint       not null references contact,
  channel          varchar(20)  not null,
  subject          varchar(500) not null,
  status           varchar(20)  not null,
  assignee_id      bigint,
  created_at       timestamp(6) with time zone not null,
  last_message_at  timestamp(6) with time zone not null,
  last_seq         integer      not null,
  last_message_seq integer      not null,
  last_from_agent  boolean      not null,
  snippet          varchar(200) not null,
  version          integer      not null
);
create index conversation_newest on conversation (last_message_at desc, id desc);
create index conversation_status_newest on conversation (status, last_message_at desc, id desc);
create index conversation_inbox_newest on conversation (inbox_id, last_message_at desc, id desc);
create index conversation_inbox_status_newest on conversation (inbox_id, status, last_message_at desc, id desc);
create index conversation_assignee_newest on conversation (assignee_id, status, last_message_at desc, id desc);
create index conversation_contact on conversation (contact_id);

create sequence message_seq increment by 50;
create table message (
  id               bigint primary key,
  conversation_id  bigint       not null references conversation,
  inbox_id         bigint       not null,
  seq              integer      not null,
  kind             varchar(20)  not null,
  author_kind      varchar(20)  not null,
  author_id        bigint       not null,
  author_name      varchar(200) not null,
  author_address   varchar(254) not null,
  sent_at          timestamp(6) with time zone not null,
  received_at      timestamp(6) with time zone not null,
  body             text         not null,
  quote_at         integer      not null,
  html             text,
  recipients_to    text         not null,
  recipients_cc    text         not null,
  rfc_message_id   varchar(998) not null,
  rfc_message_hash char(32),
  rfc_references   text         not null,
  raw_sha256       char(64),
  automatic        boolean      not null,
  verified         boolean      not null,
  event            varchar(20),
  subject          varchar(200) not null,
  client_id        varchar(64),
  unique (conversation_id, seq),
  unique (conversation_id, client_id)
);
create index message_rfc_message on message (inbox_id, rfc_message_hash);

create sequence message_attachment_seq increment by 50;
create table message_attachment (
  id           bigint primary key,
  message_id   bigint       not null references message,
  name         varchar(255) not null,
  content_type varchar(255) not null,
  content_id   varchar(255) not null,
  size         bigint       not null,
  sha256       char(64)     not null references stored_file
);
create index message_attachment_message on message_attachment (message_id);

create table participant (
  conversation_id bigint       not null references conversation,
  address         varchar(254) not null,
  name            varchar(200) not null,
  requester       boolean      not null,
  verified        boolean      not null,
  primary key (conversation_id, address)
);

create table read_marker (
  conversation_id bigint  not null references conversation,
  agent_id        bigint  not null,
  seq             integer not null,
  primary key (conversation_id, agent_id)
);

-- Raw messages as they came. The key makes a second copy of the same message a no-op.
create table inbound_delivery (
  id              bigint generated by default as identity primary key,
  delivery_key    varchar(200) not null unique,
  channel         varchar(20)  not null,
  inbox_id        bigint       not null references inbox,
  envelope_from   varchar(320) not null,
  envelope_to     varchar(320) not null,
  rfc_message_hash char(32),
  raw_sha256      char(64)     not null references stored_file,
  size            bigint       not null,
  received_at     timestamp(6) with time zone not null,
  state           varchar(20)  not null,
  attempts        integer      not null,
  due_at          timestamp(6) with time zone not null,
  lease_owner     varchar(100),
  copies          integer      not null,
  reason          varchar(500) not null,
  message_id      bigint
);

create sequence outbound_message_seq increment by 50;
create table outbound_message (
  id              bigint primary key,
  inbox_id        bigint       not null,
  conversation_id bigint       not null,
  message_id      bigint       not null unique,
  channel         varchar(20)  not null,
  from_name       varchar(200) not null,
  from_address    varchar(254) not null,
  reply_to        varchar(320) not null,
  recipients_to   text         not null,
  recipients_cc   text         not null,
  subject         varchar(500) not null,
  rfc_message_id  varchar(998) not null,
  in_reply_to     varchar(998) not null,
  rfc_references  text         not null,
  date            timestamp(6) with time zone not null,
  body            text         not null,
  html            text         not null,
  state           varchar(20)  not null,
  detail          varchar(1000) not null,
  attempts        integer      not null,
  due_at          timestamp(6) with time zone not null,
  lease_owner     varchar(100),
  final_dot       boolean      not null,
  raw_sha256      char(64) references stored_file,
  queued_at       timestamp(6) with time zone not null,
  changed_at      timestamp(6) with time zone not null
);
create index outbound_message_conversation on outbound_message (conversation_id);
