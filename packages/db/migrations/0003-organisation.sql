create table organisation (
  id                 text primary key,
  kind               text not null check (kind in ('council', 'provider', 'vendor')),
  name               text not null,
  identifier         jsonb,
  additional_identifiers jsonb not null,
  external_reference text,
  version            integer not null default 1,
  created_at         timestamptz not null default carelot_now()
);
create table organisation_identifier (
  identifier      text primary key,
  organisation_id text not null references organisation (id)
);
create table registration (
  id                 text primary key,
  organisation_id    text not null references organisation (id),
  particulars        jsonb not null,
  issued_on          date not null,
  expires_on         date,
  external_reference text,
  version            integer not null default 1,
  created_at         timestamptz not null default carelot_now()
);
create index registration_by_organisation on registration (organisation_id, id);

create table person (
  id              text primary key,
  organisation_id text not null references organisation (id),
  name            text not null,
  roles           text[] not null,
  -- Ties the person to organisation and roles, so that nobody is made an officer past the servers.
  binding         text not null,
  external_reference text,
  version         integer not null default 1,
  created_at      timestamptz not null default carelot_now()
);
create index person_by_organisation on person (organisation_id, id);
create table system (
  id              text primary key,
  organisation_id text not null references organisation (id),
  name            text not null,
  binding         text not null,
  external_reference text,
  version         integer not null default 1,
  created_at      timestamptz not null default carelot_now()
);
create index system_by_organisation on system (organisation_id, id);
create table api_key (
  id              text primary key,
  organisation_id text not null references organisation (id),
  person_id       text references person (id),
  system_id       text references system (id),
  hash            text not null unique,
  -- Ties the key to its holder and scopes, so that a row cannot be turned to another person's.
  binding         text not null,
  last_four       text not null,
  scopes          text[] not null,
  created_at      timestamptz not null default clock_timestamp(),
  expires_at      timestamptz not null,
  revoked_at      timestamptz,
  external_reference text,
  check ((person_id is null) <> (system_id is null))
);
create index api_key_by_organisation on api_key (organisation_id, id);
create index api_key_by_person on api_key (person_id);
create index api_key_by_system on api_key (system_id);
-- A provider lets a vendor's system act for it.
create table provider_grant (
  id          text primary key,
  provider_id text not null references organisation (id),
  system_id   text not null references system (id),
  scopes      text[] not null,
  -- Ties the grant to its parties and scopes, as a key's does: a row alone lets nobody act for anybody.
  binding     text not null,
  granted_by  text not null references person (id),
  granted_at  timestamptz not null default carelot_now(),
  revoked_at  timestamptz,
  external_reference text
);
create unique index provider_grant_one_active on provider_grant (provider_id, system_id) where revoked_at is null;
-- What a council's staff found on the published debarment list. The latest reading of a council counts for it.
create table debarment_reading (
  id                 text primary key,
  organisation_id    text not null references organisation (id),
  council_id         text not null references organisation (id),
  read_on            date not null,
  found              jsonb not null,
  external_reference text,
  recorded_by        text not null references person (id),
  recorded_at        timestamptz not null default carelot_now()
);
create index debarment_reading_by_council on debarment_reading (council_id, organisation_id, id);
