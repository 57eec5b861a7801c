import type { Instant, LocalDate } from '@carelot/rules/instant'
import type { Db, Tx } from '../../database.ts'

export type KeyDecisionRow = {
  competitionId: string
  maker: string
  number: string
  noticePublishedOn: LocalDate
  decidedOn: LocalDate
  callInEndsOn: LocalDate
  callInEndsAt: Instant
  exemptAnnex: string | null
  recordedBy: string
  recordedAt: Instant
  externalReference: string | null
}

/** Whether it was written: there is one for a competition. */
export async function insertKeyDecision(tx: Tx, made: KeyDecisionRow): Promise<boolean> {
  const written = await tx
    .insertInto('key_decision')
    .values({
      competition_id: made.competitionId,
      maker: made.maker,
      number: made.number,
      notice_published_on: made.noticePublishedOn,
      decided_on: made.decidedOn,
      call_in_ends_on: made.callInEndsOn,
      call_in_ends_at: made.callInEndsAt,
      exempt_annex: made.exemptAnnex,
      recorded_by: made.recordedBy,
      recorded_at: made.recordedAt,
      external_reference: made.externalReference,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return written.numInsertedOrUpdatedRows === 1n
}

export function findKeyDecision(db: Db | Tx, competitionId: string): Promise<KeyDecisionRow | undefined> {
  return db
    .selectFrom('key_decision')
    .select([
      'competition_id as competitionId',
      'maker',
      'number',
      'notice_published_on as noticePublishedOn',
      'decided_on as decidedOn',
      'call_in_ends_on as callInEndsOn',
      'call_in_ends_at as callInEndsAt',
      'exempt_annex as exemptAnnex',
      'recorded_by as recordedBy',
      'recorded_at as recordedAt',
      'external_reference as externalReference',
    ])
    .where('competition_id', '=', competitionId)
    .executeTakeFirst()
}
