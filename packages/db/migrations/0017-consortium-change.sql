-- Changes of a consortium's members after they have joined, each with what was said to it (C-07).
create table consortium_change (
  id              text primary key,
  consortium_id   text not null references consortium (id),
  content         jsonb not null,
  content_hash    text not null,
  -- Of the terms that whoever consents after the bid is bound to: no others can be signed any more.
  terms_hash      text,
  phase           text not null check (phase in ('before-bid', 'after-bid', 'after-contract')),
  stage           text not null default 'proposed'
    check (stage in ('proposed', 'declared', 'completed', 'approved', 'refused', 'declined', 'withdrawn', 'superseded', 'lapsed')),
  -- Whether the leaving member is not asked again: it has agreed to leave by a change in whose place this is.
  leaving_settled boolean not null,
  declared_by     text not null references organisation (id),
  declared_at     timestamptz not null,
  ended_at        timestamptz,
  -- What it left uncovered of the work when it was completed with nobody having to decide on it.
  uncovered       jsonb not null default '[]',
  check ((stage in ('proposed', 'declared')) = (ended_at is null))
);
create index consortium_change_by_consortium on consortium_change (consortium_id, id);
create unique index consortium_change_one_open on consortium_change (consortium_id) where stage in ('proposed', 'declared');
create table consortium_change_answer (
  change_id       text not null references consortium_change (id),
  organisation_id text not null references organisation (id),
  answer          text not null check (answer in ('consent', 'refuse')),
  person_id       text not null references person (id),
  statement       text,
  answered_at     timestamptz not null,
  primary key (change_id, organisation_id),
  check ((answer = 'consent') = (statement is not null))
);
-- What the authority decided, and the facts that it had before it.
create table consortium_change_decision (
  change_id      text primary key references consortium_change (id),
  competition_id text not null references competition (id),
  outcome        text not null check (outcome in ('approved', 'refused')),
  reason         text not null,
  person_id      text not null references person (id),
  facts          jsonb not null,
  decided_at     timestamptz not null
);
create index consortium_change_decision_by_competition on consortium_change_decision (competition_id);
-- Since when a bid has been short of what it needs: nothing is awarded on it, nor signed, until that is settled (C-08).
alter table bidder add column at_risk_since timestamptz;
alter table contract add column at_risk_since timestamptz;
-- The entity that the firms of a joint bid have formed, and the one that a contract is with: a side that signs signs for that (C-01, C-15).
alter table bidder add column vehicle jsonb;
alter table contract add column vehicle jsonb;
-- A firm that is registered here and lets a consortium contract as it: nobody else says so for it.
create table consortium_vehicle_consent (
  consortium_id   text not null references consortium (id),
  organisation_id text not null references organisation (id),
  person_id       text not null references person (id),
  statement       text not null,
  consented_at    timestamptz not null,
  primary key (consortium_id, organisation_id)
);
