import { now } from '@carelot/db/clock'
import { insertConflictDecision } from '@carelot/db/consortium/member-check'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { ConsortiumId, PersonId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { hideDetail } from './hidden-detail.ts'
import { refuseUnjoined } from './member-move.ts'
import { lockForConsortiumMove } from './own-consortium.ts'

export const ManageConflict = z
  .strictObject({ consortiumId: ConsortiumId, personId: PersonId, how: written(4000) })
  .meta({ id: 'ManageConsortiumConflict' })
export type ManageConflict = z.infer<typeof ManageConflict>

/**
 * A person of the lead decides how a conflict that somebody of a member declared is managed; never their own. The bid waits
 * for it, and who declares anew is decided about anew. Decided again, the last counts and all are kept (C-10).
 */
export function manageConflict(ctx: Context, input: ManageConflict) {
  const by = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, personId, how } = input
  return command(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'manage conflict', byLead: true })
    if (personId === by) throw new CarelotError({ code: 'consortium.conflict-own' })
    const at = await now(tx)
    const hidden = hideDetail(ctx.vault, `${consortiumId} ${personId}`, how)
    const found = await insertConflictDecision(tx, { consortiumId, personId, how: hidden, by, at })
    if (!found) throw new CarelotError({ code: 'not-found' })
    const { organisationId } = found
    refuseUnjoined(row, organisationId)
    await record(ctx, tx, {
      type: 'consortium.conflict-managed',
      subject: consortiumId,
      audience: [row.leadId, organisationId],
      data: { organisationId, personId },
    })
    return { organisationId, personId, managedAt: at }
  })
}
