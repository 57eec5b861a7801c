import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

export type AddendumRow = { number: number; body: object; externalReference: string | null; issuedAt: Instant }

/** The next number of a competition that is held: addenda are numbered without gaps. */
export async function insertAddendum(
  tx: Tx,
  addendum: { competitionId: string; body: object; externalReference: string | null },
): Promise<{ number: number; issuedAt: Instant }> {
  const { rows } = await sql<{ number: number; issuedAt: Instant }>`
    insert into addendum (competition_id, number, body, external_reference)
    select ${addendum.competitionId}, coalesce(max(number), 0) + 1, ${JSON.stringify(addendum.body)}::jsonb, ${addendum.externalReference}
    from addendum where competition_id = ${addendum.competitionId}
    returning number, issued_at as "issuedAt"`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('an insert gave no row')
  return row
}

export function listAddenda(
  db: Db | Tx,
  competitionId: string,
  page: { after: number; limit: number },
): Promise<AddendumRow[]> {
  return db
    .selectFrom('addendum')
    .select(['number', 'body', 'external_reference as externalReference', 'issued_at as issuedAt'])
    .where('competition_id', '=', competitionId)
    .where('number', '>', page.after)
    .orderBy('number')
    .limit(page.limit)
    .execute()
}
