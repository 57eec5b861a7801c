import { type BidPart, listBidParts } from '@carelot/db/consortium/assembly'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { refuseDecider } from '@carelot/rules/competition/award/reader'
import { refuseBeforePrices } from '@carelot/rules/competition/opened'
import { JointRates, type PartOfBid } from '@carelot/rules/consortium/price-part'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { interestOf } from '../competition/interest.ts'
import { releasedKey } from '../competition/opened-bid.ts'
import { ownCompetition } from '../competition/party.ts'
import { failedBids } from '../competition/price/failed-bids.ts'
import { openPricePart } from '../competition/seal.ts'
import type { Context } from '../context.ts'
import type { PrivateJwk } from '../keys/key-ring.ts'
import { reading } from '../reading.ts'
import { record } from '../record.ts'

/**
 * What the rates of a joint bid were assembled from, for those who decide, once prices are released; each reading is recorded
 * (P-53). Of a bid below a minimum score its price is not looked at, and neither is what it was made of.
 *
 * @see rules P-53, S-71
 */
export function readBidParts(ctx: Context, asked: { competitionId: string; bidId: string }): Promise<PartOfBid[]> {
  const { competitionId, bidId } = asked
  const personId = valueOrRefuse(personInRole(ctx.caller))
  return reading(ctx, async (tx) => {
    const competition = await ownCompetition(ctx, tx, competitionId)
    const { brief } = competition
    refuseWith(refuseBeforePrices(competition))
    const declaration = await interestOf(tx, { competitionId, personId, phase: 'award' })
    const lotIds = brief.lots.map(({ lotId }) => lotId)
    refuseWith(refuseDecider({ personId, roles: ctx.caller.roles }, brief.panel, { lotIds, declaration }))
    const parts = await listBidParts(tx, asked)
    if (parts.length === 0) throw new CarelotError({ code: 'not-found' })
    if ((await failedBids(tx, competition)).has(bidId)) throw new CarelotError({ code: 'award.price-none' })
    const key = await releasedKey(ctx, tx, { competitionId, envelope: 'price' })
    const data = { bidId, keyId: ctx.caller.keyId }
    await record(ctx, tx, { type: 'competition.prices-read', subject: competitionId, data })
    return Promise.all(parts.map((part) => openPart(key, part)))
  })
}

/** Nothing to read of a part in a blind bid; any other must be the very one that its member's receipt is for. */
async function openPart(key: PrivateJwk, { organisationId, saltedHash, sealed }: BidPart): Promise<PartOfBid> {
  if (sealed === null) return { organisationId, saltedHash, lots: null }
  const lots = await openPricePart(key, { sealed, saltedHash })
  if (!lots) throw new CarelotError({ code: 'bid.seal-broken' })
  return { organisationId, saltedHash, lots: JointRates.parse(lots) }
}
