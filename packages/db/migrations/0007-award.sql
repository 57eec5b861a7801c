-- A question about a price that looks too low: asked, heard, decided.
create table price_enquiry (
  id                 text primary key,
  competition_id     text not null references competition (id),
  bid_id             text not null references bid (id),
  lot_id             text not null references lot (id),
  question           text not null,
  answer_by          timestamptz not null,
  asked_by           text not null references person (id),
  asked_at           timestamptz not null default carelot_now(),
  explanation        text,
  explained_by       jsonb,
  explained_at       timestamptz,
  decision           text check (decision in ('accepted', 'rejected')),
  reason             text,
  decided_by         text references person (id),
  decided_at         timestamptz,
  external_reference text
);
create index price_enquiry_by_competition on price_enquiry (competition_id, id);
create table tie_decision (
  competition_id text not null references competition (id),
  lot_id         text not null references lot (id),
  bid_ids        text[] not null,
  reason         text not null,
  person_id      text not null references person (id),
  decided_at     timestamptz not null default carelot_now(),
  primary key (competition_id, lot_id)
);
-- What is recommended for a lot, encrypted to the servers' read key: it holds prices. A reopened one is kept.
create table recommendation (
  competition_id  text not null references competition (id),
  lot_id          text not null references lot (id),
  version         integer not null,
  content         text not null,
  content_hash    text not null,
  statement       text not null,
  recommended_by  text not null references person (id),
  recommended_at  timestamptz not null,
  reopened_at     timestamptz,
  reopened_reason text,
  primary key (competition_id, lot_id, version)
);
create table decision_step (
  competition_id text not null references competition (id),
  lot_id         text not null,
  version        integer not null,
  step           text not null check (step in ('finance', 'approval')),
  outcome        text not null check (outcome in ('cleared', 'sent-back')),
  person_id      text not null references person (id),
  reason         text,
  statement      text not null,
  decided_at     timestamptz not null,
  primary key (competition_id, lot_id, version, step),
  foreign key (competition_id, lot_id, version) references recommendation (competition_id, lot_id, version)
);
create table key_decision (
  competition_id      text primary key references competition (id),
  maker               text not null,
  number              text not null,
  notice_published_on date not null,
  decided_on          date not null,
  call_in_ends_at     timestamptz not null,
  exempt_annex        text references document (id),
  recorded_by         text not null references person (id),
  recorded_at         timestamptz not null default carelot_now()
);
-- One letter to each bidder in each round of an award; a correction makes another round.
create table letter (
  id             text primary key,
  competition_id text not null references competition (id),
  bidder_id      text not null references bidder (id),
  round          integer not null,
  content        text not null,
  content_hash   text not null,
  statement      text not null,
  issued_at      timestamptz not null,
  received_at    timestamptz,
  received_by    jsonb,
  unique (competition_id, round, bidder_id)
);
create table award_notice (
  id             text primary key,
  competition_id text not null references competition (id),
  round          integer not null,
  number         text not null,
  ocid           text not null,
  published_at   timestamptz not null,
  reason         text,
  recorded_by    text not null references person (id),
  recorded_at    timestamptz not null default carelot_now(),
  external_reference text
);
create index award_notice_by_competition on award_notice (competition_id, id);
create table award_change (
  id             text primary key,
  competition_id text not null references competition (id),
  kind           text not null check (kind in ('correction', 'withdrawal')),
  lot_ids        text[] not null,
  reason         text not null,
  person_id      text not null references person (id),
  changed_at     timestamptz not null default carelot_now()
);
create index award_change_by_competition on award_change (competition_id, id);
-- When the letters of a round went out, and from when its contracts may be signed: null until that is known.
create table award_round (
  competition_id     text not null references competition (id),
  round              integer not null,
  lot_ids            text[] not null,
  notified_at        timestamptz not null,
  standstill         text not null check (standstill in ('none', 'voluntary', 'mandatory')),
  standstill_ends_on date,
  may_be_signed_from timestamptz,
  ended_at           timestamptz,
  primary key (competition_id, round)
);
