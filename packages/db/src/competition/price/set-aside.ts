import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Tx } from '../../database.ts'

type SettingAside = { competitionId: string; personId: string; lotIds: readonly string[]; at: Instant }
type Reopened = { id: string; bidId: string; lotId: string }

/**
 * Opens the questions about prices of these lots again that somebody has decided, where that is what counts of the price: what
 * was decided is kept apart. One that was asked again since stays as it is.
 */
export async function updatePricesReopened(
  tx: Tx,
  { competitionId, personId, lotIds, at }: SettingAside,
): Promise<Reopened[]> {
  const { rows } = await sql<Reopened>`
    with counting as (
      select distinct on (bid_id, lot_id) id, decided_by from price_enquiry
      where competition_id = ${competitionId} and lot_id = any(${[...lotIds]}) order by bid_id, lot_id, id desc
    ), decided as (
      select e.* from price_enquiry e join counting using (id) where counting.decided_by = ${personId}
    ), kept as (
      insert into earlier_price_decision (competition_id, enquiry_id, entry, bid_id, decision, reason, decided_by, decided_at, set_aside_at)
      select competition_id, id, 1 + (select count(*) from earlier_price_decision k where k.enquiry_id = decided.id), bid_id,
        decision, reason, decided_by, decided_at, ${at}
      from decided
    )
    update price_enquiry e set decision = null, reason = null, decided_by = null, decided_at = null
    from decided where e.id = decided.id
    returning e.id, e.bid_id as "bidId", e.lot_id as "lotId"`.execute(tx)
  return rows
}
