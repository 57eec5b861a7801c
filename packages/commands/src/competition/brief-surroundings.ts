import { now } from '@carelot/db/clock'
import { findBriefRecord } from '@carelot/db/competition/brief-record'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import type { Db, Tx } from '@carelot/db/database'
import { workingDayRegimeOf } from '@carelot/rules/agreement/regime'
import { documentsOf, personsOf } from '@carelot/rules/competition/brief'
import type { BriefSurroundings } from '@carelot/rules/competition/brief-faults'
import type { Context } from '../context.ts'
import { frameworkOf } from './framework.ts'

/** All that a competition's brief is judged against, read in three queries however large it is. */
export async function surroundingsOf(
  ctx: Pick<Context, 'mode'>,
  db: Db | Tx,
  competition: CompetitionRow,
): Promise<BriefSurroundings> {
  const { brief, councilId } = competition
  const agreement = await frameworkOf(db, competition)
  const { regime, procurementBeganOn, minimumTenderWorkingDays } = agreement.terms
  const named = { people: personsOf(brief), documents: documentsOf(brief) }
  return {
    ...(await findBriefRecord(db, { competitionId: competition.id, councilId, ...named })),
    now: await now(db),
    mode: ctx.mode,
    workingDays: workingDayRegimeOf(regime, procurementBeganOn),
    regime,
    minimumTenderWorkingDays,
  }
}
