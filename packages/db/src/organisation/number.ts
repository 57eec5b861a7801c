import { type RawBuilder, sql } from 'kysely'

/** That a row `o` of the numbers of organisations is this identifier, as it is kept in a column: a scheme and a number. @see rule O-45 */
export const isNumber = (identifier: RawBuilder<unknown>) =>
  sql`o.identifier = concat_ws('-', ${identifier}->>'scheme', ${identifier}->>'id')`
