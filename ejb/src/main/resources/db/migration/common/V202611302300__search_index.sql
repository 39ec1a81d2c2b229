-- Taking in all conversations for the search anew; it is never due by itself.
insert into job (name, last_due_at) values ('search-index', current_timestamp);
