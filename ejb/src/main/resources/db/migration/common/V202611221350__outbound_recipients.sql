-- Recipients of an outgoing message whose fate is settled while others are still to be tried again.
create table outbound_recipient (
  outbound_message_id bigint        not null references outbound_message,
  address             varchar(254)  not null,
  state               varchar(20)   not null,
  detail              varchar(1000) not null,
  primary key (outbound_message_id, address)
);
