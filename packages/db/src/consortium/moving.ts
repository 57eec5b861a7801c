import { sql } from 'kysely'
import type { Db } from '../database.ts'

/**
 * Whether a change of a consortium is open that goes by a judgement which was taken back since, and its member has not agreed to leave:
 * what is to end it ends, also where no process was there to be told.
 */
const hasUnforced = sql<boolean>`exists (
  select from consortium_change h join judgement j on j.id = h.content->>'judgementId'
  join judgement later on later.agreement_id = j.agreement_id and later.supplier_id = j.supplier_id and later.ground = j.ground and later.id > j.id
  where h.consortium_id = consortium.id and h.stage in ('proposed', 'declared') and not h.leaving_settled
    and not exists (select from consortium_change_answer a
      where a.change_id = h.id and a.organisation_id = h.content->>'leaving' and a.answer = 'consent')
    and later.outcome <> 'excluded' and not (later.outcome = 'considering' and later.replace_by is not null))`

/**
 * Consortia that have a process: those that have not ended, nor outlived their competition but for a change that has to end. Of these
 * competitions, where they are named, those that have just outlived it too: their process waits to be told so.
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
        eb.or([eb('consortium.stage', '<>', 'contracted'), eb('competition.stage', '<>', 'concluded'), hasUnforced]),
      ),
    )
    .$if(competitionIds !== undefined, (query) => query.where('competition.id', 'in', competitionIds ?? []))
    .execute()
  return rows.map(({ id }) => id)
}
