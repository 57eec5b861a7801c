import type { Db } from '../database.ts'

/**
 * Consortia that have a process: those that have not ended, nor outlived their competition. Of these competitions, where they
 * are named, those that have just outlived it too: their process waits to be told so.
 */
export async function listMovingConsortia(db: Db, competitionIds?: readonly string[]): Promise<string[]> {
  if (competitionIds?.length === 0) return []
  const rows = await db
    .selectFrom('consortium')
    .innerJoin('competition', 'competition.id', 'consortium.competition_id')
    .select('consortium.id')
    .where('consortium.stage', 'not in', ['withdrawn', 'dissolved'])
    .$if(competitionIds === undefined, (query) =>
      query.where((eb) =>
        eb.or([eb('consortium.stage', '<>', 'contracted'), eb('competition.stage', '<>', 'concluded')]),
      ),
    )
    .$if(competitionIds !== undefined, (query) => query.where('competition.id', 'in', competitionIds ?? []))
    .execute()
  return rows.map(({ id }) => id)
}
