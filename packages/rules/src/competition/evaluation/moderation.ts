import { z } from 'zod'
import { BidId, PersonId } from '../../id.ts'
import { Instant } from '../../instant.ts'
import type { Fault, Problem } from '../../problem.ts'
import { areSame } from '../../same-set.ts'
import { type EvaluatedBid, evaluatorsOf, fewestEvaluators, type Seat, seatingOf } from './seat.ts'

/** A score that counts: given, and not set aside. */
export type StandingScore = { bidId: string; question: string; personId: string }

/**
 * The last consensus on an answer: those whose scores it rests on, and whether its moderator has declared a conflict since.
 * That, and not the clock, says whether it stands: much can happen at one instant.
 */
type StandingConsensus = {
  bidId: string
  question: string
  version: number
  moderatedAt: Instant
  evaluators: readonly string[]
  isSetAside: boolean
}

/** What an evaluation holds, without what anybody scored. `consensus` is the last one on each answer. */
export type Evaluation = {
  bids: readonly EvaluatedBid[]
  seats: readonly Seat[]
  /** Who is seated and has the role no more. */
  withoutRole?: readonly string[]
  scores: readonly StandingScore[]
  consensus: readonly StandingConsensus[]
}

/**
 * How far the evaluation of one answer is: `stopped` with fewer than two evaluators, `scoring` while one of them has yet
 * to give a score, `scored` when it can be moderated, `moderated`, or `outdated` when others evaluate it than those whose
 * scores the consensus rests on, or its moderator has declared a conflict.
 */
export const AnswerState = z.enum(['stopped', 'scoring', 'scored', 'moderated', 'outdated']).meta({ id: 'AnswerState' })
export type AnswerState = z.infer<typeof AnswerState>

/** One answer of one bid, and who has yet to score it. It never holds a score. */
export const EvaluatedAnswer = z
  .object({
    bidId: BidId,
    question: z.string(),
    state: AnswerState,
    evaluators: z.array(PersonId),
    waitingFor: z.array(PersonId).meta({ description: 'Evaluators whose score is not given' }),
    moderatedAt: Instant.nullable(),
    version: z.int().meta({ description: 'How often it was moderated' }),
  })
  .meta({ id: 'EvaluatedAnswer' })
export type EvaluatedAnswer = z.input<typeof EvaluatedAnswer>

/** Every answer of every bid, in the order of bids and then of questions. @see rules P-49, P-53 */
export function answersOf(evaluation: Evaluation, questions: readonly { key: string }[]): EvaluatedAnswer[] {
  const seating = seatingOf(evaluation.seats)
  const given = Map.groupBy(evaluation.scores, nameOf)
  const consensus = new Map(evaluation.consensus.map((made) => [nameOf(made), made]))
  return evaluation.bids.flatMap((bid) =>
    questions.map(({ key }) => {
      const answer = { bidId: bid.bidId, question: key }
      const evaluators = evaluatorsOf(bid, key, seating)
      const standing = (given.get(nameOf(answer)) ?? []).filter(({ personId }) => evaluators.includes(personId))
      const made = consensus.get(nameOf(answer))
      const { version = 0, moderatedAt = null } = made ?? {}
      const waitingFor = evaluators.filter((person) => !standing.some(({ personId }) => personId === person))
      const state = stateOf({ evaluators, waitingFor, consensus: made })
      return { ...answer, state, evaluators, waitingFor, moderatedAt, version }
    }),
  )
}

const nameOf = ({ bidId, question }: { bidId: string; question: string }) => `${bidId} ${question}`

type Facts = Pick<EvaluatedAnswer, 'evaluators' | 'waitingFor'> & { consensus: StandingConsensus | undefined }

function stateOf({ evaluators, waitingFor, consensus }: Facts): AnswerState {
  if (evaluators.length < fewestEvaluators) return 'stopped'
  if (waitingFor.length > 0) return 'scoring'
  if (!consensus) return 'scored'
  const isOfThese = areSame(consensus.evaluators, evaluators)
  return isOfThese && !consensus.isSetAside ? 'moderated' : 'outdated'
}

/**
 * Whether everybody who is to score this answer has given a score. Only then may anybody see what was scored: an
 * evaluator who is still to come would otherwise score with an eye on a colleague, or be told by a third.
 *
 * @see rule P-53
 */
export function isScored({ state }: Pick<EvaluatedAnswer, 'state'>): boolean {
  return state === 'scored' || state === 'moderated' || state === 'outdated'
}

/**
 * Why an answer cannot be moderated yet: fewer than two evaluators are left, or not all of them have given their score.
 *
 * @see rules P-49, P-53
 */
export function refuseConsensus({ state, evaluators, waitingFor }: EvaluatedAnswer): Problem | undefined {
  if (state === 'stopped') {
    const detail = `${evaluators.length} of at least ${fewestEvaluators} evaluators have a seat at this question for every lot of the bid`
    return { code: 'evaluation.evaluators-too-few', detail }
  }
  if (state !== 'scoring') return undefined
  return { code: 'evaluation.scores-missing', detail: `${waitingFor.length} evaluators have yet to give a score` }
}

/**
 * Everything that keeps quality from being locked: answers that cannot be moderated, that were not, or whose scores have
 * changed since, as when an evaluator was replaced.
 *
 * @see rules P-49, P-53
 */
export function faultsOfLock(answers: readonly EvaluatedAnswer[]): Fault[] {
  return answers.flatMap((answer): Fault[] => {
    const problem = refuseConsensus(answer) ?? refuseUnmoderated(answer)
    if (!problem) return []
    return [{ pointer: `/bids/${answer.bidId}/${answer.question}`, code: problem.code, detail: problem.detail ?? '' }]
  })
}

function refuseUnmoderated({ state }: EvaluatedAnswer): Problem | undefined {
  if (state === 'scored')
    return { code: 'evaluation.consensus-missing', detail: 'There is no consensus on this answer' }
  if (state !== 'outdated') return undefined
  return {
    code: 'evaluation.consensus-outdated',
    detail: 'Evaluators have changed since the consensus was written, or its moderator has a conflict',
  }
}
