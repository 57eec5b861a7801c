import type { Instant } from '@carelot/rules/instant'
import type { Db, Tx } from '../database.ts'

export async function insertCompetitionLots(tx: Tx, competitionId: string, lotIds: readonly string[]): Promise<void> {
  if (lotIds.length === 0) return
  await tx
    .insertInto('competition_lot')
    .values(
      lotIds.map((lotId) => ({ competition_id: competitionId, lot_id: lotId, lapsed_reason: null, lapsed_at: null })),
    )
    .execute()
}

export function listCompetitionLots(db: Db | Tx, competitionId: string) {
  return db
    .selectFrom('competition_lot')
    .select(['lot_id as lotId', 'lapsed_reason as lapsedReason', 'lapsed_at as lapsedAt', 'award_round as awardRound'])
    .where('competition_id', '=', competitionId)
    .orderBy('lot_id')
    .execute()
}

export async function updateLotLapsed(
  tx: Tx,
  lot: { competitionId: string; lotId: string; reason: string; at: Instant },
): Promise<void> {
  await tx
    .updateTable('competition_lot')
    .set({ lapsed_reason: lot.reason, lapsed_at: lot.at })
    .where('competition_id', '=', lot.competitionId)
    .where('lot_id', '=', lot.lotId)
    .execute()
}
