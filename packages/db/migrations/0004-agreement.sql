create table agreement (
  id                     text primary key,
  council_id             text not null references organisation (id),
  title                  text not null,
  terms                  jsonb not null,
  value_called_off_pence bigint not null default 0,
  external_reference     text,
  version                integer not null default 1,
  created_at             timestamptz not null default carelot_now()
);
create index agreement_by_council on agreement (council_id, id);
create table appointment (
  id                 text primary key,
  agreement_id       text not null references agreement (id),
  supplier_id        text not null references organisation (id),
  lot_id             text not null,
  services           text[] not null,
  coverage           jsonb not null,
  -- Who holds it together, the lead first.
  members            text[] not null,
  appointed_on       date not null,
  stage              text not null default 'active' check (stage in ('active', 'suspended', 'removed')),
  decider            text references person (id),
  reason             text,
  external_reference text,
  changed_at         timestamptz not null default carelot_now(),
  version            integer not null default 1,
  unique (agreement_id, supplier_id, lot_id)
);
create index appointment_by_supplier on appointment (supplier_id, agreement_id);
create index appointment_by_member on appointment using gin (members);
-- A human decision that a gate rests on: software never excludes (P-46).
create table judgement (
  id                 text primary key,
  agreement_id       text not null references agreement (id),
  supplier_id        text not null references organisation (id),
  ground             text not null,
  concerns           text not null,
  outcome            text not null,
  reason             text not null,
  respond_by         date,
  response           text,
  replace_by         date,
  external_reference text,
  decider            text not null references person (id),
  decided_at         timestamptz not null default carelot_now()
);
create index judgement_last on judgement (agreement_id, supplier_id, ground, id desc);
create index judgement_by_agreement on judgement (agreement_id, id);
