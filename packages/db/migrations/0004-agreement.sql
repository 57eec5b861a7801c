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
create table appointment (
  agreement_id text not null references agreement (id),
  supplier_id  text not null references organisation (id),
  lot_id       text not null,
  services     text[] not null,
  part_areas   text[],
  stage        text not null default 'active',
  decider      text,
  reason       text,
  changed_at   timestamptz not null default carelot_now(),
  version      integer not null default 1,
  primary key (agreement_id, supplier_id, lot_id)
);
create index appointment_by_supplier on appointment (supplier_id);
-- A human decision that a gate rests on: software never excludes (P-46).
create table judgement (
  id           text primary key,
  agreement_id text not null references agreement (id),
  supplier_id  text not null references organisation (id),
  kind         text not null,
  outcome      text not null,
  reason       text not null,
  response     text,
  decider      text not null references person (id),
  decided_at   timestamptz not null default carelot_now()
);
create index judgement_by_supplier on judgement (agreement_id, supplier_id, kind, decided_at);
