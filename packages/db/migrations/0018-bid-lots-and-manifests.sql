-- Which lots a sealed bid is for, hidden under a key of the servers: a firm is told of its own bid beside a joint one (C-09).
alter table bid add column hidden_lots text;
-- Who stands behind a joint bid is written anew with each change of its members that takes effect, and every version is kept (C-07).
alter table bid_manifest add column version integer not null default 1;
alter table bid_manifest drop constraint bid_manifest_pkey, add primary key (bid_id, version);
