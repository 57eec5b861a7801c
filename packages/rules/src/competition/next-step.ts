import type { Instant } from '../instant.ts'
import type { CompetitionStage, MoveName } from './stages.ts'

/** What the process of a competition does next. Milliseconds are on the law's clock, and a hint: the step asks again. */
export type Step =
  | { do: 'wait'; wakeInMs: number | null }
  | { do: 'close tenders' }
  | { do: 'release quality' }
  | { do: 'end without bids' }
  | { do: 'end'; outcome: Outcome }

export type Outcome = 'not-begun' | 'opened' | 'unsuccessful' | 'cancelled'

/** How a competition stands, as far as its process needs to know. `standingBids` counts bids that were not withdrawn. */
export type Standing = {
  stage: CompetitionStage
  deadline: Instant | null
  standingBids: number
  openingApprovals: number
  /** Whether an outage is on record for which no further period was given: without it nobody may have been able to bid. */
  outageUndecided?: boolean
  /** When tenders were closed, of a competition that is. */
  closedAt?: Instant | null
  now: Instant
}

/** Tenders that are closed so much later than at the deadline were closed by a platform that had been away. */
const lateClosingMs = 5 * 60 * 1000

/** Two different persons open tenders. */
export const approvalsToOpen = 2

/**
 * What is to be done now. Pure: the same standing gives the same step, whatever woke the process.
 *
 * @see P-07: tenders stay unopened until the deadline; P-51: with an outage on record, or closed late because the platform was away, a competition without bids waits, until a further period
 * is given or two persons approve the opening all the same
 */
export function nextStep(standing: Standing): Step {
  const approved = standing.openingApprovals >= approvalsToOpen
  switch (standing.stage) {
    case 'draft':
      return { do: 'end', outcome: 'not-begun' }
    case 'tendering':
      return untilDeadline(standing)
    case 'closed':
      if (standing.standingBids === 0)
        return isOutageLikely(standing) && !approved ? { do: 'wait', wakeInMs: null } : { do: 'end without bids' }
      return approved ? { do: 'release quality' } : { do: 'wait', wakeInMs: null }
    case 'evaluating':
      return { do: 'end', outcome: 'opened' }
    case 'unsuccessful':
      return { do: 'end', outcome: 'unsuccessful' }
    case 'cancelled':
      return { do: 'end', outcome: 'cancelled' }
  }
}

function isOutageLikely({ outageUndecided, deadline, closedAt }: Standing): boolean {
  const lateMs = deadline && closedAt ? Date.parse(closedAt) - Date.parse(deadline) : 0
  return outageUndecided === true || lateMs > lateClosingMs
}

function untilDeadline({ deadline, now }: Standing): Step {
  if (deadline === null) return { do: 'wait', wakeInMs: null }
  const wakeInMs = Date.parse(deadline) - Date.parse(now)
  return wakeInMs <= 0 ? { do: 'close tenders' } : { do: 'wait', wakeInMs }
}

/** The steps that are moves of the stage table, which a test compares with it. */
export const processMoves = ['close tenders', 'release quality', 'end without bids'] as const satisfies MoveName[]
