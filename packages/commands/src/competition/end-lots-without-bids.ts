import { now } from '@carelot/db/clock'
import { listSealedQuality } from '@carelot/db/competition/bid'
import { listCompetitionLots, updateLotLapsed } from '@carelot/db/competition/lot'
import type { Tx } from '@carelot/db/database'
import type { EvaluatedBid } from '@carelot/rules/competition/evaluation/seat'
import type { Deployment } from '../context.ts'
import type { PrivateJwk } from '../keys/key-ring.ts'
import { record } from '../record.ts'
import { openQuality } from './seal.ts'
import { StepRefused } from './step-refused.ts'

const page = 100

/** A lot that no bid names ends as such when tenders are opened: only then can anybody know. */
export async function endLotsWithoutBids(
  { vault }: Pick<Deployment, 'vault'>,
  tx: Tx,
  { id, audience, bids }: { id: string; audience: string[]; bids: readonly EvaluatedBid[] },
): Promise<void> {
  const wanted = new Set(bids.flatMap(({ lotIds }) => lotIds))
  const lots = await listCompetitionLots(tx, id)
  for (const { lotId } of lots.filter((lot) => lot.lapsedAt === null && !wanted.has(lot.lotId))) {
    await updateLotLapsed(tx, {
      competitionId: id,
      lotId,
      reason: 'No bid was received',
      at: await now(tx),
    })
    await record({ vault, actor: { process: 'competition' } }, tx, {
      type: 'competition.lot-without-bids',
      subject: id,
      audience,
      data: { lotId },
    })
  }
}

/** Which lots each bid that stands is for, out of its quality envelope, less those that have lapsed. What does not open is refused: it was acknowledged. */
export async function lotsOfBids(tx: Tx, competitionId: string, key: PrivateJwk): Promise<EvaluatedBid[]> {
  const lots = await listCompetitionLots(tx, competitionId)
  const lapsed = new Set(lots.flatMap(({ lotId, lapsedAt }) => (lapsedAt ? [lotId] : [])))
  const found: EvaluatedBid[] = []
  let after = ''
  for (;;) {
    const bids = await listSealedQuality(tx, competitionId, { after, limit: page })
    for (const bid of bids) {
      const quality = await openQuality(key, bid)
      if (!quality) throw new StepRefused('a bid does not open to what stands in the closing list')
      found.push({
        bidId: bid.id,
        lotIds: quality.lots.map(({ lotId }) => lotId).filter((lotId) => !lapsed.has(lotId)),
      })
    }
    if (bids.length < page) return found
    after = bids.at(-1)?.saltedHash ?? ''
  }
}
