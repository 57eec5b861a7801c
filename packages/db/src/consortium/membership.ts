import { type RawBuilder, sql } from 'kysely'

/**
 * Whether what a firm gave, in a row of a table with this name, was given since it last joined: its departure ended the
 * authority of all before, also where it has come back. The lead was never asked to join.
 */
export function isOfMembership({ of, at }: { of: string; at: string }): RawBuilder<boolean> {
  return sql<boolean>`exists(select 1 from consortium_member m where m.consortium_id = ${sql.ref(`${of}.consortium_id`)}
    and m.organisation_id = ${sql.ref(`${of}.organisation_id`)} and m.stage = 'joined'
    and (m.answered_at is null or ${sql.ref(`${of}.${at}`)} >= m.answered_at))`
}
