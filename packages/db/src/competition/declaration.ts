import type { DeclarationPhase } from '@carelot/rules/competition/declaration'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

type Declaration = {
  competitionId: string
  personId: string
  phase: DeclarationPhase
  conflict: boolean
  /** The lots that a conflict is about; none for all. */
  lotIds: readonly string[]
  detail: string | null
  externalReference: string | null
}

/** The latest declaration of a person for a phase takes the earlier one's place; the record keeps both. */
export async function insertDeclaration(tx: Tx, declaration: Declaration): Promise<void> {
  const { conflict, lotIds, detail, externalReference } = declaration
  const said = { conflict, lot_ids: [...lotIds], detail, external_reference: externalReference }
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
): Promise<{ conflict: boolean; lotIds: string[] } | undefined> {
  return db
    .selectFrom('declaration')
    .select(['conflict', 'lot_ids as lotIds'])
    .where('competition_id', '=', of.competitionId)
    .where('person_id', '=', of.personId)
    .where('phase', '=', of.phase)
    .executeTakeFirst()
}

/** Every declaration of one person for a competition. */
export function listDeclarationsOf(db: Db | Tx, of: Pick<Declaration, 'competitionId' | 'personId'>) {
  return db
    .selectFrom('declaration')
    .select(['phase', 'conflict', 'lot_ids as lotIds'])
    .where('competition_id', '=', of.competitionId)
    .where('person_id', '=', of.personId)
    .execute()
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
      'lot_ids as lotIds',
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

/** What everybody has declared, for whatever phase. */
export function listDeclared(db: Db | Tx, competitionId: string) {
  return db
    .selectFrom('declaration')
    .select(['person_id as personId', 'phase', 'conflict'])
    .where('competition_id', '=', competitionId)
    .execute()
}
