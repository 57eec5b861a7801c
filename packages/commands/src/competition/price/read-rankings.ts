import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { refuseDecider } from '@carelot/rules/competition/award/reader'
import { refuseBeforePrices } from '@carelot/rules/competition/opened'
import type { LotRanking } from '@carelot/rules/competition/price/ranking'
import { refuseWith } from '@carelot/rules/problem'
import type { Context } from '../../context.ts'
import { reading } from '../../reading.ts'
import { record } from '../../record.ts'
import { interestOf } from '../interest.ts'
import { ownCompetition } from '../party.ts'
import { rankLots } from './rank-lots.ts'

type Asked = { competitionId: string; lotId?: string | undefined }

/** The rankings of all lots, or of one, for those who decide; prices are decrypted for this one reading, which is recorded (P-53). */
export function readRankings(ctx: Context, { competitionId, lotId }: Asked): Promise<LotRanking[]> {
  const personId = valueOrRefuse(personInRole(ctx.caller))
  return reading(ctx, async (tx) => {
    const competition = await ownCompetition(ctx, tx, competitionId)
    const { brief } = competition
    refuseWith(refuseBeforePrices(competition))
    const declaration = await interestOf(tx, { competitionId, personId, phase: 'award' })
    const lotIds = lotId === undefined ? brief.lots.map((lot) => lot.lotId) : [lotId]
    refuseWith(refuseDecider({ personId, roles: ctx.caller.roles }, brief.panel, { lotIds, declaration }))
    const rankings = await rankLots(ctx, tx, { competition, lotId })
    await record(ctx, tx, {
      type: 'competition.prices-read',
      subject: competitionId,
      data: { lotIds: rankings.map((ranking) => ranking.lotId), keyId: ctx.caller.keyId },
    })
    return rankings
  })
}
