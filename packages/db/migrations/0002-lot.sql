create table area (
  vintage            integer not null,
  code               text not null,
  name               text not null,
  place_name         text not null,
  district_code      text not null,
  district_name      text not null,
  health_area_name   text not null,
  rural_urban_class  text,
  rurality_category  text not null,
  area_km2           double precision not null,
  population         jsonb not null,
  primary key (vintage, code)
);
create table area_adjacency (
  vintage              integer not null,
  from_code            text not null,
  to_code              text not null,
  shared_border_metres integer not null,
  centroid_km          double precision not null,
  primary key (vintage, from_code, to_code),
  foreign key (vintage, from_code) references area (vintage, code),
  foreign key (vintage, to_code) references area (vintage, code)
);
-- A category here is that of the postcode's own small area. It is kept beside the area's, never derived from it (S-09).
-- Bytewise order makes a sector one range of the primary key, whatever the locale of the database.
create table postcode (
  vintage           integer not null,
  postcode          text collate "C" not null,
  lsoa_code         text not null,
  msoa_code         text not null,
  rurality_category text not null,
  primary key (vintage, postcode),
  foreign key (vintage, msoa_code) references area (vintage, code)
);
create index postcode_by_area on postcode (vintage, msoa_code, rurality_category);

create table lot (
  id                  text primary key,
  council_id          text not null,
  name                text not null,
  cluster_ref         text not null,
  previous_clusters   text[] not null,
  vintage             integer not null,
  invented            boolean not null,
  note                text,
  services            text[] not null,
  need_types          text[] not null,
  hours               jsonb,
  conflicting_hours   jsonb not null,
  published_providers jsonb,
  external_reference  text,
  created_at          timestamptz not null default carelot_now(),
  unique (id, vintage),
  check (not invented or note is not null)
);
create index lot_by_council on lot (council_id, id);
create table lot_area (
  lot_id    text not null,
  vintage   integer not null,
  msoa_code text not null,
  primary key (lot_id, msoa_code),
  foreign key (lot_id, vintage) references lot (id, vintage),
  foreign key (vintage, msoa_code) references area (vintage, code)
);
create index lot_area_by_area on lot_area (vintage, msoa_code);
