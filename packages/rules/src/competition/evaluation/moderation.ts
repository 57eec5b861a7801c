import { z } from 'zod'
import { BidId, PersonId } from '../../id.ts'
import { Instant } from '../../instant.ts'
import type { Fault, Problem } from '../../problem.ts'
import { type EvaluatedBid, evaluatorsOf, fewestEvaluators, type Seat, seatingOf } from './seat.ts'

/** Something that a consensus may have rested on, and that counts no more: a score, or the consensus itself. */
export type SetAside = { bidId: string; question: string; setAsideAt: Instant }
/** A score that counts: given, and not set aside. */
export type StandingScore = { bidId: string; question: string; personId: string; givenAt: Instant }

/** What an evaluation holds, without what anybody scored. `consensus` is the last one on each answer. */
export type Evaluation = {
  bids: readonly EvaluatedBid[]
  seats: readonly Seat[]
  scores: readonly StandingScore[]
  setAside: readonly SetAside[]
  consensus: readonly { bidId: string; question: string; version: number; moderatedAt: Instant }[]
}

/**
 * How far the evaluation of one answer is: `stopped` with fewer than two evaluators, `scoring` while one of them has yet
 * to give a score, `scored` when it can be moderated, `moderated`, or `outdated` when a score was given after that,
 * or one that it rested on counts no more, or its moderator has declared a conflict.
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
  const gone = Map.groupBy(evaluation.setAside, nameOf)
  const consensus = new Map(evaluation.consensus.map((made) => [nameOf(made), made]))
  return evaluation.bids.flatMap((bid) =>
    questions.map(({ key }) => {
      const answer = { bidId: bid.bidId, question: key }
      const evaluators = evaluatorsOf(bid, key, seating)
      const standing = (given.get(nameOf(answer)) ?? []).filter(({ personId }) => evaluators.includes(personId))
      const { version = 0, moderatedAt = null } = consensus.get(nameOf(answer)) ?? {}
      const waitingFor = evaluators.filter((person) => !standing.some(({ personId }) => personId === person))
      const changedAt = [
        ...standing.map(({ givenAt }) => givenAt),
        ...(gone.get(nameOf(answer)) ?? []).map(({ setAsideAt }) => setAsideAt),
      ]
      const state = stateOf({ evaluators, waitingFor, changedAt, moderatedAt })
      return { ...answer, state, evaluators, waitingFor, moderatedAt, version }
    }),
  )
}

const nameOf = ({ bidId, question }: { bidId: string; question: string }) => `${bidId} ${question}`

type Facts = Pick<EvaluatedAnswer, 'evaluators' | 'waitingFor' | 'moderatedAt'> & { changedAt: readonly Instant[] }

function stateOf({ evaluators, waitingFor, changedAt, moderatedAt }: Facts): AnswerState {
  if (evaluators.length < fewestEvaluators) return 'stopped'
  if (waitingFor.length > 0) return 'scoring'
  if (!moderatedAt) return 'scored'
  return changedAt.every((at) => at <= moderatedAt) ? 'moderated' : 'outdated'
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
  return { code: 'evaluation.consensus-outdated', detail: 'Scores have changed since the consensus was written' }
}
