-- Where the writer of a message wants answers to go (Reply-To), in the form of the other recipients.
alter table message add column recipients_reply_to text default '' not null;
