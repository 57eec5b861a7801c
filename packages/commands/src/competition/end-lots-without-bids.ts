import { now } from '@carelot/db/clock'
import { listSealedQuality } from '@carelot/db/competition/bid'
import { listCompetitionLots, updateLotLapsed } from '@carelot/db/competition/lot'
import type { Tx } from '@carelot/db/database'
import type { EvaluatedBid } from '@carelot/rules/competition/evaluation/seat'
import type { PrivateJwk } from '../keys/key-ring.ts'
import { record } from '../record.ts'
import { openQuality } from './seal.ts'

const page = 100

/** A lot that no bid names ends as such when tenders are opened: only then can anybody know. */
export async function endLotsWithoutBids(
  tx: Tx,
  { id, audience }: { id: string; audience: string[] },
  bids: readonly EvaluatedBid[],
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
    await record({ actor: { process: 'competition' } }, tx, {
      type: 'competition.lot-without-bids',
      subject: id,
      audience,
      data: { lotId },
    })
  }
}

/** Which lots each bid that stands is for, out of its quality envelope, less those that have lapsed. */
export async function lotsOfBids(tx: Tx, competitionId: string, key: PrivateJwk): Promise<EvaluatedBid[]> {
  const lots = await listCompetitionLots(tx, competitionId)
  const lapsed = new Set(lots.flatMap(({ lotId, lapsedAt }) => (lapsedAt ? [lotId] : [])))
  const found: EvaluatedBid[] = []
  let after = ''
  for (;;) {
    const bids = await listSealedQuality(tx, competitionId, { after, limit: page })
    for (const bid of bids) {
      const named = (await openQuality(key, bid))?.lots ?? []
      found.push({ bidId: bid.id, lotIds: named.map(({ lotId }) => lotId).filter((lotId) => !lapsed.has(lotId)) })
    }
    if (bids.length < page) return found
    after = bids.at(-1)?.saltedHash ?? ''
  }
}
