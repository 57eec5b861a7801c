import { LotId } from '../id.ts'
import type { Instant } from '../instant.ts'
import { type OpenItem, ofNothing, ruleOf } from './open-item.ts'

const what = 'look at your own bid'

/**
 * What a lead alone is told of each lot that it has bid for by itself and that its consortium does not bid for: it has one bid in a
 * competition, and the joint bid takes the place of that. It bars nothing.
 *
 * @see C-05, C-09
 */
export function itemsOfReplacedBid(
  { leadId, lotIds }: { leadId: string; lotIds: readonly string[] },
  ownLotIds: readonly string[],
  deadline: Instant | null,
): OpenItem[] {
  const lost = ownLotIds.filter((lotId) => !lotIds.includes(lotId))
  return lost.map((lotId) => ({
    ...{ what, owner: leadId, by: deadline, rule: ruleOf[what], lotId: LotId.parse(lotId) },
    ...ofNothing,
    detail: 'The joint bid takes the place of the one that you have made alone, and is not for this lot',
    bars: false,
  }))
}
