import type { Instant } from '../../instant.ts'
import type { Fault, Problem } from '../../problem.ts'
import { type EvaluatedBid, evaluatorsOf, fewestEvaluators, type Seat, seatingOf } from './seat.ts'

/** A score that counts: given, and not set aside. */
export type StandingScore = { bidId: string; question: string; personId: string; givenAt: Instant }

/** One answer as it is being evaluated: who is to score it, and the scores of theirs that are given. */
export type Answered = { evaluators: readonly string[]; given: readonly Pick<StandingScore, 'personId'>[] }

/**
 * Whether everybody who is to score this answer has given a score. Only then may anybody see what was scored: an
 * evaluator who is still to come would otherwise score with an eye on a colleague, or be told by a third.
 *
 * @see rule P-53
 */
export function isScored({ evaluators, given }: Answered): boolean {
  return evaluators.every((evaluator) => given.some(({ personId }) => personId === evaluator))
}

/**
 * Why an answer cannot be moderated yet: fewer than two evaluators are left, or not all of them have given their score.
 *
 * @see rules P-49, P-53
 */
export function refuseConsensus(answered: Answered): Problem | undefined {
  const { length } = answered.evaluators
  if (length < fewestEvaluators) {
    const detail = `${length} of at least ${fewestEvaluators} evaluators have a seat at this question for every lot of the bid`
    return { code: 'evaluation.evaluators-too-few', detail }
  }
  if (isScored(answered)) return undefined
  return { code: 'evaluation.scores-missing', detail: 'Not every evaluator has given a score of this answer' }
}

/** What an evaluation holds, as far as locking it depends on that. */
export type Evaluation = {
  bids: readonly EvaluatedBid[]
  questions: readonly { key: string }[]
  seats: readonly Seat[]
  scores: readonly StandingScore[]
  consensus: readonly { bidId: string; question: string; moderatedAt: Instant }[]
}

/**
 * Everything that keeps quality from being locked: answers that cannot be moderated, that were not, or whose scores have
 * changed since, as when an evaluator was replaced.
 *
 * @see rules P-49, P-53
 */
export function faultsOfLock({ bids, questions, seats, scores, consensus }: Evaluation): Fault[] {
  const seating = seatingOf(seats)
  const given = Map.groupBy(scores, answerOf)
  const moderated = new Map(consensus.map((made) => [answerOf(made), made.moderatedAt]))
  return bids.flatMap((bid) =>
    questions.flatMap(({ key }): Fault[] => {
      const answer = answerOf({ bidId: bid.bidId, question: key })
      const all = given.get(answer) ?? []
      const evaluators = evaluatorsOf(bid, key, seating)
      const standing = all.filter(({ personId }) => evaluators.includes(personId))
      const problem =
        refuseConsensus({ evaluators, given: standing }) ?? refuseUnmoderated(moderated.get(answer), standing)
      if (!problem) return []
      return [{ pointer: `/bids/${bid.bidId}/${key}`, code: problem.code, detail: problem.detail ?? '' }]
    }),
  )
}

function refuseUnmoderated(moderatedAt: Instant | undefined, given: readonly StandingScore[]): Problem | undefined {
  if (!moderatedAt) return { code: 'evaluation.consensus-missing', detail: 'There is no consensus on this answer' }
  if (given.every(({ givenAt }) => givenAt <= moderatedAt)) return undefined
  return { code: 'evaluation.consensus-outdated', detail: 'A score was given after the consensus was written' }
}

const answerOf = ({ bidId, question }: { bidId: string; question: string }) => `${bidId} ${question}`
