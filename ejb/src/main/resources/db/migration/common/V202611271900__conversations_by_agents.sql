-- The draft of an agent that a conversation began as: sent again after a lost answer, it is the same conversation.
alter table conversation add column started_as varchar(64);
