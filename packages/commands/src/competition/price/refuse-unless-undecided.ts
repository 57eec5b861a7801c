import { listRecommendations } from '@carelot/db/competition/award/recommendation'
import { listCompetitionLots } from '@carelot/db/competition/lot'
import type { Tx } from '@carelot/db/database'
import { CarelotError } from '@carelot/rules/problem'

/** Refuses what is decided about a lot once its letters went, or it has ended: then an award is corrected or withdrawn. */
export async function refuseOnceTold(tx: Tx, competitionId: string, lotId: string): Promise<void> {
  const lot = (await listCompetitionLots(tx, competitionId)).find((each) => each.lotId === lotId)
  if (lot?.awardRound !== null || lot.lapsedAt !== null) throw new CarelotError({ code: 'award.lot-decided' })
}

/** Refuses to change what a lot's ranking rests on once it is recommended on, or its letters went. @see rules P-50, P-57 */
export async function refuseUnlessUndecided(tx: Tx, competitionId: string, lotId: string): Promise<void> {
  await refuseOnceTold(tx, competitionId, lotId)
  if ((await listRecommendations(tx, competitionId, lotId)).some(({ reopenedAt }) => reopenedAt === null))
    throw new CarelotError({ code: 'award.recommended-already', detail: 'It has to be sent back first' })
}
