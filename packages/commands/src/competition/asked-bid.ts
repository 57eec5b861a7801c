import type { Invited } from '@carelot/db/competition/invitation'
import type { AskedBid } from '@carelot/rules/competition/bid-faults'

/** What the bidder is asked for. An hour may cost no more than the framework's maximum, where it has one (P-45). */
export function askedOf({ brief, lots, lapsedLots, signatories, rates }: Invited): AskedBid {
  const maximumRates = rates.flatMap((rate) =>
    'maximumHourlyPence' in rate ? [{ band: rate.band, hourlyPence: rate.maximumHourlyPence }] : [],
  )
  return { brief, lots, lapsedLots, signatories, maximumRates }
}
