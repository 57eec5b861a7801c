import { listRecommendations } from '@carelot/db/competition/award/recommendation'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { refuseDecider } from '@carelot/rules/competition/award/reader'
import type { Recommendation } from '@carelot/rules/competition/award/recommendation'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import type { Context } from '../../context.ts'
import { reading } from '../../reading.ts'
import { record } from '../../record.ts'
import { interestOf } from '../interest.ts'
import { ownCompetition } from '../party.ts'
import { aroundAwards } from './around-award.ts'
import { openRecommendation } from './recommendation-content.ts'

type Asked = { competitionId: string; lotId?: string | undefined }

/** Every recommendation with its ranking and the steps it has passed, for those who decide; each reading is recorded, since it shows prices. */
export function readRecommendations(ctx: Context, { competitionId, lotId }: Asked): Promise<Recommendation[]> {
  return reading(ctx, (tx) => readIn(ctx, tx, { competitionId, lotId }))
}

export type RecommendationOf = { competitionId: string; lotId: string; version: number }

/** One recommendation, read in the same way. */
export async function readRecommendation(ctx: Context, tx: Tx, of: RecommendationOf): Promise<Recommendation> {
  const made = (await readIn(ctx, tx, of)).find(({ version }) => version === of.version)
  if (!made) throw new CarelotError({ code: 'not-found' })
  return made
}

async function readIn(ctx: Context, tx: Tx, of: Asked & { version?: number }): Promise<Recommendation[]> {
  const { competitionId, lotId, version } = of
  const personId = valueOrRefuse(personInRole(ctx.caller))
  const competition = await ownCompetition(ctx, tx, competitionId)
  const { brief } = competition
  const declaration = await interestOf(tx, { competitionId, personId, phase: 'award' })
  const lotIds = lotId === undefined ? brief.lots.map((lot) => lot.lotId) : [lotId]
  refuseWith(refuseDecider({ personId, roles: ctx.caller.roles }, brief.panel, { lotIds, declaration }))
  const rows = (await listRecommendations(tx, competitionId, lotId)).filter(
    (row) => version === undefined || row.version === version,
  )
  const aroundOf = await aroundAwards(tx, competition)
  const opened = await Promise.all(
    rows.map(async (row) => {
      const lot = brief.lots.find((each) => each.lotId === row.lotId)
      return lot ? [await openRecommendation(ctx.vault, row, aroundOf(lot))] : []
    }),
  )
  await record(ctx, tx, {
    type: 'competition.prices-read',
    subject: competitionId,
    data: { lotIds: [...new Set(rows.map((row) => row.lotId))], keyId: ctx.caller.keyId },
  })
  return opened.flat()
}
