import { listRecommendations } from '@carelot/db/competition/award/recommendation'
import { inTransaction } from '@carelot/db/transaction'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { refuseDecider } from '@carelot/rules/competition/award/reader'
import type { Recommendation } from '@carelot/rules/competition/award/recommendation'
import { refuseWith } from '@carelot/rules/problem'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { interestOf } from '../interest.ts'
import { ownCompetition } from '../party.ts'
import { openRecommendation } from './recommendation-content.ts'

type Asked = { competitionId: string; lotId?: string | undefined }

/** Every recommendation with its ranking and the steps it has passed, for those who decide; each reading is recorded, since it shows prices. */
export function readRecommendations(ctx: Context, { competitionId, lotId }: Asked): Promise<Recommendation[]> {
  const personId = valueOrRefuse(personInRole(ctx.caller))
  return inTransaction(ctx.db, async (tx) => {
    const { brief } = await ownCompetition(ctx, tx, competitionId)
    const declaration = await interestOf(tx, { competitionId, personId, phase: 'award' })
    const lotIds = lotId === undefined ? brief.lots.map((lot) => lot.lotId) : [lotId]
    refuseWith(refuseDecider({ personId, roles: ctx.caller.roles }, brief.panel, { lotIds, declaration }))
    const rows = await listRecommendations(tx, competitionId, lotId)
    const opened = await Promise.all(
      rows.flatMap((row) => {
        const lot = brief.lots.find((each) => each.lotId === row.lotId)
        return lot ? [openRecommendation(ctx.vault, row, lot)] : []
      }),
    )
    await record(ctx, tx, {
      type: 'competition.prices-read',
      subject: competitionId,
      data: { lotIds: [...new Set(rows.map((row) => row.lotId))], keyId: ctx.caller.keyId },
    })
    return opened
  })
}
