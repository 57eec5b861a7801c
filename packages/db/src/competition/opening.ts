import type { EventType } from '@carelot/rules/event/event'
import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

type Envelope = 'quality' | 'price'
export type CompetitionKey = {
  envelope: Envelope
  publicKey: object
  binding: string
  wrapped: string | null
  recovery: string | null
  released: string | null
  releasedAt: Instant | null
}

export async function insertCompetitionKeys(
  tx: Tx,
  competitionId: string,
  keys: readonly Omit<CompetitionKey, 'released' | 'releasedAt'>[],
): Promise<void> {
  await tx
    .insertInto('competition_key')
    .values(
      keys.map((key) => ({
        competition_id: competitionId,
        envelope: key.envelope,
        public_key: JSON.stringify(key.publicKey),
        binding: key.binding,
        wrapped: key.wrapped,
        recovery: key.recovery,
      })),
    )
    .execute()
}

export function listCompetitionKeys(db: Db | Tx, competitionId: string): Promise<CompetitionKey[]> {
  return db
    .selectFrom('competition_key')
    .select([
      'envelope',
      'public_key as publicKey',
      'binding',
      'wrapped',
      'recovery',
      'released',
      'released_at as releasedAt',
    ])
    .where('competition_id', '=', competitionId)
    .execute()
}

export async function updateReleasedKey(
  tx: Tx,
  key: { competitionId: string; envelope: Envelope; released: string; releasedAt: Instant },
): Promise<void> {
  await tx
    .updateTable('competition_key')
    .set({ released: key.released, released_at: key.releasedAt })
    .where('competition_id', '=', key.competitionId)
    .where('envelope', '=', key.envelope)
    .execute()
}

/** Destroys what could open the envelopes. */
export async function deleteWrappedKeys(tx: Tx, competitionId: string): Promise<void> {
  await tx
    .updateTable('competition_key')
    .set({ wrapped: null, recovery: null })
    .where('competition_id', '=', competitionId)
    .execute()
}

export async function insertClosing(
  tx: Tx,
  closing: { competitionId: string; hashes: string[]; statement: string; closedAt: Instant },
): Promise<void> {
  const row = { hashes: JSON.stringify(closing.hashes), statement: closing.statement, closed_at: closing.closedAt }
  await tx
    .insertInto('tender_closing')
    .values({ competition_id: closing.competitionId, ...row })
    .onConflict((conflict) => conflict.column('competition_id').doUpdateSet(row))
    .execute()
}

export async function findClosing(
  db: Db | Tx,
  competitionId: string,
): Promise<{ hashes: string[]; statement: string; closedAt: Instant } | undefined> {
  return db
    .selectFrom('tender_closing')
    .select(['hashes', 'statement', 'closed_at as closedAt'])
    .where('competition_id', '=', competitionId)
    .executeTakeFirst()
}

type Approval = {
  competitionId: string
  deadlineVersion: number
  personId: string
  statement: string
  externalReference: string | null
}

export async function insertApproval(tx: Tx, approval: Approval): Promise<boolean> {
  const result = await tx
    .insertInto('opening_approval')
    .values({
      competition_id: approval.competitionId,
      deadline_version: approval.deadlineVersion,
      person_id: approval.personId,
      statement: approval.statement,
      external_reference: approval.externalReference,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export function listApprovals(db: Db | Tx, competitionId: string, deadlineVersion: number) {
  return db
    .selectFrom('opening_approval')
    .select([
      'person_id as personId',
      'statement',
      'approved_at as approvedAt',
      'external_reference as externalReference',
    ])
    .where('competition_id', '=', competitionId)
    .where('deadline_version', '=', deadlineVersion)
    .orderBy('approved_at')
    .execute()
}

/** The names of those who approved an opening, by person. */
export async function namesOf(db: Db | Tx, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', personIds).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What changes a step of the process so that a refusal of it is another: a new tender period, or an award decided anew. */
const changing = [
  'competition.further-period-given',
  'competition.award-recommended',
  'competition.recommendation-reopened',
  'competition.award-decided',
  'competition.letters-issued',
  'competition.award-corrected',
  'competition.award-withdrawn',
] as const satisfies EventType[]

/** Whether a record of a refusal of a competition's step is about what stands now. */
export const standsSince = (competitionId: string) => sql`seq > coalesce((select max(changed.seq) from record changed
  where changed.subject = ${competitionId} and changed.type = any(${[...changing]})), 0)`

/** Whose competition it is, and whether the record has this refusal of a step already, since the last thing that changed it. */
export async function findStepRefusal(
  tx: Tx,
  { competitionId, step, reason }: { competitionId: string; step: string; reason: string },
): Promise<{ councilId: string; recorded: boolean } | undefined> {
  const { rows } = await sql<{ councilId: string; recorded: boolean }>`
    select council_id as "councilId", exists (
      select 1 from record where subject = ${competitionId} and type = 'competition.step-refused'
        and data->>'step' = ${step} and data->>'reason' = ${reason}
        and ${standsSince(competitionId)}
    ) as recorded
    from competition where id = ${competitionId}`.execute(tx)
  return rows[0]
}
