import type { Brief } from '@carelot/rules/competition/brief'
import type { CompetitionStage } from '@carelot/rules/competition/stages'
import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

export type CompetitionRow = {
  id: string
  agreementId: string
  councilId: string
  stage: CompetitionStage
  brief: Brief
  deadline: Instant | null
  deadlineVersion: number
  deadlineStatement: string | null
  publishedAt: Instant | null
  closedAt: Instant | null
  openedAt: Instant | null
  outcome: string | null
  externalReference: string | null
  version: number
  createdAt: Instant
}

const columns = [
  'id',
  'agreement_id as agreementId',
  'council_id as councilId',
  'stage',
  'brief',
  'deadline',
  'deadline_version as deadlineVersion',
  'deadline_statement as deadlineStatement',
  'published_at as publishedAt',
  'closed_at as closedAt',
  'opened_at as openedAt',
  'outcome',
  'external_reference as externalReference',
  'version',
  'created_at as createdAt',
] as const

/** The row as the rules know it: stage and brief were written by commands, which validated them. */
type Stored = Omit<CompetitionRow, 'stage' | 'brief'> & { stage: string; brief: object }
const asRow = (row: Stored): CompetitionRow => row as CompetitionRow // the columns hold what `insertCompetition` and `updateCompetition` were given

export async function findCompetition(db: Db | Tx, id: string): Promise<CompetitionRow | undefined> {
  const row = await db.selectFrom('competition').select(columns).where('id', '=', id).executeTakeFirst()
  return row && asRow(row)
}

/** The row, held until the transaction ends. Bids do not wait for it: they have the fence. */
export async function lockCompetition(tx: Tx, id: string): Promise<CompetitionRow | undefined> {
  const row = await tx.selectFrom('competition').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && asRow(row)
}

type NewCompetition = {
  id: string
  agreementId: string
  councilId: string
  brief: Brief
  externalReference: string | null
}

export async function insertCompetition(
  tx: Tx,
  { id, agreementId, councilId, brief, externalReference }: NewCompetition,
): Promise<void> {
  await tx
    .insertInto('competition')
    .values({
      id,
      agreement_id: agreementId,
      council_id: councilId,
      brief: JSON.stringify(brief),
      external_reference: externalReference,
    })
    .execute()
}

type CompetitionChange = Partial<{
  stage: CompetitionStage
  brief: Brief
  deadline: Instant
  deadlineVersion: number
  deadlineStatement: string
  publishedAt: Instant
  closedAt: Instant | null
  openedAt: Instant
  outcome: string
  externalReference: string | null
}>

export async function updateCompetition(tx: Tx, id: string, change: CompetitionChange): Promise<void> {
  const { brief, deadlineVersion, deadlineStatement, publishedAt, closedAt, openedAt, externalReference, ...same } =
    change
  await tx
    .updateTable('competition')
    .set({
      ...same,
      ...(brief && { brief: JSON.stringify(brief) }),
      ...(deadlineVersion !== undefined && { deadline_version: deadlineVersion }),
      ...(deadlineStatement && { deadline_statement: deadlineStatement }),
      ...(publishedAt && { published_at: publishedAt }),
      ...(closedAt !== undefined && { closed_at: closedAt }),
      ...(openedAt && { opened_at: openedAt }),
      ...(externalReference !== undefined && { external_reference: externalReference }),
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}

/** Competitions of one council, newest last, from behind `after`. */
export async function listCompetitions(
  db: Db,
  councilId: string,
  page: { after: string; limit: number },
): Promise<CompetitionRow[]> {
  const rows = await db
    .selectFrom('competition')
    .select(columns)
    .where('council_id', '=', councilId)
    .where('id', '>', page.after)
    .orderBy('id')
    .limit(page.limit)
    .execute()
  return rows.map(asRow)
}

/** Competitions whose process should be running: published and not at an end. */
export async function listMovingCompetitions(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('competition').select('id').where('stage', 'in', ['tendering', 'closed']).execute()
  return rows.map(({ id }) => id)
}
