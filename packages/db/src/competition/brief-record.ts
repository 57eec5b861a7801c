import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { standingDeclarations } from './declaration.ts'

/** What the council has on record of what a brief names. */
export type BriefRecord = {
  people: { id: string; name: string; roles: string[] }[]
  declarations: { personId: string; conflict: boolean }[]
  documents: string[]
}

type Named = { competitionId: string; councilId: string; people: readonly string[]; documents: readonly string[] }

/** The council's own among the named persons and tender documents, and the declarations made before issue. One query. */
export async function findBriefRecord(db: Db | Tx, named: Named): Promise<BriefRecord> {
  const { rows } = await sql<BriefRecord>`
    select
      (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'roles', roles)), '[]') from person
        where organisation_id = ${named.councilId} and id = any(${named.people})) as people,
      (select coalesce(json_agg(json_build_object('personId', person_id, 'conflict', conflict)), '[]') from
        ${standingDeclarations(named.competitionId)} declared where phase = 'before-issue') as declarations,
      array(select id from document
        where organisation_id = ${named.councilId} and purpose = 'tender' and id = any(${named.documents})) as documents`.execute(
    db,
  )
  return rows[0] ?? { people: [], declarations: [], documents: [] }
}
