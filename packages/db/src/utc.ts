import { type RawBuilder, sql } from 'kysely'

/** A column's instant as the API writes it, for JSON that the database builds itself. */
export const utc = (column: string): RawBuilder<string> =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
