import type { Instant } from '../instant.ts'
import type { ConsortiumChange } from './change.ts'
import { type OpenItem, ofNothing, ruleOf } from './open-item.ts'

/**
 * Whose consent or vote a change awaits. It is owed until tenders close where the change was begun before the bid, which ends it;
 * to one begun later the law sets no day. It bars no bid.
 *
 * @see C-07
 */
export function openAnswersOf(
  changes: readonly Pick<ConsortiumChange, 'id' | 'phase' | 'awaits'>[],
  deadline: Instant | null,
): OpenItem[] {
  const what = 'answer a change'
  return changes.flatMap(({ id, phase, awaits }) =>
    awaits.map((owner): OpenItem => {
      const by = phase === 'before-bid' ? deadline : null
      return { what, owner, by, rule: ruleOf[what], lotId: null, ...ofNothing, about: id, bars: false }
    }),
  )
}
