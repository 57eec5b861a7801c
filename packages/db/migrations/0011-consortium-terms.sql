-- What of a version is material, by hash: a signature counts for every version that has the same (C-16). Terms from before
-- this had nothing immaterial.
alter table consortium_terms add column material_hash text;
update consortium_terms set material_hash = content_hash;
alter table consortium_terms alter column material_hash set not null;
-- The last addendum that a version was proposed under, or that its lead has confirmed it under.
alter table consortium_terms add column addenda integer not null default 0;
create table consortium_terms_answer (
  consortium_id   text not null,
  terms_version   integer not null,
  organisation_id text not null references organisation (id),
  person_id       text not null references person (id),
  answer          text not null check (answer in ('accepted', 'refused')),
  reason          text,
  answered_at     timestamptz not null,
  primary key (consortium_id, terms_version, organisation_id),
  foreign key (consortium_id, terms_version) references consortium_terms (consortium_id, version)
);
create table consortium_terms_comment (
  id                 text primary key,
  consortium_id      text not null,
  terms_version      integer not null,
  organisation_id    text not null references organisation (id),
  person_id          text not null references person (id),
  section            text,
  text               text not null,
  -- Whole terms that a member would rather have.
  suggested          jsonb,
  external_reference text,
  commented_at       timestamptz not null,
  foreign key (consortium_id, terms_version) references consortium_terms (consortium_id, version)
);
create index consortium_terms_comment_by_version on consortium_terms_comment (consortium_id, terms_version, id);
create table consortium_addendum_confirmation (
  consortium_id text not null,
  terms_version integer not null,
  number        integer not null,
  confirmed_by  text not null references person (id),
  confirmed_at  timestamptz not null,
  primary key (consortium_id, terms_version, number),
  foreign key (consortium_id, terms_version) references consortium_terms (consortium_id, version)
);
