-- The one clock of the law. In a sandbox the body is replaced by one that adds an offset (sandbox.sql).
create function carelot_now() returns timestamptz language sql volatile as $$ select clock_timestamp() $$;

create table command (
  scope       text not null,
  key         text not null,
  fingerprint text not null,
  answer      jsonb,
  -- Ties the answer to its call. Like every binding it is a hash under a secret of the servers, which the database lacks:
  -- a row that was written or changed past them is not believed.
  binding     text,
  created_at  timestamptz not null default clock_timestamp(),
  primary key (scope, key)
);

create table record (
  seq        bigint generated always as identity,
  id         text primary key,
  xid        xid8 not null default pg_current_xact_id(),
  type       text not null,
  subject    text not null,
  actor      jsonb not null,
  at         timestamptz not null default carelot_now(),
  machine_at timestamptz not null default clock_timestamp(),
  audience   text[] not null,
  data       jsonb not null,
  binding    text not null
);
create index record_by_xid on record (xid, seq);
create index record_by_subject on record (subject, seq);
create index record_of_brief on record (subject, seq)
  where type in ('competition.published', 'competition.addendum-issued', 'competition.panel-changed');
create index record_of_rows_read on record (subject) where type = 'consortium.price-rows-read';
create index record_of_competition on record ((data->>'competitionId'), seq) where data->>'competitionId' is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger record_is_append_only before update or delete on record for each row execute function refuse_change();
create trigger record_is_never_emptied before truncate on record for each statement execute function refuse_change();

create table batch (
  number        bigint primary key,
  last_position bigint not null,
  previous_hash text not null,
  hash          text not null,
  statement     text not null,
  sealed_at     timestamptz not null default clock_timestamp()
);
create table feed (
  position  bigint primary key,
  record_id text not null unique references record (id),
  batch     bigint not null references batch (number)
);
create index feed_by_batch on feed (batch, position);
create table audience_entry (
  organisation_id text not null,
  position        bigint not null references feed (position),
  primary key (organisation_id, position)
);
-- Each task of the relay keeps its own cursor, so that none waits for another's row.
create table numbering_cursor (
  singleton boolean primary key default true check (singleton),
  horizon   xid8 not null default '0',
  cluster   bigint
);
insert into numbering_cursor default values;
-- Between which transaction ids the records without a place lie. No row where the cursor was written in another cluster:
-- ids mean nothing in a cluster that did not give them, so that after a dump was loaded every record is looked at.
create view numbering_span as
  select horizon as low, pg_snapshot_xmax(pg_current_snapshot()) as high
  from numbering_cursor where cluster = (select system_identifier from pg_control_system());
create table waking_cursor (
  singleton boolean primary key default true check (singleton),
  position  bigint not null default 0
);
insert into waking_cursor default values;

create table reminder (
  id       text primary key,
  subject  text not null,
  kind     text not null,
  due_at   timestamptz not null,
  audience text[] not null,
  taken_at timestamptz,
  unique (subject, kind, due_at)
);
create index reminder_due on reminder (due_at) where taken_at is null;
