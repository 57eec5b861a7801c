import type { Brief } from '@carelot/rules/competition/brief'
import type { CompetitionSummary } from '@carelot/rules/competition/competition'
import { kindsOpenToAny } from '@carelot/rules/competition/kind'
import { type CompetitionStage, movingStages } from '@carelot/rules/competition/stages'
import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import { compiledOnce } from '../compiled-once.ts'
import type { Db, Tx } from '../database.ts'
import { isInvitationOf } from './holding.ts'

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
  lockedAt: Instant | null
  notifiedAt: Instant | null
  standstillEndedAt: Instant | null
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
  'locked_at as lockedAt',
  'notified_at as notifiedAt',
  'standstill_ended_at as standstillEndedAt',
  'outcome',
  'external_reference as externalReference',
  'version',
  'created_at as createdAt',
] as const

/** The row as the rules know it: stage and brief were written by commands, which validated them. */
type Stored = Omit<CompetitionRow, 'stage' | 'brief'> & { stage: string; brief: object }
const asRow = (row: Stored): CompetitionRow => row as CompetitionRow // the columns hold what `insertCompetition` and `updateCompetition` were given

const competitionOf = compiledOnce((db, id: string) =>
  db.selectFrom('competition').select(columns).where('id', '=', id).compile(),
)
const lockedCompetitionOf = compiledOnce((db, id: string) =>
  db.selectFrom('competition').select(columns).where('id', '=', id).forNoKeyUpdate().compile(),
)

export async function findCompetition(db: Db | Tx, id: string): Promise<CompetitionRow | undefined> {
  const [row] = await competitionOf(db, id)
  return row && asRow(row)
}

/** The row, held until the transaction ends. Its key is left free: bids refer to it and do not wait, since they have the fence. */
export async function lockCompetition(tx: Tx, id: string): Promise<CompetitionRow | undefined> {
  const [row] = await lockedCompetitionOf(tx, id)
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
  lockedAt: Instant
  notifiedAt: Instant
  standstillEndedAt: Instant | null
  outcome: string
  externalReference: string | null
}>

export async function updateCompetition(tx: Tx, id: string, change: CompetitionChange): Promise<void> {
  const { brief, deadlineVersion, deadlineStatement, externalReference, ...rest } = change
  const { publishedAt, closedAt, openedAt, lockedAt, notifiedAt, standstillEndedAt, ...same } = rest
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
      ...(lockedAt && { locked_at: lockedAt }),
      ...(notifiedAt && { notified_at: notifiedAt }),
      ...(standstillEndedAt !== undefined && { standstill_ended_at: standstillEndedAt }),
      ...(externalReference !== undefined && { external_reference: externalReference }),
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}

type Listed = Omit<CompetitionSummary, 'id' | 'agreementId' | 'councilId'> & {
  id: string
  agreementId: string
  councilId: string
}
type Listing = { stage?: CompetitionStage | undefined; after: string; limit: number }

const listed = sql`c.id, c.agreement_id as "agreementId", c.council_id as "councilId", c.stage, c.deadline, c.version,
  c.published_at as "publishedAt", c.brief->>'kind' as kind, c.brief->>'title' as title`
const ofStage = (stage: CompetitionStage | undefined) => (stage ? sql`and c.stage = ${stage}` : sql``)

/** Competitions of one council, newest last, from behind `after`. */
export async function listCompetitions(db: Db, councilId: string, { stage, after, limit }: Listing): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select ${listed}, c.external_reference as "externalReference" from competition c
    where c.council_id = ${councilId} and c.id > ${after} ${ofStage(stage)} order by c.id limit ${limit}`.execute(db)
  return rows
}

/** Competitions that a supplier was invited to for a lot at least, alone or with those it holds it with, or that any may bid for, newest last, from behind `after`. The council's own reference is not its to see. */
export async function listInvitedCompetitions(
  db: Db,
  supplierId: string,
  { stage, after, limit }: Listing,
): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select ${listed}, null as "externalReference" from competition c
    where c.id > ${after} and c.stage <> 'draft' ${ofStage(stage)} and (c.brief->>'kind' = any(${[...kindsOpenToAny]}::text[]) or exists (
      select from invitation i
      where i.competition_id = c.id and ${isInvitationOf(supplierId)} and i.gate is null and i.bidder_id is not null))
    order by c.id limit ${limit}`.execute(db)
  return rows
}

/** Competitions whose process should be running: published and not at an end. */
export async function listMovingCompetitions(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('competition').select('id').where('stage', 'in', movingStages).execute()
  return rows.map(({ id }) => id)
}
