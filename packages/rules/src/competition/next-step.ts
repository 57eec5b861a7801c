import type { Instant } from '../instant.ts'
import type { CompetitionStage, MoveName } from './stages.ts'

/** What the process of a competition does next. Milliseconds are on the law's clock, and a hint: the step asks again. */
export type Step =
  | { do: 'wait'; wakeInMs: number | null }
  | { do: 'close tenders' }
  | { do: 'release quality' }
  | { do: 'end without bids' }
  | { do: 'release price' }
  | { do: 'issue letters' }
  | { do: 'end standstill' }
  | { do: 'end without award' }
  | { do: 'conclude' }
  | { do: 'end'; outcome: Outcome }

export type Outcome = 'not-begun' | 'unsuccessful' | 'concluded' | 'cancelled'

/** How the award of a competition stands: lots that have bids and have not lapsed, and what was decided about them. */
export type AwardStanding = {
  /** Lots that no letter has told about yet. */
  lotsToDecide: number
  /** Those of them whose recommendation has passed every step of the decision. */
  lotsCleared: number
  /** Until when a key decision can be called in; undefined while one that is needed is not on record. */
  callInEndsAt: Instant | null | undefined
  /** From when the last of the contracts to sign may be; null while that is not known. */
  mayBeSignedFrom: Instant | null
  contractsToSign: number
  contractsInForce: number
}

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
  /** Once prices are released. */
  award?: AwardStanding
  now: Instant
}

/** Tenders that are closed so much later than at the deadline were closed by a platform that had been away. */
const lateClosingMs = 5 * 60 * 1000

/** Two different persons open tenders. */
export const approvalsToOpen = 2

/** The stages at which what comes next depends on the award. */
type DecidingStage = 'deciding' | 'standstill' | 'contracting'

export function isDeciding(stage: CompetitionStage): stage is DecidingStage {
  return stage === 'deciding' || stage === 'standstill' || stage === 'contracting'
}

const forever: Step = { do: 'wait', wakeInMs: null }

/**
 * What is to be done now. Pure: the same standing gives the same step, whatever woke the process.
 *
 * @see P-07: tenders stay unopened until the deadline; P-51: with an outage on record, or closed late because the platform was away, a competition without bids waits, until a further period
 * is given or two persons approve the opening all the same; P-53: prices follow the lock; P-54: no letter before every gate has cleared
 */
export function nextStep(standing: Standing): Step {
  switch (standing.stage) {
    case 'draft':
      return { do: 'end', outcome: 'not-begun' }
    case 'tendering':
      return standing.deadline === null
        ? forever
        : unlessAhead(standing.deadline, standing.now, { do: 'close tenders' })
    case 'closed':
      return afterClosing(standing)
    case 'evaluating':
      return forever
    case 'moderated':
      return { do: 'release price' }
    case 'deciding':
    case 'standstill':
    case 'contracting':
      return standing.award ? ofAward(standing.stage, standing.award, standing.now) : forever
    case 'unsuccessful':
    case 'concluded':
    case 'cancelled':
      return { do: 'end', outcome: standing.stage }
  }
}

function afterClosing(standing: Standing): Step {
  const approved = standing.openingApprovals >= approvalsToOpen
  if (standing.standingBids === 0) return isOutageLikely(standing) && !approved ? forever : { do: 'end without bids' }
  return approved ? { do: 'release quality' } : forever
}

function isOutageLikely({ outageUndecided, deadline, closedAt }: Standing): boolean {
  const lateMs = deadline && closedAt ? Date.parse(closedAt) - Date.parse(deadline) : 0
  return outageUndecided === true || lateMs > lateClosingMs
}

function ofAward(stage: DecidingStage, award: AwardStanding, now: Instant): Step {
  if (stage === 'deciding') {
    const { lotsToDecide, lotsCleared, callInEndsAt } = award
    if (lotsCleared < lotsToDecide || callInEndsAt === undefined) return forever
    return callInEndsAt === null ? { do: 'issue letters' } : unlessAhead(callInEndsAt, now, { do: 'issue letters' })
  }
  if (award.contractsToSign === 0) return { do: award.contractsInForce > 0 ? 'conclude' : 'end without award' }
  if (stage === 'contracting' || award.mayBeSignedFrom === null) return forever
  return unlessAhead(award.mayBeSignedFrom, now, { do: 'end standstill' })
}

/** The step, once this instant has come. */
function unlessAhead(instant: Instant, now: Instant, step: Step): Step {
  const wakeInMs = Date.parse(instant) - Date.parse(now)
  return wakeInMs <= 0 ? step : { do: 'wait', wakeInMs }
}

/** The steps that are moves of the stage table, which a test compares with it. */
export const processMoves = [
  'close tenders',
  'release quality',
  'end without bids',
  'release price',
  'issue letters',
  'end standstill',
  'end without award',
  'conclude',
] as const satisfies MoveName[]
