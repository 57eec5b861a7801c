import type { z } from 'zod'
import type { ProblemCode } from '../../problem.ts'
import type { Brief } from '../brief.ts'
import { warningsOfFirms } from '../firm-behind-bid.ts'
import type { GateCode } from '../gates.ts'
import type { LotRanking } from '../price/ranking.ts'
import { type SharedStanding, warningsOfSharedMembers } from '../shared-member.ts'
import { type ConflictedPart, warningsOfConflicts } from './evaluation-conflict.ts'
import { type NewRecommendation, type RecommendationContent, shortfall } from './recommendation.ts'

type Made = Pick<z.infer<typeof RecommendationContent>, 'recommendation' | 'firmsToReplace'> & { ranking: LotRanking }
/** What it is looked at with, each of its lot alone. `shared`: firms in two bids that nobody has settled. */
export type AroundAward = {
  lot: Brief['lots'][number]
  conflicted: readonly ConflictedPart[]
  shared: readonly SharedStanding[]
}
type Warning = { code: ProblemCode | GateCode; detail: string }

/**
 * What a recommendation carries for everybody who decides on it: too little capacity, what is withheld and told by a tie all the
 * same, evaluators whose conflict was declared late, firms behind a bid that may have to be replaced, firms in two bids.
 *
 * @see rules P-10, P-24, P-49, P-57, C-09
 */
export function warningsOfRecommendation(
  { recommendation, ranking, firmsToReplace }: Made,
  { lot, conflicted, shared }: AroundAward,
): Warning[] {
  const short = shortfall(recommendation, { ranking, lot })
  return [
    ...(short ? [{ code: 'award.capacity-short' as const, detail: short }] : []),
    ...toldByTies(recommendation, ranking),
    ...warningsOfConflicts(conflicted),
    ...warningsOfFirms(firmsToReplace),
    ...warningsOfSharedMembers(shared),
  ]
}

/**
 * Whoever loses by a tie is told so: their own points are then those of a bid that succeeds, and what is withheld of that one can
 * be worked out from them. Whoever withholds it should know. @see rules P-10, P-57
 */
function toldByTies({ successful, withheld }: NewRecommendation, { ties }: LotRanking): Warning[] {
  const lost = ties.flatMap(({ bidIds }) => {
    const winning = bidIds.filter((bidId) => successful.some((id) => id === bidId))
    return winning.length > 0 ? bidIds.filter((bidId) => !winning.includes(bidId)) : []
  })
  if (withheld.length === 0 || lost.length === 0) return []
  const what = withheld.map((each) => each.what).join(' and ')
  const detail = `${[...new Set(lost)].join(', ')} loses by a tie, is told so, and can work out what is withheld (${what})`
  return [{ code: 'award.withheld-told', detail }]
}
