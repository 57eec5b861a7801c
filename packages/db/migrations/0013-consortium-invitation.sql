-- An invitation that was taken back stays on record; one whose time is over is told by the clock, not by a row.
alter table consortium_member drop constraint if exists consortium_member_stage_check;
alter table consortium_member add constraint consortium_member_stage_check
  check (stage in ('invited', 'joined', 'declined', 'revoked', 'left'));
-- The deadline that reminders were planned for: the process plans anew when it was moved.
alter table consortium add column chased_deadline timestamptz;
-- By organisation, or by a one-time link to a firm that may not be registered yet.
create table consortium_invitation (
  id                 text primary key,
  consortium_id      text not null references consortium (id),
  organisation_id    text references organisation (id),
  firm_name          text,
  email              text,
  role               text not null check (role in ('member', 'sub-contractor', 'guarantor', 'reserve')),
  -- Keyed, and of the last link sent: every earlier one is dead.
  secret_hash        text unique,
  stage              text not null default 'standing' check (stage in ('standing', 'joined', 'declined', 'revoked', 'expired')),
  answer_by          timestamptz not null,
  sends              integer not null default 1,
  reason             text,
  external_reference text,
  invited_by         text not null references person (id),
  sent_at            timestamptz not null default carelot_now(),
  check (organisation_id is not null or (firm_name is not null and email is not null))
);
create index consortium_invitation_by_consortium on consortium_invitation (consortium_id, id);
create index consortium_invitation_by_organisation on consortium_invitation (organisation_id, id);
create unique index consortium_invitation_one_standing on consortium_invitation (consortium_id, organisation_id)
  where stage = 'standing' and organisation_id is not null;
create unique index consortium_invitation_one_link on consortium_invitation (consortium_id, lower(email))
  where stage = 'standing' and organisation_id is null;
-- What is to be kept to oneself, before others are seen (C-18). An acceptance is of one version and no other.
create table consortium_nda (
  consortium_id text not null references consortium (id),
  version       integer not null,
  text          text,
  document_hash text,
  content_hash  text not null,
  set_by        text not null references person (id),
  set_at        timestamptz not null,
  primary key (consortium_id, version),
  check ((text is null) <> (document_hash is null))
);
create table consortium_nda_acceptance (
  consortium_id   text not null,
  nda_version     integer not null,
  organisation_id text not null references organisation (id),
  person_id       text not null references person (id),
  statement       text not null,
  accepted_at     timestamptz not null,
  primary key (consortium_id, nda_version, organisation_id),
  foreign key (consortium_id, nda_version) references consortium_nda (consortium_id, version)
);
