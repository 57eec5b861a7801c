import type { SharedMemberDecision } from '@carelot/rules/consortium/shared-member'
import type { z } from 'zod'
import type { Db, Tx } from '../database.ts'

type Decision = z.input<typeof SharedMemberDecision> & { competitionId: string; lotId: string; organisationId: string }

export function listSharedMemberDecisions(db: Db | Tx, competitionId: string): Promise<Decision[]> {
  return db
    .selectFrom('shared_member_decision')
    .select([
      'competition_id as competitionId',
      'lot_id as lotId',
      'organisation_id as organisationId',
      'decision',
      'reason',
      'person_id as personId',
      'decided_at as decidedAt',
    ])
    .where('competition_id', '=', competitionId)
    .execute()
}

/** Whether it was written: it is decided once for a firm and a lot. */
export async function insertSharedMemberDecision(tx: Tx, made: Decision): Promise<boolean> {
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
