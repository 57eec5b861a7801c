import { type RawBuilder, sql } from 'kysely'

/** The lots of a competition that have lapsed, in the order of their ids. */
export const lapsedLots = (competitionId: RawBuilder<unknown>) => sql`
  array(select lot_id from competition_lot where competition_id = ${competitionId} and lapsed_at is not null order by lot_id)`
