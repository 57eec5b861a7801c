import type { MadeDecision } from '@carelot/rules/competition/shared-member'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { standingBids } from './bid-version.ts'

// Consortia come after competitions, and so their papers and what was decided of their members are read here by name alone.

/** A firm behind a bid that stands, in one of its lots; `declared` of its certificate, if it has one. */
export type StandingFirm = {
  bidId: string
  lotId: string
  organisationId: string
  role: string
  declared: boolean | null
}

/** Who is behind each bid that stands: the bidder's members, and who delivers beside them. */
const firmsBehind = (competitionId: string) => sql`(
  with standing as (select id, bidder_id from ${standingBids(competitionId)} b)
  select s.id as bid_id, m.organisation_id, m.role from standing s join bidder_member m on m.bidder_id = s.bidder_id
  union
  select s.id, party->>'organisationId', party->>'role' from standing s
    join lateral (select content from bid_manifest where bid_id = s.id order by version desc limit 1) n on true,
    jsonb_array_elements(n.content->'parties') party
  where party->>'role' = 'sub-contractor')`

/** The bids that stand with this organisation behind them. To be asked after opening alone. */
export async function listStandingBidsOf(
  db: Db | Tx,
  { competitionId, organisationId }: { competitionId: string; organisationId: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select bid_id as id from ${firmsBehind(competitionId)} f where organisation_id = ${organisationId} order by 1`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Every firm behind every bid that stands. To be asked after opening alone. */
export async function listStandingFirms(db: Db | Tx, competitionId: string): Promise<StandingFirm[]> {
  const { rows } = await sql<StandingFirm>`
    with firm as ${firmsBehind(competitionId)}
    select f.bid_id as "bidId", l.lot_id as "lotId", f.organisation_id as "organisationId", f.role, (
      select p.other_bids_involved_in from bid_manifest n join consortium_paper p on p.consortium_id = n.content->>'consortiumId'
      where n.bid_id = f.bid_id and p.organisation_id = f.organisation_id and p.kind = 'non-collusion'
      order by p.version desc limit 1
    ) as declared
    from firm f join bid_lot l on l.bid_id = f.bid_id order by l.lot_id, f.organisation_id, f.bid_id`.execute(db)
  return rows
}

/** What was decided of firms in two bids for a lot. */
export async function listSharedMemberDecisions(db: Db | Tx, competitionId: string): Promise<MadeDecision[]> {
  const { rows } = await sql<MadeDecision>`
    select lot_id as "lotId", organisation_id as "organisationId", decision, reason, person_id as "personId", decided_at as "decidedAt"
    from shared_member_decision where competition_id = ${competitionId}`.execute(db)
  return rows
}
