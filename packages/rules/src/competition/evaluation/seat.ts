import type { Problem } from '../../problem.ts'
import type { Brief } from '../brief.ts'

/** Who evaluates one question of the bids for one lot. */
export type Seat = { lotId: string; question: string; personId: string }
/** A bid as far as panels are concerned: its answers are the same for all of its lots. */
export type EvaluatedBid = { bidId: string; lotIds: readonly string[] }

/** Two persons at least evaluate each question of each bid. @see rule P-49 */
export const fewestEvaluators = 2

/**
 * These lots and every lot that bids tie to them, in order. An answer is given once for all lots of a bid, and all bids of
 * a lot are evaluated by the same persons; so who leaves the panel of a lot leaves those of all lots that share its bids.
 *
 * @see rule P-49: a conflicted evaluator is replaced for every bid of the lot
 */
export function lotsSharingPanel(lotIds: readonly string[], bids: readonly Pick<EvaluatedBid, 'lotIds'>[]): string[] {
  const tied = new Set(lotIds)
  for (let before = -1; before !== tied.size; ) {
    before = tied.size
    for (const bid of bids)
      if (bid.lotIds.some((lotId) => tied.has(lotId))) for (const lotId of bid.lotIds) tied.add(lotId)
  }
  return [...tied].sort()
}

/** Seats by lot and question, for looking up many. */
export type Seating = ReadonlyMap<string, ReadonlySet<string>>

export function seatingOf(seats: readonly Seat[]): Seating {
  const seating = new Map<string, Set<string>>()
  for (const { lotId, question, personId } of seats) {
    const place = `${lotId} ${question}`
    const seated = seating.get(place)
    if (seated) seated.add(personId)
    else seating.set(place, new Set([personId]))
  }
  return seating
}

/** The persons who evaluate this question of this bid, in order: those with a seat at it for every lot that the bid is for. */
export function evaluatorsOf(bid: Pick<EvaluatedBid, 'lotIds'>, question: string, seating: Seating): string[] {
  const [first, ...rest] = bid.lotIds.map((lotId) => seating.get(`${lotId} ${question}`) ?? new Set<string>())
  return [...(first ?? [])].filter((personId) => rest.every((seated) => seated.has(personId))).sort()
}

/** Seats for everyone of the panel at every question of every lot that has bids. */
export function firstSeats(
  lotIds: readonly string[],
  { questions, evaluators }: { questions: readonly string[]; evaluators: readonly string[] },
): Seat[] {
  return lotIds.flatMap((lotId) =>
    questions.flatMap((question) => evaluators.map((personId) => ({ lotId, question, personId }))),
  )
}

type Newcomer = { personId: string; mayApproverEvaluate: boolean; hasModerated: boolean; hasLeft: boolean }

/**
 * Whether somebody may be seated besides: not who moderates or has, who would agree with themselves; not the approver, where the
 * framework keeps them apart; nor whoever has left these lots before, because they may have seen what the others scored.
 *
 * @see rules P-53, P-54
 */
export function refuseSeat(
  { personId, mayApproverEvaluate, hasModerated, hasLeft }: Newcomer,
  { moderator, approver }: Pick<Brief['panel'], 'moderator' | 'approver'>,
): Problem | undefined {
  const refused = (detail: string): Problem => ({ code: 'evaluation.seat-refused', detail })
  if (personId === moderator || hasModerated) return refused('Who moderates, or has, does not evaluate')
  if (personId === approver && !mayApproverEvaluate) return refused('The framework lets no approver evaluate')
  return hasLeft ? refused('Who has left the panel of a lot does not come back to it') : undefined
}
