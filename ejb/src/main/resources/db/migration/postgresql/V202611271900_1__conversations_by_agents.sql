-- Few conversations begin so: those that do not cost nothing here.
create unique index conversation_started_as on conversation (started_as) where started_as is not null;
