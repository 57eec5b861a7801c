import type { Instant, LocalDate } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../../database.ts'

export type KeyDecisionRow = {
  competitionId: string
  /** Which letters it is about: those of this round. */
  round: number
  /** Why it replaces an earlier one of its round. */
  reason: string | null
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

/** Behind those that were recorded before. */
export async function insertKeyDecision(tx: Tx, made: KeyDecisionRow): Promise<void> {
  const { competitionId } = made
  await tx
    .insertInto('key_decision')
    .values({
      competition_id: competitionId,
      entry: sql<number>`(select coalesce(max(entry), 0) + 1 from key_decision where competition_id = ${competitionId})`,
      round: made.round,
      reason: made.reason,
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
    .execute()
}

/** The number of every decision that was recorded, and when. */
export function listKeyDecisionNumbers(
  db: Db | Tx,
  competitionId: string,
): Promise<Pick<KeyDecisionRow, 'number' | 'recordedAt'>[]> {
  return db
    .selectFrom('key_decision')
    .select(['number', 'recorded_at as recordedAt'])
    .where('competition_id', '=', competitionId)
    .orderBy('entry')
    .execute()
}

/** The last that was recorded. */
export function findKeyDecision(db: Db | Tx, competitionId: string): Promise<KeyDecisionRow | undefined> {
  return db
    .selectFrom('key_decision')
    .select([
      'competition_id as competitionId',
      'round',
      'reason',
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
    .orderBy('entry', 'desc')
    .limit(1)
    .executeTakeFirst()
}
