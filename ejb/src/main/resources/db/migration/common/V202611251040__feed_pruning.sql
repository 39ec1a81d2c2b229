-- Changes are kept for a week. Whoever was away for longer loads the view anew: numbers up to forgotten_to are gone.
alter table feed_entry add column appended_at timestamp(6) with time zone default current_timestamp not null;
alter table inbox_feed add column forgotten_to bigint default 0 not null;

insert into job (name, last_due_at) values ('feed-pruning', current_timestamp);
