import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../../database.ts'

export type LetterRow = {
  id: string
  competitionId: string
  bidderId: string
  round: number
  /** Encrypted to the read key. */
  content: string
  contentHash: string
  statement: string
  issuedAt: Instant
  receivedAt: Instant | null
}

const columns = [
  'id',
  'competition_id as competitionId',
  'bidder_id as bidderId',
  'round',
  'content',
  'content_hash as contentHash',
  'statement',
  'issued_at as issuedAt',
  'received_at as receivedAt',
] as const

export async function insertLetters(tx: Tx, letters: readonly Omit<LetterRow, 'receivedAt'>[]): Promise<void> {
  if (letters.length === 0) return
  await tx
    .insertInto('letter')
    .values(
      letters.map((letter) => ({
        id: letter.id,
        competition_id: letter.competitionId,
        bidder_id: letter.bidderId,
        round: letter.round,
        content: letter.content,
        content_hash: letter.contentHash,
        statement: letter.statement,
        issued_at: letter.issuedAt,
      })),
    )
    .execute()
}

/** Letters of a competition in the order in which they were made, from behind `after`; of some bidders where they are named. */
export function listLetters(
  db: Db | Tx,
  { competitionId, bidderIds }: { competitionId: string; bidderIds?: readonly string[] | undefined },
  page: { after: string; limit: number },
): Promise<LetterRow[]> {
  return db
    .selectFrom('letter')
    .select(columns)
    .where('competition_id', '=', competitionId)
    .$if(bidderIds !== undefined, (query) => query.where(sql<boolean>`bidder_id = any(${bidderIds ?? []})`))
    .where('id', '>', page.after)
    .orderBy('id')
    .limit(page.limit)
    .execute()
}

export function findLetter(
  db: Db | Tx,
  of: { competitionId: string; letterId: string },
): Promise<LetterRow | undefined> {
  return db
    .selectFrom('letter')
    .select(columns)
    .where('id', '=', of.letterId)
    .where('competition_id', '=', of.competitionId)
    .executeTakeFirst()
}

/** Whether this is the first time that somebody of its bidder reads the letter. */
export async function updateReceived(
  tx: Tx,
  { id, by, at }: { id: string; by: object; at: Instant },
): Promise<boolean> {
  const changed = await tx
    .updateTable('letter')
    .set({ received_at: at, received_by: JSON.stringify(by) })
    .where('id', '=', id)
    .where('received_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}
