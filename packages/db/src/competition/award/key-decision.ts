import type { Urgency } from '@carelot/rules/competition/award/key-decision'
import type { Instant, LocalDate } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../../database.ts'
import { utc } from '../../utc.ts'

export type KeyDecisionRow = {
  competitionId: string
  /** Which letters it is about: those of this round. */
  round: number
  /** Why it replaces an earlier one of its round. */
  reason: string | null
  maker: string
  number: string
  noticePublishedOn: LocalDate
  urgency: Urgency | null
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
      urgency: made.urgency && JSON.stringify(made.urgency),
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
      'urgency',
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

/**
 * When what letters last told was decided: the day of the key decision where there was one, else the last approval. Null
 * before letters go, so that nobody reads of a decision that they are not told of.
 */
export const decidedAt = (competitionId: string) => sql<string | null>`(
  select coalesce(
    (select k.decided_on::text from key_decision k
      where k.competition_id = c.id and k.recorded_at <= c.notified_at order by k.entry desc limit 1),
    (select ${utc('s.decided_at')} from decision_step s
      where s.competition_id = c.id and s.step = 'approval' and s.outcome = 'cleared' and s.decided_at <= c.notified_at
      order by s.decided_at desc limit 1))
  from competition c where c.id = ${competitionId})`

export async function findDecidedAt(db: Db | Tx, competitionId: string): Promise<string | null> {
  const { rows } = await sql<{ at: string | null }>`select ${decidedAt(competitionId)} as at`.execute(db)
  return rows[0]?.at ?? null
}
