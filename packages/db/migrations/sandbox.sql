create table sandbox_clock (
  singleton boolean primary key default true check (singleton),
  offset_ms bigint not null,
  frozen_at timestamptz
);
-- Tuesday 5 January 2027, 09:00 in London.
insert into sandbox_clock (offset_ms)
  values ((extract(epoch from timestamptz '2027-01-05T09:00:00Z' - clock_timestamp()) * 1000)::bigint);
create or replace function carelot_now() returns timestamptz language sql volatile as $$
  select coalesce(frozen_at, clock_timestamp() + offset_ms * interval '1 millisecond') from sandbox_clock
$$;
