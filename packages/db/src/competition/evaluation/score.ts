import type { Score } from '@carelot/rules/competition/evaluation/score'
import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db, Tx } from '../../database.ts'

export type ScoreRow = z.input<typeof Score>
type Answer = { competitionId: string; bidId: string; question: string }

const columns = [
  'bid_id as bidId',
  'question',
  'person_id as personId',
  'score',
  'reason',
  'given_at as givenAt',
  'set_aside_at as setAsideAt',
] as const

export function findScore(tx: Tx, of: Answer & { personId: string }): Promise<ScoreRow | undefined> {
  return tx
    .selectFrom('score')
    .select(columns)
    .where('bid_id', '=', of.bidId)
    .where('question', '=', of.question)
    .where('person_id', '=', of.personId)
    .executeTakeFirst()
}

type Written = Answer & { personId: string; score: number | null; reason: string | null; givenAt: Instant | null }

/** A score in place of the one that its author had saved, if any. */
export async function insertScore(tx: Tx, { givenAt, ...written }: Written): Promise<void> {
  const { score, reason } = written
  const row = { score, reason, given_at: givenAt, set_aside_at: null }
  await tx
    .insertInto('score')
    .values({
      competition_id: written.competitionId,
      bid_id: written.bidId,
      question: written.question,
      person_id: written.personId,
      ...row,
    })
    .onConflict((on) =>
      on.columns(['bid_id', 'question', 'person_id']).doUpdateSet({ ...row, saved_at: sql`carelot_now()` }),
    )
    .execute()
}

/** Every score of one answer, also those set aside, in the order of their authors. */
export function listScoresOf(db: Db | Tx, { bidId, question }: Answer): Promise<ScoreRow[]> {
  return db
    .selectFrom('score')
    .select(columns)
    .where('bid_id', '=', bidId)
    .where('question', '=', question)
    .where('given_at', 'is not', null)
    .orderBy('person_id')
    .execute()
}

/** A person's own scores, drafts among them, by answer. */
export function listOwnScores(db: Db | Tx, competitionId: string, personId: string): Promise<ScoreRow[]> {
  return db
    .selectFrom('score')
    .select(columns)
    .where('competition_id', '=', competitionId)
    .where('person_id', '=', personId)
    .where('set_aside_at', 'is', null)
    .execute()
}
