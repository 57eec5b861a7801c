import { now } from '@carelot/db/clock'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import type { Db, Tx } from '@carelot/db/database'
import { gateOfBidder } from '@carelot/rules/competition/ask-together'
import type { ClosedGate } from '@carelot/rules/competition/gates'
import { kindOf } from '@carelot/rules/competition/kind'
import { londonDateOf } from '@carelot/rules/london-time'
import { candidatesOf } from '../candidates.ts'
import { frameworkOf } from '../framework.ts'

type Parties = { lotId: string; parties: readonly { bidId: string; suppliers: readonly string[] }[] }

/**
 * The gate that keeps a bidder from an award at this lot today, by its bid: the gates of the invitation asked again,
 * because nothing is awarded to a supplier that has been excluded, suspended or whose registration has lapsed since, nor to
 * several that do not hold the lot, each by itself or all of them as one. One at which a person has yet to judge is among them.
 *
 * @see Procurement Act 2023 s.45(6)(a); rules C-13, P-41, P-46
 */
export async function closedGatesOf(
  tx: Db | Tx,
  competition: Pick<CompetitionRow, 'agreementId' | 'brief'>,
  { lotId, parties }: Parties,
): Promise<Map<string, ClosedGate>> {
  const agreement = await frameworkOf(tx, competition)
  const today = londonDateOf(await now(tx))
  const { services, openTo } = kindOf(competition.brief)
  const candidates = await candidatesOf(tx, agreement, { openTo, today })
  const asked = { lotId, services, openTo, terms: agreement.terms, today }
  const closed = new Map<string, ClosedGate>()
  for (const { bidId, suppliers } of parties) {
    const gate = gateOfBidder(suppliers, candidates, asked)
    if (gate) closed.set(bidId, gate)
  }
  return closed
}

export const gateText = ({ gate, detail }: ClosedGate) => `${gate}: ${detail}`
