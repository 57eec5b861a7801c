import { type RawBuilder, sql } from 'kysely'
import { lapsedLots } from '../competition/lapsed-lots.ts'
import type { Db, Tx } from '../database.ts'

/**
 * What else a firm of a consortium is in, for one of its lots at least: whether it delivers in another that was not withdrawn,
 * and the bid that it leads, whose lots only the servers can read, with the lots of the competition that have lapsed. To be told to
 * that firm alone.
 */
export type OtherBids = {
  inAnother: boolean
  led: { id: string; hiddenLots: string | null; lapsed: string[] } | null
}

/** A column of a consortium `c`. */
export const otherBidsOf = (organisationId: string): RawBuilder<OtherBids> => sql`json_build_object(
  'inAnother', exists (
    select 1 from consortium other join consortium_member m on m.consortium_id = other.id
    where other.competition_id = c.competition_id and other.id <> c.id and other.stage <> 'withdrawn'
      and other.lot_ids && c.lot_ids and m.organisation_id = ${organisationId} and m.stage = 'joined'
      and m.role in ('lead', 'member', 'sub-contractor')),
  'led', (select json_build_object('id', last.id, 'hiddenLots', last.hidden_lots,
      'lapsed', ${lapsedLots(sql`c.competition_id`)}) from (
      select b.id, b.hidden_lots, b.withdrawn_at from bid b join bidder_member m on m.bidder_id = b.bidder_id
      where m.competition_id = c.competition_id and m.organisation_id = ${organisationId} and m.role = 'lead'
      order by b.version desc limit 1) last
    where last.withdrawn_at is null))`

export async function findOtherBids(db: Db | Tx, consortiumId: string, organisationId: string): Promise<OtherBids> {
  const { rows } = await sql<{ other: OtherBids }>`
    select ${otherBidsOf(organisationId)} as other from consortium c where c.id = ${consortiumId}`.execute(db)
  const [row] = rows
  if (!row) throw new Error(`the consortium ${consortiumId} is not there`)
  return row.other
}
