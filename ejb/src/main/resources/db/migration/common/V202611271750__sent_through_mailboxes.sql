-- The connected mailbox a mail leaves through, 0 for the mail server of the installation.
alter table outbound_message add column mailbox_id bigint default 0 not null;
