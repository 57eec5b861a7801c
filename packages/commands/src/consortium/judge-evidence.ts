import { now } from '@carelot/db/clock'
import { findEvidence, updateVerdict } from '@carelot/db/consortium/evidence'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { type Evidence, refuseVerdict } from '@carelot/rules/consortium/evidence'
import { ConsortiumEvidenceId, ConsortiumId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { refuseUnjoined } from './member-move.ts'
import { lockForConsortiumMove } from './own-consortium.ts'
import { watchExpiry } from './watch-expiry.ts'

export const JudgeEvidence = z
  .strictObject({
    consortiumId: ConsortiumId,
    evidenceId: ConsortiumEvidenceId,
    verdict: z.enum(['verified', 'refused']),
    reason: written(2000).optional(),
  })
  .refine(({ verdict, reason }) => verdict === 'verified' || reason !== undefined, {
    path: ['reason'],
    message: 'Say why it is refused',
  })
  .meta({ id: 'JudgeConsortiumEvidence' })
export type JudgeEvidence = z.infer<typeof JudgeEvidence>

/**
 * A person of the lead has looked at what a member shows, and verifies or refuses it; never their own (C-11), and with a reason
 * what speaks against it. The last verdict counts.
 */
export function judgeEvidence(ctx: Context, input: JudgeEvidence): Promise<Evidence> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory', 'bid-writer'))
  const { consortiumId, evidenceId, verdict, reason = null } = input
  return command(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'judge evidence', byLead: true })
    const found = await findEvidence(tx, { consortiumId, id: evidenceId })
    if (!found) throw new CarelotError({ code: 'not-found' })
    refuseUnjoined(row, found.organisationId)
    if (found.submittedBy === personId) throw new CarelotError({ code: 'consortium.evidence-own' })
    refuseWith(refuseVerdict(found, { verdict, reason }))
    const at = await now(tx)
    const evidence = await updateVerdict(tx, { id: evidenceId, verdict, by: personId, at, reason })
    const { organisationId, particulars } = found
    await watchExpiry(ctx, tx, { consortiumId, organisationId, leadId: row.leadId, particulars, at })
    await record(ctx, tx, {
      type: 'consortium.evidence-judged',
      subject: consortiumId,
      audience: [row.leadId, organisationId],
      data: { organisationId, evidenceId, item: particulars.item, verdict },
    })
    return evidence
  })
}
