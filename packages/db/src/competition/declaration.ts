import type { DeclarationPhase } from '@carelot/rules/competition/declaration'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

type Declaration = {
  competitionId: string
  personId: string
  phase: DeclarationPhase
  /** Of a person's declarations for a phase the last stands, and all are kept. */
  version: number
  conflict: boolean
  /** The lots that a conflict is about; none for all. */
  lotIds: readonly string[]
  detail: string | null
  externalReference: string | null
}

export async function insertDeclaration(tx: Tx, declaration: Declaration): Promise<void> {
  await tx
    .insertInto('declaration')
    .values({
      competition_id: declaration.competitionId,
      person_id: declaration.personId,
      phase: declaration.phase,
      version: declaration.version,
      conflict: declaration.conflict,
      lot_ids: [...declaration.lotIds],
      detail: declaration.detail,
      external_reference: declaration.externalReference,
    })
    .execute()
}

/** What stands of everybody's declarations for a competition, all columns, to select from. */
export function standingDeclarations(competitionId: string) {
  return sql`(select distinct on (person_id, phase) * from declaration where competition_id = ${competitionId}
    order by person_id, phase, version desc)`
}

/** What one person has declared for a competition, for each phase the last. */
export function listDeclarationsOf(db: Db | Tx, of: Pick<Declaration, 'competitionId' | 'personId'>) {
  return db
    .selectFrom('declaration')
    .distinctOn('phase')
    .select(['phase', 'version', 'conflict', 'lot_ids as lotIds', 'detail'])
    .where('competition_id', '=', of.competitionId)
    .where('person_id', '=', of.personId)
    .orderBy('phase')
    .orderBy('version', 'desc')
    .execute()
}

/** Every declaration for one competition in the order of person, phase and version, from behind `after`, which is these with a space between. */
export function listDeclarations(db: Db | Tx, competitionId: string, page: { after: string; limit: number }) {
  const [personId = '', phase = '', version = 0] = page.after.split(' ')
  return db
    .selectFrom('declaration')
    .select([
      'person_id as personId',
      'phase',
      'version',
      'conflict',
      'lot_ids as lotIds',
      'detail',
      'declared_at as declaredAt',
      'external_reference as externalReference',
      sql<boolean>`not exists (select 1 from declaration later where later.competition_id = declaration.competition_id
        and later.person_id = declaration.person_id and later.phase = declaration.phase
        and later.version > declaration.version)`.as('stands'),
    ])
    .where('competition_id', '=', competitionId)
    .where((eb) => eb(sql`(person_id, phase, version)`, '>', sql`(${personId}, ${phase}, ${Number(version)}::integer)`))
    .orderBy('person_id')
    .orderBy('phase')
    .orderBy('version')
    .limit(page.limit)
    .execute()
}

/** What everybody has declared, for whatever phase, as it stands. */
export function listDeclared(db: Db | Tx, competitionId: string) {
  return db
    .selectFrom('declaration')
    .distinctOn(['person_id', 'phase'])
    .select(['person_id as personId', 'phase', 'conflict'])
    .where('competition_id', '=', competitionId)
    .orderBy('person_id')
    .orderBy('phase')
    .orderBy('version', 'desc')
    .execute()
}
