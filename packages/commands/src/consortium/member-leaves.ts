import { type ConsortiumRow, updateAnswered } from '@carelot/db/consortium/consortium'
import { voidPrices } from '@carelot/db/consortium/price'
import type { Tx } from '@carelot/db/database'
import { pricedMembersOf } from '@carelot/rules/consortium/price-part'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import type { Instant } from '@carelot/rules/instant'
import { type Recorder, record } from '../record.ts'

type Leaving = { row: ConsortiumRow; organisationId: string; personId: string; reason: string; at: Instant }

/**
 * A member leaves, before the bid or as a reserve member: its authority ends, what was priced with it goes, and all are told (C-07). Why
 * is kept with it, for the lead.
 */
export async function memberLeaves(
  recorder: Recorder,
  tx: Tx,
  { row, organisationId, personId, reason, at }: Leaving,
): Promise<void> {
  const { id: consortiumId, terms } = row
  await updateAnswered(tx, { consortiumId, organisationId, stage: 'left', personId, reason, at })
  if (terms && pricedMembersOf(terms.content).includes(organisationId)) await voidPrices(tx, consortiumId)
  await record(recorder, tx, {
    type: 'consortium.member-left',
    subject: consortiumId,
    audience: joinedOf(row),
    data: { organisationId },
  })
}
