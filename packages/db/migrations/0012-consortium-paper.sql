-- The legal model of a consortium, and what each firm is to it: they say which papers are owed (C-05, C-15).
alter table consortium add column model text not null default 'unincorporated'
  check (model in ('lead-with-subcontracts', 'special-purpose-vehicle', 'unincorporated', 'alliance'));
-- The model that the last bid was made under: at an award another may be taken, and whom a contract names is bound as the bid was made.
alter table consortium add column model_bid text;
alter table consortium_member drop constraint consortium_member_role_check;
alter table consortium_member add constraint consortium_member_role_check
  check (role in ('lead', 'member', 'sub-contractor', 'guarantor', 'reserve'));
-- Every signature of a paper, over the text that it was given for (C-02, C-09).
create table consortium_paper (
  consortium_id          text not null,
  organisation_id        text not null,
  kind                   text not null check (kind in ('letter-of-authority', 'commitment', 'non-collusion', 'guarantee', 'consortium-agreement')),
  version                integer not null,
  content                jsonb not null,
  content_hash           text not null,
  person_id              text not null references person (id),
  authority              jsonb not null,
  expires_on             date,
  other_bids_involved_in boolean,
  document_id            text references document (id),
  document_hash          text,
  statement              text not null,
  signed_at              timestamptz not null,
  primary key (consortium_id, organisation_id, kind, version),
  foreign key (consortium_id, organisation_id) references consortium_member (consortium_id, organisation_id)
);
-- Who stands behind a bid of several, and in what: for the council once tenders are open.
create table bid_manifest (
  -- It is written with its bid, and before it.
  bid_id         text primary key references bid (id) deferrable initially deferred,
  competition_id text not null references competition (id),
  bidder_id      text not null references bidder (id),
  content        jsonb not null,
  statement      text not null
);
create index bid_manifest_by_bidder on bid_manifest (bidder_id);
create index bid_manifest_by_competition on bid_manifest (competition_id);
-- What the council decides of a firm in two bids for one lot (C-09).
create table shared_member_decision (
  competition_id  text not null,
  lot_id          text not null,
  organisation_id text not null references organisation (id),
  decision        text not null check (decision in ('bids-stand', 'to-be-judged')),
  reason          text not null,
  person_id       text not null references person (id),
  decided_at      timestamptz not null,
  primary key (competition_id, lot_id, organisation_id),
  foreign key (competition_id, lot_id) references competition_lot (competition_id, lot_id)
);
-- A firm's document for a consortium, such as the executed copy of a deed, and who else may read it.
alter table document drop constraint document_purpose_check;
alter table document add constraint document_purpose_check
  check (purpose in ('tender', 'bid', 'exempt', 'contract', 'consortium'));
alter table document drop constraint document_check1;
alter table document add constraint document_check1
  check (purpose in ('tender', 'contract', 'consortium') or competition_id is not null);
create table document_reader (
  document_id     text not null references document (id),
  organisation_id text not null references organisation (id),
  once_opened     text references competition (id),
  primary key (document_id, organisation_id)
);
