import type { Invited } from '@carelot/db/competition/invitation'
import type { AskedBid } from '@carelot/rules/competition/bid-faults'
import { kindOf } from '@carelot/rules/competition/kind'

/** What the bidder is asked for. An hour may cost no more than the framework's maximum, where it has one (P-45). */
export function askedOf({ brief, lots, lapsedLots, signatories, rates, frameworkLots }: Invited): AskedBid {
  const maximumRates = rates.flatMap((rate) =>
    'maximumHourlyPence' in rate ? [{ band: rate.band, hourlyPence: rate.maximumHourlyPence }] : [],
  )
  const kind = kindOf(brief)
  const services = frameworkLots.map(({ lotId, services }) => ({ lotId, needed: kind.services, let: services }))
  return { brief, lots, lapsedLots, signatories, maximumRates, ...(kind.bidsNameServices && { services }) }
}
