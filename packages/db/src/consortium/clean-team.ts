import { sql } from 'kysely'

/** Whom a version `t` of the terms names to read rows, in its order. */
export const cleanTeam = sql`(select coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name,
    'organisationId', p.organisation_id, 'organisationName', o.name) order by named.place), '[]')
  from jsonb_array_elements_text(t.content #> '{pricing,cleanTeam}') with ordinality named (id, place)
  join person p on p.id = named.id join organisation o on o.id = p.organisation_id)`
