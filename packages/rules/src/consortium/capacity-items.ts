import { limitsOfBid } from '../competition/bid.ts'
import type { LotToCover } from './coverage.ts'
import { minutesOf, type Split } from './split.ts'

type CapacityItem = {
  what: 'share enough of a lot' | 'share less of a lot'
  owner: string
  lotId: string
  detail: string
}

/**
 * Lots of which the members share fewer minutes a week, all services together, than the authority asks of a bidder, or more than a bid can
 * say: no bid for just what is signed would be received. A lot of which nothing is shared yet is asked for elsewhere.
 *
 * @see rules C-04, S-07
 */
export function itemsOfCapacity(
  split: Split,
  leadId: string,
  lots: readonly Pick<LotToCover, 'lotId' | 'minimumWeeklyMinutes'>[],
): CapacityItem[] {
  return lots.flatMap(({ lotId, minimumWeeklyMinutes }): CapacityItem[] => {
    const shared = minutesOf(split, lotId)
    if (shared > 0 && shared < minimumWeeklyMinutes) {
      const detail = `${shared} minutes a week are shared, at least ${minimumWeeklyMinutes} needed`
      return [{ what: 'share enough of a lot', owner: leadId, lotId, detail }]
    }
    if (shared <= limitsOfBid.weeklyMinutes) return []
    const detail = `${shared} minutes a week are shared, at most ${limitsOfBid.weeklyMinutes} can be offered`
    return [{ what: 'share less of a lot', owner: leadId, lotId, detail }]
  })
}
