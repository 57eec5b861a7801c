-- The lots that an opened bid is for: written as tenders are opened, since until then that is sealed.
create table bid_lot (
  competition_id text not null references competition (id),
  bid_id         text not null references bid (id),
  lot_id         text not null,
  primary key (bid_id, lot_id),
  foreign key (competition_id, lot_id) references competition_lot (competition_id, lot_id)
);
create index bid_lot_by_competition on bid_lot (competition_id, lot_id);
-- Who evaluates which question of the bids for a lot. A seat that was left is kept: what was scored from it stands aside.
create table evaluator_seat (
  competition_id text not null references competition (id),
  lot_id         text not null,
  question       text not null,
  person_id      text not null references person (id),
  taken_at       timestamptz not null default carelot_now(),
  left_at        timestamptz,
  left_reason    text,
  primary key (competition_id, lot_id, question, person_id),
  foreign key (competition_id, lot_id) references competition_lot (competition_id, lot_id)
);
-- Until it is given, a score is its author's own: either part of it may be missing.
create table score (
  competition_id text not null references competition (id),
  bid_id         text not null references bid (id),
  question       text not null,
  person_id      text not null references person (id),
  score          integer,
  reason         text,
  saved_at       timestamptz not null default carelot_now(),
  given_at       timestamptz,
  set_aside_at   timestamptz,
  primary key (bid_id, question, person_id),
  check (given_at is null or (score is not null and reason is not null))
);
create index score_by_competition on score (competition_id, person_id, bid_id, question);
-- Every version of a consensus is kept; the last one counts.
create table consensus (
  competition_id text not null references competition (id),
  bid_id         text not null references bid (id),
  question       text not null,
  score          integer not null,
  reason         text not null,
  person_id      text not null references person (id),
  version        integer not null,
  moderated_at   timestamptz not null,
  -- When its moderator declared a conflict: it is kept, and another has to be written.
  set_aside_at   timestamptz,
  primary key (bid_id, question, version)
);
create index consensus_by_competition on consensus (competition_id, bid_id, question, version);
create table quality_lock (
  competition_id text primary key references competition (id),
  person_id      text not null references person (id),
  statement      text not null,
  locked_at      timestamptz not null
);
