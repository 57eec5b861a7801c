-- What aggrieved providers wrote to the council within a standstill of the Selection Regime: it stays open until the further
-- decision, and for some days behind it.
create table representation (
  id             text primary key,
  competition_id text not null,
  round          integer not null,
  made_by        text not null,
  provider_id    text references organisation (id),
  received_at    timestamptz not null,
  reference      text not null,
  recorded_by    text not null references person (id),
  recorded_at    timestamptz not null,
  foreign key (competition_id, round) references award_round (competition_id, round)
);
create index representation_by_competition on representation (competition_id, id);
-- Of one representation the last that was recorded counts.
create table further_decision (
  representation_id text not null references representation (id),
  entry             integer not null,
  outcome           text not null check (outcome in ('award-stands', 'earlier-step', 'abandoned')),
  reason            text not null,
  told_at           timestamptz not null,
  decided_by        text not null references person (id),
  decided_at        timestamptz not null,
  primary key (representation_id, entry)
);
