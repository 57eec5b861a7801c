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
      about: sql<string>`(select coalesce(jsonb_object_agg(lot_id, version), '{}') from recommendation
        where competition_id = ${competitionId} and reopened_at is null)`,
      recorded_by: made.recordedBy,
      recorded_at: made.recordedAt,
      external_reference: made.externalReference,
    })
    .execute()
}

/** Whether the row of `key_decision` was on record before something that is open now was recommended, and so was about something else. */
export const isAboutOther = sql<boolean>`exists (select 1 from recommendation r join competition_lot l using (competition_id, lot_id)
  where r.competition_id = key_decision.competition_id and r.reopened_at is null and l.award_round is null
    and l.lapsed_at is null and r.version > coalesce((key_decision.about->>r.lot_id)::int, 0))`

/** The number of every decision that was recorded, when, and whether it was about something else. */
export function listKeyDecisionNumbers(
  db: Db | Tx,
  competitionId: string,
): Promise<(Pick<KeyDecisionRow, 'number' | 'recordedAt'> & { isAboutOther: boolean })[]> {
  return db
    .selectFrom('key_decision')
    .select(['number', 'recorded_at as recordedAt', isAboutOther.as('isAboutOther')])
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
      order by s.entry desc limit 1))
  from competition c where c.id = ${competitionId})`

export async function findDecidedAt(db: Db | Tx, competitionId: string): Promise<string | null> {
  const { rows } = await sql<{ at: string | null }>`select ${decidedAt(competitionId)} as at`.execute(db)
  return rows[0]?.at ?? null
}
