import { listRecommendations } from '@carelot/db/competition/award/recommendation'
import { findAwardProgress } from '@carelot/db/competition/award/standing'
import { listEnvelopes } from '@carelot/db/competition/bid'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listNamedMembers } from '@carelot/db/competition/invitation'
import type { Tx } from '@carelot/db/database'
import { listLotNames } from '@carelot/db/lot/lot'
import { nextDecision } from '@carelot/rules/competition/award/decision'
import type { DecidedLot, ToldLot } from '@carelot/rules/competition/award/lot-outcome'
import type { RecommendationContent } from '@carelot/rules/competition/award/recommendation'
import type { z } from 'zod'
import type { Deployment } from '../../context.ts'
import { StepRefused } from '../step-refused.ts'
import { openContent } from './recommendation-content.ts'

/** Who made a bid: its members and their names, the lead first. */
export type BidderOfBid = { bidderId: string; lead: string | undefined; members: string[]; names: string[] }
type AwardLot = DecidedLot & Pick<z.infer<typeof RecommendationContent>, 'firmsToReplace'>
/** What was decided about the lots that nobody has been told of yet, what letters told of others, and who bid. */
export type Award = { lots: AwardLot[]; toldBefore: ToldLot[]; bidders: Map<string, BidderOfBid> }

/**
 * What letters are about to tell. Neither a recommendation nor a decision on it is believed as a row: each must be a
 * statement that this deployment signed, over the content that is told.
 */
export async function awardOf(
  deployment: Pick<Deployment, 'vault'>,
  tx: Tx,
  competition: CompetitionRow,
): Promise<Award> {
  const { id } = competition
  const open = (await findAwardProgress(tx, id)).lots.flatMap(({ lotId, round }) => (round === null ? [lotId] : []))
  const names = await listLotNames(tx, open)
  const standing = (await listRecommendations(tx, id)).filter(({ reopenedAt }) => reopenedAt === null)
  const lots = await Promise.all(
    open.map(async (lotId): Promise<AwardLot> => {
      const row = standing.find((each) => each.lotId === lotId)
      if (!row) throw new StepRefused('a lot has no recommendation')
      await verifySteps(deployment, competition, row)
      return { lotId, name: names.get(lotId) ?? lotId, ...(await openContent(deployment.vault, row)) }
    }),
  )
  const told = standing.filter(({ lotId }) => !open.includes(lotId))
  const toldBefore = told.map(async (row): Promise<ToldLot> => {
    return { lotId: row.lotId, ...(await openContent(deployment.vault, row)) }
  })
  return { lots, toldBefore: await Promise.all(toldBefore), bidders: await biddersOf(tx, id) }
}

type Row = Awaited<ReturnType<typeof listRecommendations>>[number]

async function verifySteps(
  { vault }: Pick<Deployment, 'vault'>,
  { id, brief }: CompetitionRow,
  row: Row,
): Promise<void> {
  const signed = await Promise.all(row.steps.map(({ statement }) => vault.verify('award-decision', statement)))
  const steps = row.steps.filter((_, index) => {
    const claims = signed[index]
    return (
      claims?.competitionId === id &&
      claims.lotId === row.lotId &&
      claims.version === row.version &&
      claims.contentHash === row.contentHash &&
      claims.step === row.steps[index]?.step &&
      claims.outcome === 'cleared' &&
      claims.personId !== row.recommendedBy
    )
  })
  if (nextDecision({ steps }, brief.panel)) throw new StepRefused('a decision is not one that was signed')
}

async function biddersOf(tx: Tx, competitionId: string): Promise<Award['bidders']> {
  const members = Map.groupBy(await listNamedMembers(tx, competitionId), ({ bidderId }) => bidderId)
  return new Map(
    (await listEnvelopes(tx, competitionId)).map(({ id, bidderId }) => {
      const of = members.get(bidderId) ?? []
      const lead = of.find(({ role }) => role === 'lead')?.organisationId
      return [
        id,
        { bidderId, lead, members: of.map(({ organisationId }) => organisationId), names: of.map(({ name }) => name) },
      ]
    }),
  )
}
