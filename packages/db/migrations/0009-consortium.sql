-- Suppliers that bid as one. Nobody is a member without its own consent (C-02, C-18).
create table consortium (
  id                 text primary key,
  competition_id     text not null references competition (id),
  lead_id            text not null references organisation (id),
  name               text not null,
  why_together       text not null,
  lot_ids            text[] not null,
  stage              text not null default 'inviting'
    check (stage in ('inviting', 'submitted', 'preferred', 'unsuccessful', 'contracted', 'withdrawn', 'dissolved')),
  external_reference text,
  version            integer not null default 1,
  created_at         timestamptz not null default carelot_now()
);
create index consortium_by_competition on consortium (competition_id, id);
-- A lead has one bidder in a competition, and so one consortium.
create unique index consortium_one_standing on consortium (competition_id, lead_id) where stage not in ('withdrawn', 'dissolved');
create table consortium_member (
  consortium_id   text not null references consortium (id),
  organisation_id text not null references organisation (id),
  role            text not null check (role in ('lead', 'member')),
  stage           text not null check (stage in ('invited', 'joined', 'declined', 'left')),
  answer_by       timestamptz,
  answered_by     text references person (id),
  answered_at     timestamptz,
  reason          text,
  primary key (consortium_id, organisation_id)
);
create index consortium_member_by_organisation on consortium_member (organisation_id, consortium_id);
create unique index consortium_one_lead on consortium_member (consortium_id) where role = 'lead';
-- Every version is kept: a signature is for one of them and no other.
create table consortium_terms (
  consortium_id text not null references consortium (id),
  version       integer not null,
  content       jsonb not null,
  content_hash  text not null,
  proposed_by   text not null references person (id),
  proposed_at   timestamptz not null,
  primary key (consortium_id, version)
);
create table consortium_signature (
  consortium_id   text not null,
  terms_version   integer not null,
  organisation_id text not null references organisation (id),
  person_id       text not null references person (id),
  -- Who led when it was given: under another lead everybody signs anew (C-07, C-16).
  lead_id         text not null references organisation (id),
  statement       text not null,
  signed_at       timestamptz not null,
  primary key (consortium_id, terms_version, organisation_id),
  foreign key (consortium_id, terms_version) references consortium_terms (consortium_id, version)
);
