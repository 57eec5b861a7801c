import type { Problem } from '../problem.ts'
import type { ChangeFacts } from './change.ts'
import type { PaperKind } from './model.ts'

/**
 * Whoever comes in after the bid is bound by it as those whom it joins: nothing of that is approved before each paper stands that its
 * role owes for a bid.
 *
 * @see rules C-02, C-09, C-15
 */
export function refuseUnsigned(unsigned: readonly PaperKind[]): Problem | undefined {
  if (unsigned.length === 0) return undefined
  return { code: 'consortium.newcomer-unsigned', detail: `It lacks ${unsigned.join(', ')}` }
}

/**
 * Nobody comes to deliver after the bid without what it could not lawfully be made without, and what the authority asked for it.
 *
 * @see rules C-04, C-07, C-11
 */
export function refuseLacking(lacking: ChangeFacts['lacking']): Problem | undefined {
  if (lacking.length === 0) return undefined
  const detail = lacking.map(({ organisationId, item, state }) => `${organisationId}: ${item} is ${state}`).join(', ')
  return { code: 'consortium.change-lacking', detail }
}

/**
 * What the bid relied on it has to meet still: where finances rested on whoever leaves and are met no more, it is approved by a person that
 * names each of those, and so knows of it. No software finds that they pass, or that they do not.
 *
 * @see rules C-07, C-12, P-46
 */
export function refuseUnmet(finances: ChangeFacts['finances'], despiteUnmet: readonly string[]): Problem | undefined {
  const unnamed = unmetOf(finances).filter((organisationId) => !despiteUnmet.includes(organisationId))
  return unnamed.length === 0 ? undefined : { code: 'consortium.change-unmet', detail: unnamed.join(', ') }
}

/** Those of the facts whose finances are met no more; of whom nobody has looked at it is not said. */
export const unmetOf = (finances: ChangeFacts['finances']): string[] =>
  finances.filter(({ meets }) => meets === false).map(({ organisationId }) => organisationId)
