import type { Consensus } from '@carelot/rules/competition/evaluation/score'
import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db, Tx } from '../../database.ts'

export type ConsensusRow = z.input<typeof Consensus>

const columns = [
  'bid_id as bidId',
  'question',
  'score',
  'reason',
  'person_id as personId',
  'version',
  'moderated_at as moderatedAt',
] as const

/** Every consensus that there was on one answer, the last of which counts. */
export function listConsensusOf(db: Db | Tx, of: { bidId: string; question: string }): Promise<ConsensusRow[]> {
  return db
    .selectFrom('consensus')
    .select(columns)
    .where('bid_id', '=', of.bidId)
    .where('question', '=', of.question)
    .orderBy('version')
    .execute()
}

export async function insertConsensus(
  tx: Tx,
  { competitionId, ...made }: ConsensusRow & { competitionId: string; evaluators: readonly string[] },
): Promise<void> {
  await tx
    .insertInto('consensus')
    .values({
      competition_id: competitionId,
      bid_id: made.bidId,
      question: made.question,
      score: made.score,
      reason: made.reason,
      person_id: made.personId,
      version: made.version,
      moderated_at: made.moderatedAt,
      evaluators: [...made.evaluators],
    })
    .execute()
}

/** The consensus that counts on every answer of a competition, by bid and question. */
export async function listConsensus(db: Db | Tx, competitionId: string): Promise<ConsensusRow[]> {
  const { rows } = await sql<ConsensusRow>`
    select distinct on (bid_id, question) bid_id as "bidId", question, score, reason, person_id as "personId", version,
      moderated_at as "moderatedAt"
    from consensus where competition_id = ${competitionId} order by bid_id, question, version desc`.execute(db)
  return rows
}

/** Sets aside what somebody moderated of bids for these lots: it is kept, and has to be moderated anew. */
export async function updateConsensusSetAside(
  tx: Tx,
  of: { competitionId: string; personId: string; lotIds: readonly string[]; at: Instant },
): Promise<void> {
  await sql`
    update consensus set set_aside_at = ${of.at}
    where competition_id = ${of.competitionId} and person_id = ${of.personId} and set_aside_at is null
      and bid_id in (select bid_id from bid_lot where competition_id = ${of.competitionId} and lot_id = any(${[...of.lotIds]}))
  `.execute(tx)
}

type Lock = { competitionId: string; personId: string; statement: string; lockedAt: Instant }

export async function insertQualityLock(tx: Tx, lock: Lock): Promise<void> {
  const { competitionId, personId, statement, lockedAt } = lock
  await tx
    .insertInto('quality_lock')
    .values({ competition_id: competitionId, person_id: personId, statement, locked_at: lockedAt })
    .execute()
}

export function findQualityLock(db: Db | Tx, competitionId: string): Promise<Omit<Lock, 'competitionId'> | undefined> {
  return db
    .selectFrom('quality_lock')
    .select(['person_id as personId', 'statement', 'locked_at as lockedAt'])
    .where('competition_id', '=', competitionId)
    .executeTakeFirst()
}
