import { now } from '@carelot/db/clock'
import { listSealedQuality } from '@carelot/db/competition/bid'
import { listCompetitionLots, updateLotLapsed } from '@carelot/db/competition/lot'
import type { Tx } from '@carelot/db/database'
import type { PrivateJwk } from '../keys/key-ring.ts'
import { record } from '../record.ts'
import { openQuality } from './seal.ts'

const page = 100

/** A lot that no bid names ends as such when tenders are opened: only then can anybody know. */
export async function endLotsWithoutBids(
  tx: Tx,
  { id, audience }: { id: string; audience: string[] },
  key: PrivateJwk,
): Promise<void> {
  const wanted = await lotsBidFor(tx, id, key)
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

async function lotsBidFor(tx: Tx, competitionId: string, key: PrivateJwk): Promise<Set<string>> {
  const lots = new Set<string>()
  let after = ''
  for (;;) {
    const bids = await listSealedQuality(tx, competitionId, { after, limit: page })
    for (const bid of bids) for (const { lotId } of (await openQuality(key, bid))?.lots ?? []) lots.add(lotId)
    if (bids.length < page) return lots
    after = bids.at(-1)?.saltedHash ?? ''
  }
}
