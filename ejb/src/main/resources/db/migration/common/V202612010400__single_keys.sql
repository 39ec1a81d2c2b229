-- Whether single keys do something on the screens of an agent; who dictates turns them off.
alter table agent add column single_keys boolean default true not null;
