import type { Instant, LocalDate } from '../../instant.ts'
import { addDays, londonDateOf } from '../../london-time.ts'
import type { Fault, Problem } from '../../problem.ts'
import type { Brief } from '../brief.ts'
import type { DecisionStep, Recommendation } from './recommendation.ts'

type Step = DecisionStep['step']
type Made = Pick<Recommendation, 'recommendedBy'> & { steps: readonly Pick<DecisionStep, 'step' | 'outcome'>[] }

/** The steps that a recommendation passes, in their order: the money, where the panel has somebody for it, then the approval. */
export function stepsOf({ finance }: Brief['panel']): Step[] {
  return finance ? ['finance', 'approval'] : ['approval']
}

/** The next step that a recommendation has to pass; undefined when it has passed them all. */
export function nextDecision({ steps }: Pick<Made, 'steps'>, panel: Brief['panel']): Step | undefined {
  return stepsOf(panel).find((step) => !steps.some((made) => made.step === step && made.outcome === 'cleared'))
}

type Taken = Pick<DecisionStep, 'step' | 'outcome'> & {
  personId: string
  /** Whether the framework lets an evaluator approve. */
  mayEvaluate: boolean
  /** Whether this person evaluates, or has, in this competition. */
  hasEvaluated: boolean
}

/**
 * Whether this person may take this step now; until letters go, the approver may still take an approval back. Nobody clears
 * or approves what they have recommended themselves, under whichever key; nor does an evaluator approve where the framework
 * says so.
 *
 * @see rule P-54; Procurement Act 2023 ss.81 to 83
 */
export function refuseDecision(
  made: Made,
  { step, outcome, personId, mayEvaluate, hasEvaluated }: Taken,
  panel: Brief['panel'],
): Problem | undefined {
  const next = nextDecision(made, panel)
  const isTakenBack = next === undefined && step === 'approval' && outcome === 'sent-back'
  if (next !== step && !isTakenBack)
    return { code: 'award.step-not-due', detail: next ? `Next is ${next}` : 'Every step was taken' }
  if (personId === made.recommendedBy)
    return { code: 'award.own-recommendation', detail: 'You have recommended this yourself' }
  if (step === 'approval' && !mayEvaluate && hasEvaluated)
    return { code: 'award.approver-evaluates', detail: 'The framework lets no evaluator approve' }
  return undefined
}

/** The clear days between the notice of a key decision and its making, neither of which counts. @see rule P-54; SI 2012/2089 reg. 9 */
export const clearDaysOfNotice = 28

type KeyDecision = { number: string; noticePublishedOn: LocalDate; decidedOn: LocalDate; callInEndsOn: LocalDate }

/** No council leaves a decision open to call-in for longer: a later day is a slip of the pen. */
const longestCallInDays = 90

type Decided = {
  today: LocalDate
  /** When what the decision is about was recommended, lot by lot. */
  recommendedAt: readonly Instant[]
  /** Decisions that are on record already. */
  earlier: readonly { number: string; recordedAt: Instant }[]
}

/**
 * Faults of a key decision as it is put on record: made without its notice, before what it is about was recommended or
 * ahead of today, called in before it was made or far too late; or one that was on record before that was recommended,
 * and so was about something else.
 *
 * @see rules P-54, S-79
 */
export function faultsOfKeyDecision(decision: KeyDecision, { today, recommendedAt, earlier }: Decided): Fault[] {
  const { number, noticePublishedOn, decidedOn, callInEndsOn } = decision
  const last = recommendedAt.toSorted().at(-1)
  const earliest = addDays(noticePublishedOn, clearDaysOfNotice + 1)
  const faults: Fault[] = []
  if (decidedOn < earliest)
    faults.push({
      pointer: '/decidedOn',
      code: 'award.notice-too-short',
      detail: `A notice of ${noticePublishedOn} allows a decision from ${earliest}`,
    })
  if (decidedOn > today)
    faults.push({
      pointer: '/decidedOn',
      code: 'award.decision-ahead',
      detail: `${decidedOn} is ahead of today, ${today}`,
    })
  if (last !== undefined && decidedOn < londonDateOf(last))
    faults.push({
      pointer: '/decidedOn',
      code: 'award.decision-too-early',
      detail: `What is decided was recommended on ${londonDateOf(last)}`,
    })
  const used = last !== undefined && earlier.find((each) => each.number === number && each.recordedAt < last)
  if (used)
    faults.push({
      pointer: '/number',
      code: 'award.decision-on-other',
      detail: `${number} is on record since ${used.recordedAt}, and what is decided was recommended at ${last}`,
    })
  if (callInEndsOn > addDays(decidedOn, longestCallInDays))
    faults.push({
      pointer: '/callInEndsOn',
      code: 'award.call-in-too-late',
      detail: `${callInEndsOn} is more than ${longestCallInDays} days after the decision`,
    })
  if (callInEndsOn < decidedOn)
    faults.push({
      pointer: '/callInEndsOn',
      code: 'award.call-in-too-early',
      detail: `Call-in ends on ${callInEndsOn}, before the decision`,
    })
  return faults
}
