import type { OwnBid } from '@carelot/rules/competition/agenda'
import { sql } from 'kysely'
import type { Db } from '../database.ts'

type ForAll = { addendum: number; lapsedLots: string[] }
type ForCouncil = ForAll & {
  declarations: { personId: string; phase: 'before-issue' | 'opening'; conflict: boolean }[]
  approvals: string[]
}
type ForBidder = ForAll & { lots: string[]; bid: OwnBid | null }

const forAll = (competitionId: string) => sql`
  (select coalesce(max(number), 0) from addendum where competition_id = ${competitionId}) as addendum,
  array(select lot_id from competition_lot where competition_id = ${competitionId} and lapsed_at is not null order by lot_id) as "lapsedLots"`

/** What the council's agenda rests on. `approvals` are the signed statements for this deadline, yet to be verified. */
export async function findCouncilStanding(
  db: Db,
  { id, deadlineVersion }: { id: string; deadlineVersion: number },
): Promise<ForCouncil> {
  const { rows } = await sql<ForCouncil>`
    select ${forAll(id)},
      (select coalesce(json_agg(json_build_object('personId', person_id, 'phase', phase, 'conflict', conflict)), '[]')
        from declaration where competition_id = ${id}) as declarations,
      array(select statement from opening_approval
        where competition_id = ${id} and deadline_version = ${deadlineVersion}) as approvals`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a select without a table gave no row')
  return row
}

/** What a bidder's agenda rests on: its invitation and its own last bid, and nobody else's; nothing when it was not invited. */
export async function findBidderStanding(
  db: Db,
  competitionId: string,
  supplierId: string,
): Promise<ForBidder | undefined> {
  const { rows } = await sql<
    ForAll & { lots: string[]; version: number | null; receivedAt: string; withdrawnAt: string | null; seen: number }
  >`
    select ${forAll(competitionId)}, i.lots, b.version, b.received_at as "receivedAt", b.withdrawn_at as "withdrawnAt", b.addendum as seen
    from (
      select bidder_id, array_agg(lot_id order by lot_id) as lots from invitation
      where competition_id = ${competitionId} and supplier_id = ${supplierId} and gate is null and bidder_id is not null
      group by bidder_id
    ) i
    left join lateral (
      select version, received_at, withdrawn_at, addendum from bid
      where competition_id = ${competitionId} and bidder_id = i.bidder_id order by version desc limit 1
    ) b on true`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { version, receivedAt, withdrawnAt, seen, ...rest } = row
  return { ...rest, bid: version === null ? null : { version, receivedAt, withdrawnAt, addendum: seen } }
}
