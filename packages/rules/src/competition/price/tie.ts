import { areSame } from '../../same-set.ts'
import type { Brief } from '../brief.ts'
import type { Question } from '../question.ts'
import type { RankedBid, Tie } from './ranking.ts'

/** What a person has decided about bids that the published rule does not part: their order, best first. */
export type TieDecision = { bidIds: readonly string[] }

type Rule = {
  rule: Brief['tieRule']
  questions: readonly Pick<Question, 'key' | 'weight'>[]
  decisions: readonly TieDecision[]
}
/** A figure of a bid of which more is better. */
type Figure = (bid: RankedBid) => number

/**
 * The rank of every bid that has points, and every tie that was met: bids of equal points, and what parted them. Bids that
 * nothing parts share their rank. A decision parts just the bids that it names, all of them and no others, so one that was
 * made before the field changed parts nothing.
 *
 * @see P-57: an unresolved tie waits for a recorded decision, never a silent one
 */
export function orderBids(
  bids: readonly RankedBid[],
  { rule, questions, decisions }: Rule,
): { order: Map<string, number>; ties: Tie[] } {
  const order = new Map<string, number>()
  const ties: Tie[] = []
  const rules = rule.map((name) => ({ name, figure: figureOf(name, questions) }))
  let ahead = 0
  const place = (group: readonly RankedBid[]) => {
    for (const { bidId } of group) order.set(bidId, ahead + 1)
    ahead += group.length
  }
  function part(group: readonly RankedBid[], at: number): void {
    const next = rules[at]
    if (group.length === 1) place(group)
    else if (next) partBy(next, group, at)
    else decide(group)
  }
  function partBy(next: (typeof rules)[number], group: readonly RankedBid[], at: number): void {
    const parts = groupsBy(group, next.figure)
    if (parts.length > 1) ties.push(tieOf(group, next.name))
    for (const each of parts) part(each, at + 1)
  }
  function decide(group: readonly RankedBid[]): void {
    const ids = group.map(({ bidId }) => bidId)
    const decision = decisions.find(({ bidIds }) => areSame(bidIds, ids))
    ties.push(tieOf(group, decision ? 'decision' : null))
    const parts = decision ? decision.bidIds.map((id) => group.filter(({ bidId }) => bidId === id)) : [group]
    for (const each of parts) place(each)
  }
  for (const group of groupsBy(bids, ({ points }) => points ?? 0)) part(group, 0)
  return { order, ties }
}

function tieOf(group: readonly RankedBid[], partedBy: Tie['partedBy']): Tie {
  return { bidIds: group.map(({ bidId }) => bidId).sort(), points: group[0]?.points ?? 0, partedBy }
}

/** Bids that are alike in this figure together, the best first. */
function groupsBy(bids: readonly RankedBid[], figure: Figure): RankedBid[][] {
  const groups = Map.groupBy(bids, figure)
  return [...groups].toSorted(([one], [other]) => other - one).map(([, group]) => group)
}

function figureOf(name: Brief['tieRule'][number], questions: Rule['questions']): Figure {
  switch (name) {
    case 'quality-points':
      return ({ qualityPoints }) => qualityPoints
    case 'evaluated-price':
      return ({ price }) => -(price?.evaluatedPence ?? 0)
    case 'heaviest-question': {
      // Among equally heavy ones the first that was asked.
      const [first, ...rest] = questions
      const heaviest = rest.reduce((best, each) => (best && each.weight > best.weight ? each : best), first)
      return ({ quality }) => quality.find(({ question }) => question === heaviest?.key)?.points ?? 0
    }
  }
}
