-- A question about a price that looks too low: asked, heard, decided. What is asked and explained is encrypted to the
-- servers' read key: it tells of prices.
create table price_enquiry (
  id                 text primary key,
  competition_id     text not null references competition (id),
  bid_id             text not null references bid (id),
  lot_id             text not null,
  question           text not null,
  answer_by          timestamptz not null,
  asked_by           text not null references person (id),
  asked_at           timestamptz not null,
  explanation        text,
  explained_by       jsonb,
  explained_at       timestamptz,
  decision           text check (decision in ('accepted', 'rejected')),
  reason             text,
  decided_by         text references person (id),
  decided_at         timestamptz,
  external_reference text,
  foreign key (competition_id, lot_id) references competition_lot (competition_id, lot_id)
);
create index price_enquiry_by_competition on price_enquiry (competition_id, id);
create unique index price_enquiry_one_open on price_enquiry (bid_id, lot_id) where decision is null;
-- How a person parts bids that no rule does. `tie` names them whatever their order.
create table tie_decision (
  competition_id text not null,
  lot_id         text not null,
  tie            text not null,
  bid_ids        text[] not null,
  reason         text not null,
  person_id      text not null references person (id),
  decided_at     timestamptz not null,
  primary key (competition_id, lot_id, tie),
  foreign key (competition_id, lot_id) references competition_lot (competition_id, lot_id)
);
-- What is recommended for a lot, encrypted to the servers' read key: it holds prices. One that was reopened is kept.
create table recommendation (
  competition_id  text not null,
  lot_id          text not null,
  version         integer not null,
  content         text not null,
  content_hash    text not null,
  statement       text not null,
  recommended_by  text not null references person (id),
  recommended_at  timestamptz not null,
  reopened_at     timestamptz,
  reopened_reason text,
  primary key (competition_id, lot_id, version),
  foreign key (competition_id, lot_id) references competition_lot (competition_id, lot_id)
);
create unique index recommendation_one_standing on recommendation (competition_id, lot_id) where reopened_at is null;
create table decision_step (
  competition_id text not null,
  lot_id         text not null,
  version        integer not null,
  step           text not null check (step in ('finance', 'approval')),
  outcome        text not null check (outcome in ('cleared', 'sent-back')),
  person_id      text not null references person (id),
  reason         text,
  statement      text not null,
  decided_at     timestamptz not null,
  primary key (competition_id, lot_id, version, step, outcome),
  foreign key (competition_id, lot_id, version) references recommendation (competition_id, lot_id, version)
);
-- Of each round of letters the last that was recorded counts.
create table key_decision (
  competition_id      text not null references competition (id),
  entry               integer not null,
  round               integer not null,
  reason              text,
  maker               text not null,
  number              text not null,
  notice_published_on date not null,
  urgency             jsonb,
  decided_on          date not null,
  call_in_ends_on     date not null,
  call_in_ends_at     timestamptz not null,
  exempt_annex        text references document (id),
  -- The version of each lot's recommendation that it was made on.
  about               jsonb not null,
  recorded_by         text not null references person (id),
  recorded_at         timestamptz not null,
  external_reference  text,
  primary key (competition_id, entry)
);
-- One for each time letters went out: for all lots the first, for those whose award was corrected the later ones.
create table award_round (
  competition_id     text not null references competition (id),
  round              integer not null,
  notified_at        timestamptz not null,
  standstill_ends_on date,
  -- Null while a notice of the award is awaited.
  may_be_signed_from timestamptz,
  primary key (competition_id, round)
);
-- The round whose letters tell what was decided about the lot; null while that is open, or open again.
alter table competition_lot add column award_round integer;
create table letter (
  id             text primary key,
  competition_id text not null,
  bidder_id      text not null references bidder (id),
  round          integer not null,
  content        text not null,
  content_hash   text not null,
  statement      text not null,
  issued_at      timestamptz not null,
  received_at    timestamptz,
  received_by    jsonb,
  unique (competition_id, round, bidder_id),
  foreign key (competition_id, round) references award_round (competition_id, round)
);
create table award_notice (
  id                 text primary key,
  competition_id     text not null,
  round              integer not null,
  number             text not null,
  ocid               text not null,
  published_at       timestamptz not null,
  reason             text,
  recorded_by        text not null references person (id),
  recorded_at        timestamptz not null,
  external_reference text,
  foreign key (competition_id, round) references award_round (competition_id, round)
);
create index award_notice_by_competition on award_notice (competition_id, id);
create index award_notice_by_number on award_notice (number);
create table award_change (
  id             text primary key,
  competition_id text not null references competition (id),
  kind           text not null check (kind in ('correction', 'withdrawal')),
  lot_ids        text[] not null,
  reason         text not null,
  person_id      text not null references person (id),
  changed_at     timestamptz not null,
  external_reference text
);
create index award_change_by_competition on award_change (competition_id, id);
create table legal_hold (
  id                 text primary key,
  competition_id     text not null references competition (id),
  reason             text not null,
  placed_by          text not null references person (id),
  placed_at          timestamptz not null,
  lifted_by          text references person (id),
  lifted_reason      text,
  lifted_at          timestamptz,
  external_reference text
);
create index legal_hold_by_competition on legal_hold (competition_id, id);
