import type { Instant } from '@carelot/rules/instant'
import type { Db, Tx } from '../database.ts'

type Of = { competitionId: string; bidderId: string }
export type DraftRow = { sealed: string; version: number; externalReference: string | null; savedAt: Instant }

export function findBidDraft(db: Db | Tx, { competitionId, bidderId }: Of): Promise<DraftRow | undefined> {
  return db
    .selectFrom('bid_draft')
    .select(['sealed', 'version', 'external_reference as externalReference', 'saved_at as savedAt'])
    .where('competition_id', '=', competitionId)
    .where('bidder_id', '=', bidderId)
    .executeTakeFirst()
}

/** Writes the one draft of a bidder over the one before. */
export async function insertDraft(tx: Tx, { competitionId, bidderId, ...draft }: Of & DraftRow): Promise<void> {
  const row = {
    sealed: draft.sealed,
    version: draft.version,
    external_reference: draft.externalReference,
    saved_at: draft.savedAt,
  }
  await tx
    .insertInto('bid_draft')
    .values({ competition_id: competitionId, bidder_id: bidderId, ...row })
    .onConflict((conflict) => conflict.columns(['competition_id', 'bidder_id']).doUpdateSet(row))
    .execute()
}

/** Destroys every draft of a competition: at its closing, and when it is cancelled. */
export async function deleteDrafts(tx: Tx, competitionId: string): Promise<void> {
  await tx.deleteFrom('bid_draft').where('competition_id', '=', competitionId).execute()
}
