-- The first message of the thread that a raw message says it belongs to: those of one thread are stored in their order.
alter table inbound_delivery add column thread_hash char(32);
