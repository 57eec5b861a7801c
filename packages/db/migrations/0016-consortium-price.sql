-- What members of a consortium ask for (C-14), sealed to a key of the consortium. Nothing here can be read without the servers' keys,
-- and all but what was shown to whom is deleted when the consortium ends without a bid.
create table consortium_key (
  consortium_id text primary key references consortium (id),
  public_key    jsonb not null,
  binding       text not null,
  -- The private half, encrypted to the servers' read key.
  wrapped       text not null
);
-- The last that each member submitted: what it replaces is gone.
create table consortium_price_part (
  consortium_id   text not null references consortium (id),
  organisation_id text not null references organisation (id),
  id              text not null unique,
  -- Pricing and split of the terms for which it is; for any others it counts for nothing.
  basis_hash      text not null,
  sealed          text not null,
  salted_hash     text not null,
  statement       text not null,
  submitted_by    text not null references person (id),
  submitted_at    timestamptz not null,
  primary key (consortium_id, organisation_id)
);
-- Each time that all parts were in, and so the lead was shown the assembled rates. What they weigh is kept for good: it says what a
-- lead could compute from the next.
create table consortium_assembly (
  id             text primary key,
  consortium_id  text not null references consortium (id),
  basis_hash     text not null,
  salted_hash    text not null,
  hides_rows     boolean not null,
  totals         jsonb not null,
  assembled_at   timestamptz not null,
  voided_at      timestamptz,
  approved_by    text references person (id),
  approved_at    timestamptz,
  statement      text
);
create unique index consortium_one_assembly on consortium_assembly (consortium_id) where voided_at is null;
-- The parts that a joint bid is made of: sealed to the competition's price key, but for those that nobody may ever read.
create table consortium_bid_part (
  -- Written in the transaction that receives the bid, and before it.
  bid_id          text not null references bid (id) deferrable initially deferred,
  organisation_id text not null references organisation (id),
  salted_hash     text not null,
  sealed          text,
  primary key (bid_id, organisation_id)
);
