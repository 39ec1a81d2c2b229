-- How a mailbox is signed in to: with a password, or with a token of a provider, which is kept in the place of the password.
alter table mailbox add column sign_in varchar(20) default 'PASSWORD' not null;
alter table mailbox alter column receiving_password set data type varchar(8000);
alter table mailbox alter column sending_password set data type varchar(8000);
