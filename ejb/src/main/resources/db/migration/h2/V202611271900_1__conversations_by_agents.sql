create unique index conversation_started_as on conversation (started_as);
