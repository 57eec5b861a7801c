import type { Invited } from '@carelot/db/competition/invitation'
import type { AskedBid } from '@carelot/rules/competition/bid-faults'

/** What the bidder is asked for. An agreement that sets no maximum rates sets none here. */
export function askedOf({ brief, lots, lapsedLots, signatories }: Invited): AskedBid {
  return { brief, lots, lapsedLots, signatories, maximumRates: [] }
}
