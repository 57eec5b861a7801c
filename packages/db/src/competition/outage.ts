import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

type NewOutage = {
  id: string
  competitionId: string
  beganAt: Instant
  endedAt: Instant | null
  detail: string
  recordedBy: string
  externalReference: string | null
}
export type OutageRow = NewOutage & { recordedAt: Instant; extendedAt: Instant | null }

const columns = [
  'id',
  'competition_id as competitionId',
  'began_at as beganAt',
  'ended_at as endedAt',
  'detail',
  'recorded_by as recordedBy',
  'recorded_at as recordedAt',
  'extended_at as extendedAt',
  'external_reference as externalReference',
] as const

export async function insertOutage(tx: Tx, outage: NewOutage): Promise<void> {
  await tx
    .insertInto('outage')
    .values({
      id: outage.id,
      competition_id: outage.competitionId,
      began_at: outage.beganAt,
      ended_at: outage.endedAt,
      detail: outage.detail,
      recorded_by: outage.recordedBy,
      external_reference: outage.externalReference,
    })
    .execute()
}

export function findOutage(db: Db | Tx, competitionId: string, id: string): Promise<OutageRow | undefined> {
  return db
    .selectFrom('outage')
    .select(columns)
    .where('competition_id', '=', competitionId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function listOutages(
  db: Db | Tx,
  competitionId: string,
  page: { after: string; limit: number },
): Promise<OutageRow[]> {
  return db
    .selectFrom('outage')
    .select(columns)
    .where('competition_id', '=', competitionId)
    .where('id', '>', page.after)
    .orderBy('id')
    .limit(page.limit)
    .execute()
}

/** Whether an outage is on record for which no further period was given. */
export async function hasOutageWithoutPeriod(db: Db | Tx, competitionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('outage')
    .select('id')
    .where('competition_id', '=', competitionId)
    .where('extended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function updateOutageEnded(tx: Tx, id: string, endedAt: Instant): Promise<void> {
  await tx.updateTable('outage').set({ ended_at: endedAt }).where('id', '=', id).execute()
}

export async function updateOutageExtended(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('outage').set({ extended_at: sql<Instant>`carelot_now()` }).where('id', '=', id).execute()
}

type NewApproval = {
  outageId: string
  personId: string
  period: string
  statement: string
  approvedAt: Instant
  externalReference: string | null
}

/** False when this person has approved before, whatever key it was done with. */
export async function insertOutageApproval(tx: Tx, approval: NewApproval): Promise<boolean> {
  const result = await tx
    .insertInto('outage_approval')
    .values({
      outage_id: approval.outageId,
      person_id: approval.personId,
      period: approval.period,
      statement: approval.statement,
      approved_at: approval.approvedAt,
      external_reference: approval.externalReference,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** False when this person had not approved. */
export async function deleteOutageApproval(tx: Tx, of: { outageId: string; personId: string }): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('outage_approval')
    .where('outage_id', '=', of.outageId)
    .where('person_id', '=', of.personId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Who took an approval for this outage back, and when, as the append-only record has it. */
export async function listWithdrawnApprovals(
  tx: Tx,
  { competitionId, outageId }: { competitionId: string; outageId: string },
): Promise<{ by: string; at: Instant }[]> {
  const { rows } = await sql<{ by: string; at: Instant }>`
    select data->>'personId' as by, at from record
    where subject = ${competitionId} and type = 'competition.further-period-approval-withdrawn'
      and data->>'outageId' = ${outageId}`.execute(tx)
  return rows
}

/** The approvals of these outages, oldest first. */
export async function listOutageApprovals(db: Db | Tx, outageIds: readonly string[]): Promise<NewApproval[]> {
  if (outageIds.length === 0) return []
  return db
    .selectFrom('outage_approval')
    .select([
      'outage_id as outageId',
      'person_id as personId',
      'period',
      'statement',
      'approved_at as approvedAt',
      'external_reference as externalReference',
    ])
    .where('outage_id', 'in', outageIds)
    .orderBy('approved_at')
    .execute()
}
