import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

export type DeclarationPhase = 'before-issue' | 'opening'
type Declaration = {
  competitionId: string
  personId: string
  phase: DeclarationPhase
  conflict: boolean
  detail: string | null
  externalReference: string | null
}

/** The latest declaration of a person for a phase takes the earlier one's place; the record keeps both. */
export async function insertDeclaration(tx: Tx, declaration: Declaration): Promise<void> {
  const { conflict, detail, externalReference } = declaration
  const said = { conflict, detail, external_reference: externalReference }
  await tx
    .insertInto('declaration')
    .values({
      competition_id: declaration.competitionId,
      person_id: declaration.personId,
      phase: declaration.phase,
      ...said,
    })
    .onConflict((on) =>
      on.columns(['competition_id', 'person_id', 'phase']).doUpdateSet({ ...said, declared_at: sql`carelot_now()` }),
    )
    .execute()
}

export function findDeclaration(
  db: Db | Tx,
  of: Pick<Declaration, 'competitionId' | 'personId' | 'phase'>,
): Promise<{ conflict: boolean } | undefined> {
  return db
    .selectFrom('declaration')
    .select('conflict')
    .where('competition_id', '=', of.competitionId)
    .where('person_id', '=', of.personId)
    .where('phase', '=', of.phase)
    .executeTakeFirst()
}

/** Declarations for one competition in the order of person and phase, from behind `after`, which is both with a space between. */
export function listDeclarations(db: Db | Tx, competitionId: string, page: { after: string; limit: number }) {
  const [personId = '', phase = ''] = page.after.split(' ')
  return db
    .selectFrom('declaration')
    .select([
      'person_id as personId',
      'phase',
      'conflict',
      'detail',
      'declared_at as declaredAt',
      'external_reference as externalReference',
    ])
    .where('competition_id', '=', competitionId)
    .where((eb) => eb(sql`(person_id, phase)`, '>', sql`(${personId}, ${phase})`))
    .orderBy('person_id')
    .orderBy('phase')
    .limit(page.limit)
    .execute()
}

/** Everybody who has declared a conflict for this phase. */
export async function listConflicted(db: Db | Tx, competitionId: string, phase: DeclarationPhase): Promise<string[]> {
  const rows = await db
    .selectFrom('declaration')
    .select('person_id as personId')
    .where('competition_id', '=', competitionId)
    .where('phase', '=', phase)
    .where('conflict', '=', true)
    .execute()
  return rows.map(({ personId }) => personId)
}
