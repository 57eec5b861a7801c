import type { NewDebarmentReading } from '@carelot/rules/organisation/debarment'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

const columns = [
  'id',
  'organisation_id as organisationId',
  'council_id as councilId',
  'read_on as readOn',
  'found',
  'external_reference as externalReference',
  'recorded_by as recordedBy',
  'recorded_at as recordedAt',
] as const

type ReadingToInsert = NewDebarmentReading & {
  id: string
  organisationId: string
  councilId: string
  recordedBy: string
}

/** Held while a reading of the list is recorded: whoever relies on what stands of an organisation comes before it or behind it. */
export async function holdForReading(tx: Tx, organisationId: string): Promise<void> {
  await sql`select 1 from organisation where id = ${organisationId} for no key update`.execute(tx)
}

/** Held by whoever relies on what was read of these organisations, until its own commit. */
export async function relyOnReadings(tx: Tx, organisationIds: readonly string[]): Promise<void> {
  await sql`select 1 from organisation where id = any(${organisationIds}) order by id for share`.execute(tx)
}

export function insertDebarmentReading(tx: Tx, reading: ReadingToInsert) {
  return tx
    .insertInto('debarment_reading')
    .values({
      id: reading.id,
      organisation_id: reading.organisationId,
      council_id: reading.councilId,
      read_on: reading.readOn,
      found: JSON.stringify(reading.found),
      external_reference: reading.externalReference,
      recorded_by: reading.recordedBy,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
}

/** Whether what the council of the agreement `a` read last about the supplier `party` is an entry that holds today, and is such. */
const listedParty = (
  isSuch: RawBuilder<unknown>,
) => sql<boolean>`exists (select 1 from (select found from debarment_reading r
    where r.council_id = a.council_id and r.organisation_id = party order by r.id desc limit 1) latest
  where (found->>'listed')::boolean and ${isSuch}
    and coalesce((found->>'endsOn')::date, 'infinity') >= (carelot_now() at time zone 'Europe/London')::date)`

export const isListedParty = listedParty(sql`true`)

/** Whether the entry keeps it out by itself. @see Procurement Act 2023 s.57; rule P-25 */
export const isDebarredParty = listedParty(sql`found->>'ground' = 'mandatory' and a.terms->>'regime' = 'PA2023'`)

/** What a council read about one organisation, in the order in which it was recorded, from behind `after`. */
export function listDebarmentReadings(
  db: Db,
  of: { councilId: string; organisationId: string },
  page: { after: string; limit: number },
) {
  return db
    .selectFrom('debarment_reading')
    .select(columns)
    .where('council_id', '=', of.councilId)
    .where('organisation_id', '=', of.organisationId)
    .where('id', '>', page.after)
    .orderBy('id')
    .limit(page.limit)
    .execute()
}

/** All that a council read about these organisations, in the order in which it was recorded. */
export function listDebarmentReadingsOf(db: Db | Tx, councilId: string, organisationIds: readonly string[]) {
  if (organisationIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('debarment_reading')
    .select(columns)
    .where('council_id', '=', councilId)
    .where('organisation_id', 'in', organisationIds)
    .orderBy('id')
    .execute()
}
