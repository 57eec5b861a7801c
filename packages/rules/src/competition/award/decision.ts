import type { Problem } from '../../problem.ts'
import type { Brief } from '../brief.ts'
import { type ConflictedPart, refuseUnanswered } from './evaluation-conflict.ts'
import type { DecisionStep, Recommendation } from './recommendation.ts'

type Step = DecisionStep['step']
type Steps = readonly Pick<DecisionStep, 'step' | 'outcome'>[]

/** The steps that a recommendation passes, in their order: the money, where the panel has somebody for it, then the approval. */
export function stepsOf({ finance }: Brief['panel']): Step[] {
  return finance ? ['finance', 'approval'] : ['approval']
}

/**
 * The next step that a recommendation has to pass; undefined when it has passed them all, each after the one before it: an
 * approval from before the money was cleared, because finance was seated since, is given anew.
 */
export function nextDecision({ steps }: { steps: Steps }, panel: Brief['panel']): Step | undefined {
  let from = 0
  for (const step of stepsOf(panel)) {
    const at = steps.findIndex((made, index) => index >= from && made.step === step && made.outcome === 'cleared')
    if (at === -1) return step
    from = at + 1
  }
  return undefined
}

type Taken = Pick<DecisionStep, 'step' | 'outcome' | 'personId'> & {
  reason?: string | null
  /** Whether the framework lets an evaluator approve. */
  mayEvaluate: boolean
  /** Whether this person evaluates or moderates, or has, in this competition. */
  hasEvaluated: boolean
}

/** What there was about the lot: its recommendations, of which the last is decided on, and who decided ties and prices. */
type Lot = {
  panel: Brief['panel']
  recommendations: readonly (Pick<Recommendation, 'recommendedBy'> & {
    steps: readonly Pick<DecisionStep, 'step' | 'outcome' | 'personId'>[]
  })[]
  deciders: readonly string[]
  /** What counts in the lot of those who have a conflict there. */
  conflicted: readonly ConflictedPart[]
}

/**
 * Whether this person may take this step now; until letters go, the approver may still take an approval back, also while
 * the money is to be cleared first. Nobody clears or approves a lot that they have recommended on themselves, or decided a
 * tie or a price of, whichever version it was and under whichever key, nor both clears and approves; nor does somebody who
 * scored or moderated approve where the framework says so. Where they have a conflict, an approval says why the award stands.
 *
 * @see rules P-49, P-54; Procurement Act 2023 ss.81 to 83
 */
export function refuseDecision(taken: Taken, lot: Lot): Problem | undefined {
  const { step, outcome, mayEvaluate, hasEvaluated, reason } = taken
  const steps = lot.recommendations.at(-1)?.steps ?? []
  const next = nextDecision({ steps }, lot.panel)
  const isApproved = steps.some((made) => made.step === 'approval')
  const isTakenBack = isApproved && step === 'approval' && outcome === 'sent-back'
  if (next !== step && !isTakenBack)
    return { code: 'award.step-not-due', detail: next ? `Next is ${next}` : 'Every step was taken' }
  const own = refuseOwn(taken, lot)
  if (own) return own
  if (step === 'approval' && !mayEvaluate && hasEvaluated)
    return { code: 'award.approver-evaluates', detail: 'The framework lets nobody approve who evaluates or has' }
  return step === 'approval' && outcome === 'cleared' ? refuseUnanswered(lot.conflicted, reason) : undefined
}

/** Duties are parted by the person, not by the office that they hold now. @see rule P-54 */
function refuseOwn({ step, personId }: Taken, { recommendations, deciders }: Lot): Problem | undefined {
  if (recommendations.some(({ recommendedBy }) => recommendedBy === personId))
    return { code: 'award.own-recommendation', detail: 'You have recommended on this lot yourself' }
  if (deciders.includes(personId))
    return { code: 'award.own-recommendation', detail: 'You have decided a tie or a price of this lot yourself' }
  const earlier = recommendations.flatMap(({ steps }) => steps)
  if (!earlier.some((made) => made.personId === personId && made.step !== step)) return undefined
  const other = step === 'approval' ? 'cleared the money of this lot' : 'approved this lot'
  return { code: 'award.cleared-yourself', detail: `You have ${other} yourself` }
}
