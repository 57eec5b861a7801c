-- That a lead contracts with a sub-contractor whom its bid named, as the council wants it before, or beside, the contract (P-39).
create table sub_contract_direction (
  id               text primary key,
  competition_id   text not null references competition (id),
  consortium_id    text not null,
  organisation_id  text not null,
  reason           text not null,
  due_on           date not null,
  directed_by      text not null references person (id),
  directed_at      timestamptz not null,
  -- The sub-contract, by the hash of its executed copy, as the sub-contractor has said that it is concluded.
  document_hash    text,
  concluded_by     text references person (id),
  concluded_at     timestamptz,
  withdrawn_reason text,
  -- Null where it lapsed: with the award, the consortium, or the firm's place in the bid.
  withdrawn_by     text references person (id),
  withdrawn_at     timestamptz,
  foreign key (consortium_id, organisation_id) references consortium_member (consortium_id, organisation_id),
  check ((document_hash is null) = (concluded_at is null)),
  check (concluded_at is null or withdrawn_at is null)
);
create unique index sub_contract_direction_one_open on sub_contract_direction (consortium_id, organisation_id)
  where concluded_at is null and withdrawn_at is null;
create index sub_contract_direction_by_consortium on sub_contract_direction (consortium_id, id);
create index sub_contract_direction_by_competition on sub_contract_direction (competition_id, id);
