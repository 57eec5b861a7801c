import type { MadeDecision } from '@carelot/rules/competition/shared-member'
import type { Tx } from '../database.ts'

/** Whether it was written: it is decided once for a firm and a lot. */
export async function insertSharedMemberDecision(
  tx: Tx,
  made: MadeDecision & { competitionId: string },
): Promise<boolean> {
  const written = await tx
    .insertInto('shared_member_decision')
    .values({
      competition_id: made.competitionId,
      lot_id: made.lotId,
      organisation_id: made.organisationId,
      decision: made.decision,
      reason: made.reason,
      person_id: made.personId,
      decided_at: made.decidedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return written.numInsertedOrUpdatedRows === 1n
}
