import { now } from '@carelot/db/clock'
import { insertRecommendation, listRecommendations } from '@carelot/db/competition/award/recommendation'
import { listEnvelopes } from '@carelot/db/competition/bid'
import { listBidsAtRisk } from '@carelot/db/competition/bid-at-risk'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listBidderMembers } from '@carelot/db/competition/invitation'
import { listCompetitionLots } from '@carelot/db/competition/lot'
import { listEnquiries } from '@carelot/db/competition/price/enquiry'
import type { Tx } from '@carelot/db/database'
import { type GateOfOne, waitsForJudgement } from '@carelot/rules/competition/ask-together'
import {
  faultsOfRecommendation,
  NewRecommendation,
  type Recommendation,
} from '@carelot/rules/competition/award/recommendation'
import { warningsOfRecommendation } from '@carelot/rules/competition/award/recommendation-warnings'
import type { LotRanking } from '@carelot/rules/competition/price/ranking'
import { BidId, CompetitionId, LotId } from '@carelot/rules/id'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import type { z } from 'zod'
import { commandThenRead } from '../../command.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { rankLots } from '../price/rank-lots.ts'
import { aroundAwards } from './around-award.ts'
import { gatesToday, gateText } from './closed-gates.ts'
import { firmsToReplaceIn } from './firms-to-replace.ts'
import { lockAsOfficer } from './officer.ts'
import { type RecommendationOf, readRecommendation } from './read-recommendations.ts'
import { sealRecommendation } from './recommendation-content.ts'
import { remindOfDecision } from './remind-of-decision.ts'

export const RecommendAward = NewRecommendation.extend({ competitionId: CompetitionId, lotId: LotId }).meta({
  id: 'RecommendAward',
})
export type RecommendAward = z.infer<typeof RecommendAward>

/**
 * The recommender says who is to succeed in one lot, over the ranking as it is computed now. It is signed and encrypted
 * with that ranking, so that everybody who decides, and every letter, has just the numbers that were recommended on.
 *
 * @see rules P-10, P-54, P-57
 */
export function recommendAward(ctx: Context, input: RecommendAward): Promise<Recommendation> {
  const { competitionId, lotId, ...recommendation } = input
  const work = async (tx: Tx): Promise<RecommendationOf> => {
    const wanted = { competitionId, move: 'recommend', office: 'recommender', lotIds: [lotId] } as const
    const { competition, personId } = await lockAsOfficer(ctx, tx, wanted)
    const { lot, ranking } = await lotToDecide(ctx, tx, { competition, lotId })
    const earlier = await listRecommendations(tx, competitionId, lotId)
    if (earlier.some(({ reopenedAt }) => reopenedAt === null))
      throw new CarelotError({ code: 'award.recommended-already' })
    const { closed, unjudged, ...beside } = await surroundings(tx, competition, ranking)
    const around = { ranking, lot, ...beside, closedGates: textsOf(closed), unjudged: textsOf(unjudged) }
    refuseWith(problemOfFaults(faultsOfRecommendation(recommendation, around)))
    const firmsToReplace = await behind(tx, competition, ranking)
    const version = (earlier.at(-1)?.version ?? 0) + 1
    const of = { competitionId, lotId, version, personId, recommendedAt: await now(tx) }
    await insertRecommendation(
      tx,
      await sealRecommendation(ctx.vault, of, {
        ...{ recommendation, ranking, firmsToReplace },
        closedGates: closed.map(closedGateOf),
      }),
    )
    await remindOfDecision(tx, competitionId)
    const aroundLot = (await aroundAwards(tx, competition))(lot)
    const warnings = warningsOfRecommendation({ recommendation, ranking, firmsToReplace }, aroundLot)
    await record(ctx, tx, {
      type: 'competition.award-recommended',
      subject: competitionId,
      audience: [competition.councilId],
      data: { lotId, version, personId, warnings: warnings.map(({ code }) => code) },
    })
    return { competitionId, lotId, version }
  }
  return commandThenRead(ctx, input, { work, read: (tx, made) => readRecommendation(ctx, tx, made) })
}

/** Firms to replace behind the bids that are ranked in this lot. */
async function behind(tx: Tx, competition: CompetitionRow, { bids }: LotRanking) {
  const firms = await firmsToReplaceIn(tx, competition)
  return firms.filter(({ bidId }) => bids.some((bid) => bid.bidId === bidId))
}

type GateOfBid = { bidId: string; gate: GateOfOne }

const closedGateOf = ({ bidId, gate }: GateOfBid) => ({
  bidId: BidId.parse(bidId),
  gate: gateText(gate),
  told: gateText({ ...gate, detail: gate.told }),
})

const textsOf = (gates: readonly GateOfBid[]) => new Map(gates.map(({ bidId, gate }) => [bidId, gateText(gate)]))

async function lotToDecide(
  ctx: Context,
  tx: Tx,
  { competition, lotId }: { competition: CompetitionRow; lotId: string },
) {
  const lot = competition.brief.lots.find((each) => each.lotId === lotId)
  const standing = (await listCompetitionLots(tx, competition.id)).find((each) => each.lotId === lotId)
  if (!lot || !standing)
    throw new CarelotError({ code: 'competition.lot-unknown', detail: `${lotId} is not in this competition` })
  const [ranking] =
    standing.lapsedAt === null && standing.awardRound === null ? await rankLots(ctx, tx, { competition, lotId }) : []
  if (!ranking) throw new CarelotError({ code: 'award.lot-decided' })
  return { lot, ranking }
}

async function surroundings(tx: Tx, competition: CompetitionRow, { lotId, bids }: LotRanking) {
  const open = (await listEnquiries(tx, competition.id)).filter(
    (each) => each.lotId === lotId && each.decision === null,
  )
  const bidders = new Map((await listEnvelopes(tx, competition.id)).map(({ id, bidderId }) => [id, bidderId]))
  const members = await listBidderMembers(tx, competition.id)
  const gateAt = await gatesToday(tx, competition)
  const gates = bids.flatMap(({ bidId }): GateOfBid[] => {
    const of = members.filter(({ bidderId }) => bidderId === bidders.get(bidId))
    const suppliers = of.map(({ organisationId }) => organisationId)
    const gate = gateAt(lotId, suppliers)
    return gate ? [{ bidId, gate }] : []
  })
  return {
    closed: gates.filter(({ gate }) => !waitsForJudgement(gate)),
    unjudged: gates.filter(({ gate }) => waitsForJudgement(gate)),
    openEnquiries: open.map(({ id }) => id),
    atRisk: await listBidsAtRisk(tx, competition.id),
  }
}
