import { findAgreement } from '@carelot/db/agreement/agreement'
import { now } from '@carelot/db/clock'
import { findBriefRecord } from '@carelot/db/competition/brief-record'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import type { Db, Tx } from '@carelot/db/database'
import { Regime, workingDayRegimeOf } from '@carelot/rules/agreement/regime'
import { documentsOf, personsOf } from '@carelot/rules/competition/brief'
import type { BriefSurroundings } from '@carelot/rules/competition/brief-faults'
import { LocalDate } from '@carelot/rules/instant'
import { z } from 'zod'
import type { Context } from '../context.ts'

/** What of an agreement's terms a brief's dates depend on. */
const Law = z.object({
  regime: Regime.default('PA2023'),
  procurementBeganOn: LocalDate.default('2025-02-24'),
  minimumTenderWorkingDays: z.int().min(0).optional(),
})

/** All that a competition's brief is judged against, read in three queries however large it is. */
export async function surroundingsOf(
  ctx: Pick<Context, 'mode'>,
  db: Db | Tx,
  competition: CompetitionRow,
): Promise<BriefSurroundings> {
  const { brief, councilId } = competition
  const agreement = await findAgreement(db, competition.agreementId)
  const law = Law.parse(agreement?.terms ?? {})
  const named = { people: personsOf(brief), documents: documentsOf(brief) }
  return {
    ...(await findBriefRecord(db, { competitionId: competition.id, councilId, ...named })),
    now: await now(db),
    mode: ctx.mode,
    workingDays: workingDayRegimeOf(law.regime, law.procurementBeganOn),
    healthCareRegime: law.regime === 'PSR2023',
    minimumTenderWorkingDays: law.minimumTenderWorkingDays,
  }
}
