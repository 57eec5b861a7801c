import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../../database.ts'

type TieRow = {
  competitionId: string
  lotId: string
  bidIds: readonly string[]
  reason: string
  personId: string
  version: number
  decidedAt: Instant
}

/** What a person decides about a tie, in place of what was decided of it before, which is kept; gives its version. */
export async function insertTieDecision(tx: Tx, tie: Omit<TieRow, 'version'>): Promise<number> {
  const of = tie.bidIds.toSorted().join(' ')
  const { version } = await tx
    .insertInto('tie_decision')
    .values({
      competition_id: tie.competitionId,
      lot_id: tie.lotId,
      tie: of,
      bid_ids: [...tie.bidIds],
      reason: tie.reason,
      person_id: tie.personId,
      decided_at: tie.decidedAt,
      version: sql`1 + (select count(*) from tie_decision
        where competition_id = ${tie.competitionId} and lot_id = ${tie.lotId} and tie = ${of})`,
    })
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** The decision that counts on every tie of a competition: the last, if it was not set aside. */
export async function listTieDecisions(db: Db | Tx, competitionId: string): Promise<TieRow[]> {
  const { rows } = await sql<TieRow & { setAsideAt: Instant | null }>`
    select distinct on (lot_id, tie) competition_id as "competitionId", lot_id as "lotId", bid_ids as "bidIds", reason,
      person_id as "personId", version, decided_at as "decidedAt", set_aside_at as "setAsideAt"
    from tie_decision where competition_id = ${competitionId} order by lot_id, tie, version desc`.execute(db)
  return rows.filter(({ setAsideAt }) => setAsideAt === null)
}

type SettingAside = { competitionId: string; personId: string; lotIds: readonly string[]; at: Instant }

/** Sets aside what somebody decided about ties of these lots: it is kept, and counts no more. Gives the lots where there was some. */
export async function updateTiesSetAside(
  tx: Tx,
  { competitionId, personId, lotIds, at }: SettingAside,
): Promise<string[]> {
  const { rows } = await sql<{ lotId: string }>`
    update tie_decision set set_aside_at = ${at}
    where competition_id = ${competitionId} and person_id = ${personId} and lot_id = any(${[...lotIds]})
      and set_aside_at is null
    returning lot_id as "lotId"`.execute(tx)
  return [...new Set(rows.map(({ lotId }) => lotId))].sort()
}
