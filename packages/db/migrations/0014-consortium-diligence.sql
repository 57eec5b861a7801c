-- What the lead of a consortium asks of its partners for itself. It never appears as the authority's (C-17).
create table consortium_requirement (
  id               text primary key,
  consortium_id    text not null references consortium (id),
  item             text not null,
  title            text not null,
  roles            text[] not null,
  organisation_ids text[] not null,
  minimum_pence    bigint,
  due_on           date,
  before_bid       boolean not null,
  asked_by         text not null references person (id),
  asked_at         timestamptz not null,
  withdrawn_at     timestamptz
);
create index consortium_requirement_by_consortium on consortium_requirement (consortium_id, id);
-- What a member shows for an item of its checklist (C-11). States are computed. A renewal is another row.
create table consortium_evidence (
  id                 text primary key,
  consortium_id      text not null,
  organisation_id    text not null,
  particulars        jsonb not null,
  content_hash       text not null,
  issued_on          date not null,
  expires_on         date,
  external_reference text,
  submitted_by       text not null references person (id),
  submitted_at       timestamptz not null,
  verdict            text check (verdict in ('verified', 'refused')),
  verdict_by         text references person (id),
  verdict_at         timestamptz,
  reason             text,
  foreign key (consortium_id, organisation_id) references consortium_member (consortium_id, organisation_id),
  check ((verdict is null) = (verdict_by is null)),
  check (verdict is distinct from 'refused' or reason is not null),
  -- Nobody verifies what they submitted themselves.
  check (verdict_by is null or verdict_by <> submitted_by)
);
create index consortium_evidence_by_member on consortium_evidence (consortium_id, organisation_id, id);
-- Personal data, hidden by the vault: the database alone tells nobody's name.
create table consortium_connected_persons (
  consortium_id   text not null,
  organisation_id text not null,
  persons         text not null,
  declared_by     text not null references person (id),
  declared_at     timestamptz not null,
  primary key (consortium_id, organisation_id),
  foreign key (consortium_id, organisation_id) references consortium_member (consortium_id, organisation_id)
);
-- A person's interests (C-10). Each declaration is another row; the last of a person counts.
create table consortium_interest (
  consortium_id   text not null,
  organisation_id text not null,
  person_id       text not null references person (id),
  number          integer not null,
  declared_at     timestamptz not null,
  conflict        boolean not null,
  -- Hidden by the vault.
  detail          text,
  primary key (consortium_id, person_id, number),
  foreign key (consortium_id, organisation_id) references consortium_member (consortium_id, organisation_id)
);
-- How the lead has decided that a conflict is managed, hidden as well: each decision is another row, the last counts.
create table consortium_conflict_decision (
  consortium_id text not null,
  person_id     text not null,
  number        integer not null,
  entry         integer not null,
  how           text not null,
  decided_by    text not null references person (id) check (decided_by <> person_id),
  decided_at    timestamptz not null,
  primary key (consortium_id, person_id, number, entry),
  foreign key (consortium_id, person_id, number) references consortium_interest (consortium_id, person_id, number)
);
-- A ground of exclusion that was raised about a member, and what persons decided, each decision a row (P-24, P-46).
create table consortium_ground (
  id              text primary key,
  consortium_id   text not null,
  organisation_id text not null,
  ground          text not null,
  concerns        text not null,
  -- Reasons and responses may tell of offences: hidden by the vault.
  reason          text not null,
  respond_by      date not null,
  replace_by      date,
  raised_by       text not null references person (id),
  raised_at       timestamptz not null,
  response        text,
  responded_by    text references person (id),
  responded_at    timestamptz,
  foreign key (consortium_id, organisation_id) references consortium_member (consortium_id, organisation_id)
);
create index consortium_ground_by_consortium on consortium_ground (consortium_id, id);
create table consortium_ground_decision (
  ground_id  text not null references consortium_ground (id),
  number     integer not null,
  outcome    text not null check (outcome in ('not-excluded', 'excluded')),
  reason     text not null,
  decided_by text not null references person (id),
  decided_at timestamptz not null,
  primary key (ground_id, number)
);
-- What a person found of a member's finances; the last check counts (C-12).
create table consortium_financial_check (
  consortium_id   text not null,
  organisation_id text not null,
  number          integer not null,
  checked_at      timestamptz not null,
  outcome         text not null check (outcome in ('pass', 'fail')),
  reasons         text[] not null,
  note            text not null,
  checked_by      text not null references person (id),
  primary key (consortium_id, organisation_id, number),
  foreign key (consortium_id, organisation_id) references consortium_member (consortium_id, organisation_id)
);
-- On whom a member relies for what it cannot meet alone (P-23).
create table consortium_reliance (
  consortium_id   text not null,
  organisation_id text not null,
  relied_on       text not null,
  how             text not null check (how in ('together', 'sub-contract', 'guarantee')),
  declared_by     text not null references person (id),
  declared_at     timestamptz not null,
  primary key (consortium_id, organisation_id, relied_on),
  foreign key (consortium_id, organisation_id) references consortium_member (consortium_id, organisation_id),
  foreign key (consortium_id, relied_on) references consortium_member (consortium_id, organisation_id),
  check (organisation_id <> relied_on)
);
