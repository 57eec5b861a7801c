import { listEnvelopes } from '@carelot/db/competition/bid'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listConsensus } from '@carelot/db/competition/evaluation/consensus'
import { listBidLots } from '@carelot/db/competition/evaluation/seat'
import { listCompetitionLots } from '@carelot/db/competition/lot'
import { listEnquiries } from '@carelot/db/competition/price/enquiry'
import { listTieDecisions } from '@carelot/db/competition/price/tie-decision'
import type { Tx } from '@carelot/db/database'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { PriceOfBid, QualityOfBid } from '@carelot/rules/competition/bid'
import { type ComparedBid, rankLot } from '@carelot/rules/competition/price/rank-lot'
import type { LotRanking } from '@carelot/rules/competition/price/ranking'
import { CarelotError } from '@carelot/rules/problem'
import type { Deployment } from '../../context.ts'
import { verifyQualityLock } from '../evaluation/quality-lock.ts'
import { releasedKey, signedHashes } from '../opened-bid.ts'
import { openPrice, openQuality } from '../seal.ts'
import { openSaid } from './enquiry.ts'
import { failedBids } from './failed-bids.ts'

type Reading = Pick<Deployment, 'vault'>

/** What an opened bid says, out of its envelopes. `price` is null where it is not opened: the bid is below a minimum. */
type Opened = { bidId: string; quality: QualityOfBid; price: PriceOfBid | null }

/** Every bid that stands with its envelopes open, each held against the list that was signed at closing. */
export async function openedBids(
  { vault }: Reading,
  tx: Tx,
  competition: Pick<CompetitionRow, 'id' | 'brief'>,
): Promise<Opened[]> {
  const { id: competitionId } = competition
  const keys = {
    price: await releasedKey({ vault }, tx, { competitionId, envelope: 'price' }),
    quality: await releasedKey({ vault }, tx, { competitionId, envelope: 'quality' }),
  }
  const listed = await signedHashes({ vault }, tx, competitionId)
  const failed = await failedBids(tx, competition)
  return Promise.all(
    (await listEnvelopes(tx, competitionId)).map(async (sealed) => {
      const quality = await openQuality(keys.quality, sealed)
      const price = failed.has(sealed.id) ? null : await openPrice(keys.price, sealed)
      if (!quality || price === undefined || !listed.has(sealed.saltedHash))
        throw new CarelotError({ code: 'bid.seal-broken' })
      return { bidId: sealed.id, quality, price }
    }),
  )
}

type Lot = CompetitionRow['brief']['lots'][number]
/** The lots that have bids and have not lapsed, and how the bids of one of them rank. */
type Rankable = { lots: Lot[]; rank(lot: Lot): LotRanking }

/**
 * All that rankings are computed from: what is sealed, scored and decided. Nothing of a ranking is kept that could differ
 * from its inputs, and scores must be those that were locked.
 *
 * @see rules P-50, P-57, S-71
 */
export async function rankable(reading: Reading, tx: Tx, competition: CompetitionRow): Promise<Rankable> {
  const { id, brief } = competition
  await verifyQualityLock(reading, tx, id)
  const opened = await openedBids(reading, tx, competition)
  const bidLots = await listBidLots(tx, id)
  const scores = scoresByBid(await listConsensus(tx, id))
  const rejected = await rejectedPrices(reading, tx, id)
  const decisions = await listTieDecisions(tx, id)
  // A lot whose award was withdrawn has lapsed as well, but not before it was decided: its ranking stays.
  const lapsed = new Set(
    (await listCompetitionLots(tx, id)).flatMap(({ lotId, lapsedAt, awardRound }) =>
      lapsedAt !== null && awardRound === null ? [lotId] : [],
    ),
  )
  const bidsFor = (lotId: string) => bidLots.filter((bid) => bid.lotIds.includes(lotId)).map(({ bidId }) => bidId)
  return {
    lots: brief.lots.filter(({ lotId }) => !lapsed.has(lotId) && bidsFor(lotId).length > 0),
    rank(lot) {
      const bidIds = new Set(bidsFor(lot.lotId))
      const bids = opened
        .filter(({ bidId }) => bidIds.has(bidId))
        .map((bid) => comparedAt(bid, lot.lotId, { scores, rejected }))
      const own = decisions.filter((decision) => decision.lotId === lot.lotId)
      return valueOrRefuse(rankLot(lot, brief, { bids, decisions: own }))
    },
  }
}

/** The ranking of every lot that has one, or of one lot. */
export async function rankLots(
  reading: Reading,
  tx: Tx,
  { competition, lotId }: { competition: CompetitionRow; lotId?: string | undefined },
): Promise<LotRanking[]> {
  const { lots, rank } = await rankable(reading, tx, competition)
  return lots.filter((lot) => lotId === undefined || lot.lotId === lotId).map(rank)
}

type Facts = { scores: Map<string, Record<string, number>>; rejected: Map<string, string> }

function comparedAt({ bidId, quality, price }: Opened, lotId: string, { scores, rejected }: Facts): ComparedBid {
  const offer = price?.lots.find((lot) => lot.lotId === lotId)
  return {
    bidId,
    scores: scores.get(bidId) ?? {},
    offer: { rates: offer?.rates ?? [], nightlyPence: offer?.nightlyPence },
    weeklyCapacityMinutes: quality.lots.find((lot) => lot.lotId === lotId)?.weeklyCapacityMinutes ?? 0,
    priceRejected: rejected.get(`${bidId} ${lotId}`),
  }
}

function scoresByBid(consensus: readonly { bidId: string; question: string; score: number }[]) {
  const byBid = Map.groupBy(consensus, ({ bidId }) => bidId)
  return new Map(
    [...byBid].map(([bidId, list]) => [
      bidId,
      Object.fromEntries(list.map(({ question, score }) => [question, score])),
    ]),
  )
}

/** Why prices are rejected. One that was asked about again is as it was decided last. */
async function rejectedPrices({ vault }: Reading, tx: Tx, competitionId: string): Promise<Map<string, string>> {
  const decided = (await listEnquiries(tx, competitionId)).filter(({ decision }) => decision !== null)
  const last = new Map(decided.map((enquiry) => [`${enquiry.bidId} ${enquiry.lotId}`, enquiry]))
  const rejected = [...last.values()].filter(({ decision }) => decision === 'rejected')
  return new Map(
    await Promise.all(
      rejected.map(
        async (enquiry) =>
          [`${enquiry.bidId} ${enquiry.lotId}`, await openSaid(vault, enquiry, enquiry.reason ?? '')] as const,
      ),
    ),
  )
}
