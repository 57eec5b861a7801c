-- A tie is decided again as long as its lot is open: the last decision counts, unless it was set aside.
alter table tie_decision add column version integer not null default 1;
alter table tie_decision alter column version drop default;
alter table tie_decision add column set_aside_at timestamptz;
alter table tie_decision drop constraint tie_decision_pkey;
alter table tie_decision add primary key (competition_id, lot_id, tie, version);
-- What was decided about a price by somebody who then declared a conflict: the question is open again. `reason` is
-- encrypted as it was in the question.
create table earlier_price_decision (
  competition_id text not null references competition (id),
  enquiry_id     text not null references price_enquiry (id),
  entry          integer not null,
  bid_id         text not null references bid (id),
  decision       text not null check (decision in ('accepted', 'rejected')),
  reason         text not null,
  decided_by     text not null references person (id),
  decided_at     timestamptz not null,
  set_aside_at   timestamptz not null,
  primary key (enquiry_id, entry)
);
create index earlier_price_decision_by_competition on earlier_price_decision (competition_id, enquiry_id);
-- Whose scores a consensus rests on: with other evaluators it has to be written anew, at whichever instant they changed.
alter table consensus add column evaluators text[];
update consensus c set evaluators = coalesce((select array_agg(s.person_id order by s.person_id) from score s
  where s.bid_id = c.bid_id and s.question = c.question and s.given_at <= c.moderated_at
    and (s.set_aside_at is null or s.set_aside_at > c.moderated_at)), '{}');
alter table consensus alter column evaluators set not null;
