create table competition (
  id                 text primary key,
  agreement_id       text not null references agreement (id),
  council_id         text not null references organisation (id),
  stage              text not null default 'draft',
  brief              jsonb not null,
  deadline           timestamptz,
  deadline_version   integer not null default 0,
  deadline_statement text,
  published_at       timestamptz,
  closed_at          timestamptz,
  opened_at          timestamptz,
  locked_at          timestamptz,
  notified_at        timestamptz,
  standstill_ended_at timestamptz,
  outcome            text,
  external_reference text,
  version            integer not null default 1,
  created_at         timestamptz not null default carelot_now()
);
create index competition_by_council on competition (council_id, id);
create table competition_lot (
  competition_id text not null references competition (id),
  lot_id         text not null,
  lapsed_reason  text,
  lapsed_at      timestamptz,
  primary key (competition_id, lot_id)
);
create table competition_key (
  competition_id text not null references competition (id),
  envelope       text not null check (envelope in ('quality', 'price')),
  public_key     jsonb not null,
  -- The database could otherwise be given another key to seal bids to.
  binding        text not null,
  wrapped        text,
  recovery       text,
  released       text,
  released_at    timestamptz,
  primary key (competition_id, envelope)
);
create table bidder (
  id             text primary key,
  competition_id text not null references competition (id),
  created_at     timestamptz not null default carelot_now()
);
create table bidder_member (
  bidder_id       text not null references bidder (id),
  competition_id  text not null references competition (id),
  organisation_id text not null references organisation (id),
  role            text not null,
  -- Otherwise whoever writes a row reads another bidder's drafts, or takes its bid back.
  binding         text not null,
  primary key (bidder_id, organisation_id)
);
create unique index bidder_member_lead on bidder_member (competition_id, organisation_id) where role = 'lead';
create table invitation (
  competition_id text not null references competition (id),
  supplier_id    text not null references organisation (id),
  lot_id         text not null,
  gate           text,
  detail         text,
  coverage       jsonb,
  bidder_id      text references bidder (id),
  judged_at      timestamptz not null default carelot_now(),
  primary key (competition_id, supplier_id, lot_id)
);
create index invitation_by_supplier on invitation (supplier_id, competition_id);
create table declaration (
  competition_id text not null references competition (id),
  person_id      text not null references person (id),
  phase          text not null check (phase in ('before-issue', 'opening', 'award')),
  conflict       boolean not null,
  -- What a conflict is about; empty for everything.
  lot_ids        text[] not null default '{}',
  detail         text,
  declared_at    timestamptz not null default carelot_now(),
  external_reference text,
  primary key (competition_id, person_id, phase)
);
create table bid (
  id             text primary key,
  competition_id text not null references competition (id),
  bidder_id      text not null references bidder (id),
  version        integer not null,
  quality        text not null,
  price          text not null,
  salted_hash    text not null,
  documents      text[] not null,
  submitted_by   jsonb not null,
  statement      text not null,
  external_reference text,
  addendum       integer not null default 0,
  received_at    timestamptz not null,
  withdrawn_at   timestamptz,
  withdrawal     text,
  unique (competition_id, bidder_id, version)
);
create table bid_draft (
  competition_id text not null references competition (id),
  bidder_id      text not null references bidder (id),
  sealed         text not null,
  version        integer not null default 1,
  external_reference text,
  saved_at       timestamptz not null default carelot_now(),
  primary key (competition_id, bidder_id)
);
-- A signatory lets one system submit for one competition; the submission cites it.
create table submission_authority (
  id             text primary key,
  competition_id text not null references competition (id),
  provider_id    text not null references organisation (id),
  system_id      text not null references system (id),
  signatory      text not null references person (id),
  statement      text not null,
  given_at       timestamptz not null default carelot_now(),
  revoked_at     timestamptz,
  external_reference text
);
create unique index submission_authority_one_active on submission_authority (competition_id, provider_id, system_id) where revoked_at is null;
create table tender_closing (
  competition_id text primary key references competition (id),
  hashes         jsonb not null,
  statement      text not null,
  closed_at      timestamptz not null
);
create table opening_approval (
  competition_id   text not null references competition (id),
  deadline_version integer not null,
  person_id        text not null references person (id),
  statement        text not null,
  approved_at      timestamptz not null default carelot_now(),
  external_reference text,
  primary key (competition_id, deadline_version, person_id)
);
create table addendum (
  competition_id text not null references competition (id),
  number         integer not null,
  body           jsonb not null,
  external_reference text,
  issued_at      timestamptz not null default carelot_now(),
  primary key (competition_id, number)
);
create table outage (
  id             text primary key,
  competition_id text not null references competition (id),
  began_at       timestamptz not null,
  -- Null while it goes on.
  ended_at       timestamptz,
  detail         text not null,
  recorded_by    text not null references person (id),
  recorded_at    timestamptz not null default carelot_now(),
  extended_at    timestamptz,
  external_reference text
);
create index outage_by_competition on outage (competition_id, id);
create table outage_approval (
  outage_id   text not null references outage (id),
  person_id   text not null references person (id),
  period      text not null,
  statement   text not null,
  approved_at timestamptz not null default carelot_now(),
  external_reference text,
  primary key (outage_id, person_id)
);
create table document (
  id               text primary key,
  organisation_id  text not null references organisation (id),
  competition_id   text references competition (id),
  purpose          text not null check (purpose in ('tender', 'bid', 'exempt', 'contract')),
  -- Hidden by the vault: the name of a bid's document says something of the bid.
  name             text not null,
  media_type       text not null,
  size_bytes       bigint not null,
  -- Of the council's documents alone: by its hash a bid's document could be recognised.
  content_hash     text,
  ciphertext_hash  text not null,
  -- The data key: of the council's documents for the servers' read key; of a bid's for the competition's quality key, until tenders are opened.
  sealed_key       text,
  -- The data key under a server key, until a bid that names the document is submitted or tenders close.
  draft_key        text,
  external_reference text,
  created_at       timestamptz not null default carelot_now(),
  check ((purpose = 'bid') = (content_hash is null)),
  check (purpose in ('tender', 'contract') or competition_id is not null)
);
create index document_by_competition on document (competition_id);
