import { now } from '@carelot/db/clock'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import type { Db, Tx } from '@carelot/db/database'
import { type GateOfOne, gateOfBidder } from '@carelot/rules/competition/ask-together'
import type { ClosedGate } from '@carelot/rules/competition/gates'
import { kindOf } from '@carelot/rules/competition/kind'
import { londonDateOf } from '@carelot/rules/london-time'
import { candidatesOf } from '../candidates.ts'
import { frameworkOf } from '../framework.ts'

/** The gate that keeps these suppliers, as one bidder, from an award at a lot; none where all are open to them. */
type GateAt = (lotId: string, suppliers: readonly string[]) => GateOfOne | undefined

/**
 * The gates that keep a bidder from an award today: those of the invitation asked again, because nothing is awarded to a
 * supplier that has been excluded, suspended or whose registration has lapsed since, nor to several that do not hold the lot,
 * each by itself or all of them as one. One at which a person has yet to judge is among them. What the gates read is read
 * once for every lot and bidder.
 *
 * @see Procurement Act 2023 s.45(6)(a); rules C-13, P-41, P-46
 */
export async function gatesToday(
  tx: Db | Tx,
  competition: Pick<CompetitionRow, 'agreementId' | 'brief'>,
): Promise<GateAt> {
  const agreement = await frameworkOf(tx, competition)
  const today = londonDateOf(await now(tx))
  const { services, openTo } = kindOf(competition.brief)
  const candidates = await candidatesOf(tx, agreement, { openTo, today })
  const asked = { services, openTo, terms: agreement.terms, today }
  return (lotId, suppliers) => gateOfBidder(suppliers, candidates, { ...asked, lotId })
}

/** A gate with why it is closed: for the council. */
export const gateText = ({ gate, detail }: ClosedGate) => `${gate}: ${detail}`
