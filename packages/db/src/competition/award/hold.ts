import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../../database.ts'

export type HoldRow = {
  id: string
  competitionId: string
  reason: string
  placedBy: string
  placedAt: Instant
  liftedBy: string | null
  liftedReason: string | null
  liftedAt: Instant | null
  externalReference: string | null
}

const columns = [
  'id',
  'competition_id as competitionId',
  'reason',
  'placed_by as placedBy',
  'placed_at as placedAt',
  'lifted_by as liftedBy',
  'lifted_reason as liftedReason',
  'lifted_at as liftedAt',
  'external_reference as externalReference',
] as const

export function insertHold(tx: Tx, hold: Omit<HoldRow, 'liftedBy' | 'liftedReason' | 'liftedAt'>): Promise<HoldRow> {
  return tx
    .insertInto('legal_hold')
    .values({
      id: hold.id,
      competition_id: hold.competitionId,
      reason: hold.reason,
      placed_by: hold.placedBy,
      placed_at: hold.placedAt,
      external_reference: hold.externalReference,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
}

export function lockHold(tx: Tx, of: { competitionId: string; id: string }): Promise<HoldRow | undefined> {
  return tx
    .selectFrom('legal_hold')
    .select(columns)
    .where('id', '=', of.id)
    .where('competition_id', '=', of.competitionId)
    .forUpdate()
    .executeTakeFirst()
}

export function updateLifted(
  tx: Tx,
  { id, reason, by, at }: { id: string; reason: string; by: string; at: Instant },
): Promise<HoldRow> {
  return tx
    .updateTable('legal_hold')
    .set({ lifted_by: by, lifted_reason: reason, lifted_at: at })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()
}

export function listHolds(db: Db | Tx, competitionId: string): Promise<HoldRow[]> {
  return db.selectFrom('legal_hold').select(columns).where('competition_id', '=', competitionId).orderBy('id').execute()
}

/**
 * Tells every contract of the competition that is not signed whether some hold stands, or a representation about its letters
 * on which the last decision is not that the award stands.
 */
export async function updateHeld(tx: Tx, competitionId: string): Promise<void> {
  await sql`
    update contract c set version = version + 1,
      held = exists (select 1 from legal_hold where competition_id = ${competitionId} and lifted_at is null)
        or exists (
          select 1 from representation r
          where r.competition_id = ${competitionId} and r.round = c.round
            and (select outcome from further_decision where representation_id = r.id order by entry desc limit 1)
              is distinct from 'award-stands'
        )
    where competition_id = ${competitionId} and stage = 'unsigned'`.execute(tx)
}
