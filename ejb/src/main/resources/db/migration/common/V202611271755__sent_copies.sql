-- Mails that left through a mailbox and are still to be put into its folder of sent mails.
create table sent_copy (
  outbound_message_id bigint primary key references outbound_message on delete cascade,
  mailbox_id          bigint not null,
  due_until           timestamp(6) with time zone not null
);
create index sent_copy_mailbox on sent_copy (mailbox_id);
