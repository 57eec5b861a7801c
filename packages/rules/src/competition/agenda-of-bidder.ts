import type { z } from 'zod'
import type { Instant } from '../instant.ts'
import { type Agenda, type Duty, mayMake, nextOf, type OwnBid } from './agenda.ts'
import { type CompetitionStage, mayMove } from './stages.ts'

export type BidderFacts = {
  /** What the reader is to the bidder: its moves, and what is asked of it until the opening, are its lead's. */
  role: string
  stage: CompetitionStage
  deadline: Instant | null
  now: Instant
  bid: OwnBid | null
  addendum: number
  /** The lots it was invited to that have not lapsed. */
  lots: readonly string[]
  /** What of its own waits for it once tenders are open. */
  enquiries?: readonly { id: string; lotId: string; answerBy: Instant }[]
  letters?: readonly { id: string }[]
  contracts?: readonly { id: string; lotId: string; mayBeSignedFrom: Instant | null }[]
}

/**
 * What a bidder has before it: a bid by the deadline if none of its own stands, and an addendum that came after the bid
 * that does. A member that another leads has its letters alone. It is given nothing of other bidders, nor of who approves the
 * opening, so the answer cannot depend on them.
 *
 * @see rules C-02, P-52
 */
export function agendaOfBidder(facts: BidderFacts): Agenda {
  const { role, stage, deadline, now, bid, addendum, lots } = facts
  const leads = role === 'lead'
  const isBefore = deadline !== null && Date.parse(now) < Date.parse(deadline)
  const open = leads && stage === 'tendering' && isBefore && lots.length > 0
  const owed: z.input<typeof Duty>[] = []
  if (open && (!bid || bid.withdrawnAt !== null)) owed.push({ what: 'submit bid', role: 'bidder', by: deadline })
  if (open && addendum > 0 && (!bid || bid.addendum < addendum))
    owed.push({ what: 'look at addendum', role: 'bidder', addendum, by: deadline })
  owed.push(...owedAfterOpening(facts))
  const may = open || (leads && stage === 'deciding') ? mayMake(stage, ['bidder']) : []
  return { next: nextOf(stage, 0, stage === 'tendering' ? deadline : null), owed, may }
}

function owedAfterOpening({
  stage,
  now,
  enquiries = [],
  letters = [],
  contracts = [],
}: BidderFacts): z.input<typeof Duty>[] {
  const role = 'bidder' as const
  return [
    ...enquiries
      .filter(({ answerBy }) => mayMove(stage, 'explain price') && Date.parse(now) < Date.parse(answerBy))
      .map(({ id, lotId, answerBy }) => ({
        what: 'explain price' as const,
        role,
        subject: id,
        lotIds: [lotId],
        by: answerBy,
      })),
    ...letters.map(({ id }) => ({ what: 'read letter' as const, role, subject: id, by: null })),
    ...contracts
      .filter(({ mayBeSignedFrom }) => mayBeSignedFrom !== null && Date.parse(mayBeSignedFrom) <= Date.parse(now))
      .map(({ id, lotId }) => ({ what: 'sign contract' as const, role, subject: id, lotIds: [lotId], by: null })),
  ]
}
