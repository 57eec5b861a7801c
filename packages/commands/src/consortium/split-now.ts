import type { ChangeRow } from '@carelot/db/consortium/change'
import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import { splitAfterAll } from '@carelot/rules/consortium/change-coverage'
import type { Split } from '@carelot/rules/consortium/split'

type Begun = Pick<ChangeRow, 'phase' | 'stage' | 'endedAt'>
type InEffect<Change> = Change & { endedAt: NonNullable<ChangeRow['endedAt']> }

/** The changes that have taken effect since the terms that stand were bid on, in the order in which they did. */
export function changesInEffect<Change extends Begun>(
  { terms }: Pick<ConsortiumRow, 'terms'>,
  changes: readonly Change[],
): InEffect<Change>[] {
  if (!terms) return []
  return changes
    .filter((change): change is InEffect<Change> => {
      const { phase, stage, endedAt } = change
      const isDone = phase !== 'before-bid' && (stage === 'approved' || stage === 'completed')
      return isDone && endedAt !== null && endedAt > terms.proposedAt
    })
    .toSorted((one, other) => Date.parse(one.endedAt) - Date.parse(other.endedAt))
}

/** Who does what now. The terms of a bid stay as they were signed: what was changed since is added to them. */
export function splitNow({ terms }: Pick<ConsortiumRow, 'terms'>, changes: readonly ChangeRow[]): Split {
  if (!terms) return { lots: [] }
  const since = changesInEffect({ terms }, changes)
  return splitAfterAll(
    terms.content,
    since.map(({ content }) => content),
  )
}
