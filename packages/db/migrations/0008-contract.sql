create table contract (
  id                 text primary key,
  agreement_id       text not null references agreement (id),
  competition_id     text not null,
  round              integer not null,
  lot_id             text not null,
  bid_id             text not null references bid (id),
  council_id         text not null references organisation (id),
  supplier_id        text not null references organisation (id),
  -- Every supplier that it binds: all members of the bidder, of whom one signs.
  party_ids          text[] not null check (supplier_id = any (party_ids)),
  stage              text not null default 'unsigned' check (stage in ('unsigned', 'in-force', 'void')),
  value_pence        bigint not null,
  -- Of a framework that is let: the place on it that both signatures give.
  appoints_to        jsonb,
  starts_on          date not null,
  ends_on            date not null,
  -- Null while a notice of the award is awaited.
  may_be_signed_from timestamptz,
  -- Whether the law wants its details published.
  is_published       boolean not null,
  held               boolean not null default false,
  document_id        text references document (id),
  signed_at          timestamptz,
  void_at            timestamptz,
  void_reason        text,
  external_reference text,
  version            integer not null default 1,
  created_at         timestamptz not null default carelot_now(),
  foreign key (competition_id, round) references award_round (competition_id, round)
);
create index contract_by_council on contract (council_id, id);
create index contract_by_party on contract using gin (party_ids);
create index contract_by_competition on contract (competition_id, id);
create unique index contract_one_standing on contract (competition_id, lot_id, supplier_id) where stage <> 'void';
create table contract_signature (
  contract_id   text not null references contract (id),
  side          text not null check (side in ('council', 'supplier')),
  person_id     text not null references person (id),
  document_hash text not null,
  statement     text not null,
  signed_at     timestamptz not null,
  primary key (contract_id, side)
);
-- What has to be published of a contract, and when it was.
create table publication_duty (
  contract_id  text not null references contract (id),
  notice       text not null,
  due_on       date not null,
  number       text,
  published_at timestamptz,
  recorded_by  text references person (id),
  primary key (contract_id, notice)
);
create index publication_duty_by_number on publication_duty (number) where number is not null;
