-- Who gets a copy of a reply that nobody else knows of.
alter table message add column recipients_bcc text default '' not null;
alter table outbound_message add column recipients_bcc text default '' not null;
