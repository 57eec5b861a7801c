import { findBidVersion } from '@carelot/db/competition/bid-version'
import type { ReadBid } from '@carelot/rules/competition/bid'
import { CarelotError } from '@carelot/rules/problem'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { reading } from '../reading.ts'
import { record } from '../record.ts'
import { listedQuality, openedBid } from './opened-bid.ts'
import { partyOf } from './party.ts'

type Asked = { competitionId: string; bidId: string }

/**
 * A bidder reads of its own bid what is not sealed. Of an opened bid those of the panel who have declared no conflict
 * read the quality envelope, decrypted for this one reading, which is recorded in the same transaction (P-49, P-53). What
 * was decrypted must hash to what stands in the list that was signed at closing.
 */
export function readBid(ctx: Context, { competitionId, bidId }: Asked): Promise<z.input<typeof ReadBid>> {
  return reading(ctx, async (tx) => {
    const { competition, invited } = await partyOf(ctx, tx, competitionId)
    if (invited) {
      const own = await findBidVersion(tx, { competitionId, bidId, bidderId: invited.bidderId })
      if (!own) throw new CarelotError({ code: 'not-found' })
      return { ...own, quality: null }
    }
    const opened = await openedBid(ctx, tx, { competition, bidId })
    const { bid } = opened
    const quality = await listedQuality(ctx, tx, opened)
    await record(ctx, tx, {
      type: 'bid.read',
      subject: bid.id,
      data: { competitionId, envelope: 'quality', keyId: ctx.caller.keyId },
    })
    return { ...bid, externalReference: null, quality }
  })
}
