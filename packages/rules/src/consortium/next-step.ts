import type { CompetitionStage } from '../competition/stages.ts'
import type { Instant } from '../instant.ts'
import { type BidStanding, isOver, nextMoveByOutcome } from './outcome.ts'
import type { ConsortiumStage } from './stages.ts'

/** What the process of a consortium does next. Milliseconds are a hint: the step asks again. */
export type ConsortiumStep =
  | { do: 'wait'; wakeInMs: number | null }
  | { do: 'plan reminders' }
  | { do: 'end unsubmitted' }
  | { do: 'destroy key' }
  | { do: 'lapse change' }
  | { do: 'follow competition' }
  | { do: 'dissolve' }
  | { do: 'end'; outcome: 'contracted' | 'withdrawn' | 'dissolved' | 'not-begun' }

type Standing = {
  stage: ConsortiumStage
  deadline: Instant | null
  /** The deadline that reminders were planned for. */
  chasedDeadline: Instant | null
  bid: BidStanding
  /** Whether there is a key that opens what its members priced. */
  hasKey: boolean
  /** Whether a change that is open goes by a judgement and can come to nothing any more. */
  hasUnforced: boolean
}

/** Until tenders are opened a further period may take them back to being taken, and the bid may be made anew. @see P-51 */
const mayBidAgain: readonly CompetitionStage[] = ['draft', 'tendering', 'closed']

/**
 * Pure: a consortium that has not bid when tenders close has nothing to live for; one that has follows its competition, and
 * ends with it unless it has a contract. Once tenders are opened nobody has to open what its members priced any more. What was begun by
 * a judgement ends as that is taken back, or a contract is signed with others.
 *
 * @see C-06, C-14, P-24
 */
export function nextConsortiumStep(
  { stage, deadline, chasedDeadline, bid, hasKey, hasUnforced }: Standing,
  now: Instant,
): ConsortiumStep {
  if (stage === 'withdrawn' || stage === 'dissolved') return { do: 'end', outcome: stage }
  const untilDeadline = deadline === null ? 0 : Date.parse(deadline) - Date.parse(now)
  const isOpen = bid.competitionStage === 'tendering' && untilDeadline > 0
  if (stage === 'inviting' && !isOpen) return { do: 'end unsubmitted' }
  if (hasUnforced) return { do: 'lapse change' }
  if (stage === 'inviting' && chasedDeadline !== deadline) return { do: 'plan reminders' }
  if (stage === 'inviting') return { do: 'wait', wakeInMs: untilDeadline }
  if (hasKey && !mayBidAgain.includes(bid.competitionStage)) return { do: 'destroy key' }
  if (nextMoveByOutcome(stage, bid)) return { do: 'follow competition' }
  if (!isOver(bid)) return { do: 'wait', wakeInMs: null }
  return stage === 'contracted' ? { do: 'end', outcome: 'contracted' } : { do: 'dissolve' }
}
