import { now } from '@carelot/db/clock'
import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import { insertEvidence } from '@carelot/db/consortium/evidence'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { type Evidence, faultsOfEvidence, NewEvidence } from '@carelot/rules/consortium/evidence'
import { ConsortiumId } from '@carelot/rules/id'
import type { Instant } from '@carelot/rules/instant'
import { londonDateOf } from '@carelot/rules/london-time'
import { problemOfFaults, refuseWith } from '@carelot/rules/problem'
import type { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { lockForMemberMove } from './member-move.ts'
import { watchExpiry } from './watch-expiry.ts'

export const SubmitEvidence = NewEvidence.extend({ consortiumId: ConsortiumId }).meta({
  id: 'SubmitConsortiumEvidence',
})
export type SubmitEvidence = z.infer<typeof SubmitEvidence>

/** A member shows something for an item of its own checklist. It is the member's and the lead's to see (C-11). */
export function submitEvidence(ctx: Context, input: SubmitEvidence): Promise<Evidence> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory', 'bid-writer'))
  const { consortiumId, ...shown } = input
  return command(ctx, input, async (tx) => {
    const { row, own } = await lockForMemberMove(ctx, tx, { consortiumId, move: 'submit evidence' })
    const at = await now(tx)
    refuseWith(problemOfFaults(faultsOfEvidence(shown, londonDateOf(at))))
    return keepEvidence(ctx, tx, { row, organisationId: own.organisationId, shown, personId, at })
  })
}

type Kept = {
  row: Pick<ConsortiumRow, 'id' | 'leadId'>
  organisationId: string
  shown: NewEvidence
  personId: string
  at: Instant
}

/** Writes what a member shows, and from when on it and the lead are reminded of its end. */
export async function keepEvidence(
  ctx: Context,
  tx: Tx,
  { row, organisationId, shown, personId, at }: Kept,
): Promise<Evidence> {
  const [consortiumId, { leadId }] = [row.id, row]
  const made = { ...shown, id: newId('cev'), consortiumId, organisationId, submittedBy: personId, submittedAt: at }
  const evidence = await insertEvidence(tx, made)
  await watchExpiry(ctx, tx, { consortiumId, organisationId, leadId, particulars: shown.particulars, at })
  await record(ctx, tx, {
    type: 'consortium.evidence-submitted',
    subject: consortiumId,
    audience: [leadId, organisationId],
    data: { organisationId, evidenceId: evidence.id, item: shown.particulars.item },
  })
  return evidence
}
