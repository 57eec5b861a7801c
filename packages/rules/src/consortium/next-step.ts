import type { Instant } from '../instant.ts'
import type { ConsortiumStage } from './stages.ts'

/** What the process of a consortium does next. Milliseconds are a hint: the step asks again. */
export type ConsortiumStep =
  | { do: 'wait'; wakeInMs: number | null }
  | { do: 'end unsubmitted' }
  | { do: 'end'; outcome: 'submitted' | 'withdrawn' | 'not-begun' }

/** Pure: a consortium that has not bid when tenders close has nothing to live for; one that has is in the competition's hands. @see C-06 */
export function nextConsortiumStep(
  { stage, deadline, isTendering }: { stage: ConsortiumStage; deadline: Instant | null; isTendering: boolean },
  now: Instant,
): ConsortiumStep {
  if (stage !== 'inviting') return { do: 'end', outcome: stage }
  if (!isTendering || deadline === null) return { do: 'end unsubmitted' }
  const wakeInMs = Date.parse(deadline) - Date.parse(now)
  return wakeInMs > 0 ? { do: 'wait', wakeInMs } : { do: 'end unsubmitted' }
}
