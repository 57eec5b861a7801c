import { findBidVersion } from '@carelot/db/competition/bid-version'
import { inTransaction } from '@carelot/db/transaction'
import type { ReadBid } from '@carelot/rules/competition/bid'
import { CarelotError } from '@carelot/rules/problem'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { openedBid, signedHashes } from './opened-bid.ts'
import { partyOf } from './party.ts'
import { openQuality } from './seal.ts'

type Asked = { competitionId: string; bidId: string }

/**
 * A bidder reads of its own bid what is not sealed. Of an opened bid those of the panel who have declared no conflict
 * read the quality envelope, decrypted for this one reading, which is recorded in the same transaction (P-49, P-53). What
 * was decrypted must hash to what stands in the list that was signed at closing.
 */
export function readBid(ctx: Context, { competitionId, bidId }: Asked): Promise<z.input<typeof ReadBid>> {
  return inTransaction(ctx.db, async (tx) => {
    const { competition, invited } = await partyOf(ctx, tx, competitionId)
    if (invited) {
      const own = await findBidVersion(tx, { competitionId, bidId, bidderId: invited.bidderId })
      if (!own) throw new CarelotError({ code: 'not-found' })
      return { ...own, quality: null }
    }
    const { bid, envelope, key } = await openedBid(ctx, tx, { competition, bidId })
    const isListed = (await signedHashes(ctx, tx, competitionId)).has(bid.saltedHash)
    const quality = isListed ? await openQuality(key, { quality: envelope, saltedHash: bid.saltedHash }) : undefined
    if (!quality) throw new CarelotError({ code: 'bid.seal-broken' })
    await record(ctx, tx, {
      type: 'bid.read',
      subject: bid.id,
      data: { competitionId, envelope: 'quality', keyId: ctx.caller.keyId },
    })
    return { ...bid, externalReference: null, quality }
  })
}
