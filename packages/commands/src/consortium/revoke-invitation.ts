import { now } from '@carelot/db/clock'
import { updateAnswered, updateConsortium } from '@carelot/db/consortium/consortium'
import { findConsortiumInvitation, updateConsortiumInvitation } from '@carelot/db/consortium/invitation'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { ConsortiumInvitation } from '@carelot/rules/consortium/invitation'
import { ConsortiumId, ConsortiumInvitationId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { lockForConsortiumMove } from './own-consortium.ts'

export const RevokeInvitation = z
  .strictObject({
    consortiumId: ConsortiumId,
    invitationId: ConsortiumInvitationId,
    reason: written(2000),
  })
  .meta({ id: 'RevokeConsortiumInvitation' })
export type RevokeInvitation = z.infer<typeof RevokeInvitation>

/** The lead takes an invitation back that was not answered. Its reason is the lead's own: the firm learns that bare fact. */
export function revokeInvitation(ctx: Context, input: RevokeInvitation): Promise<ConsortiumInvitation> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, invitationId, reason } = input
  return command(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'revoke invitation', byLead: true })
    const invitation = await findConsortiumInvitation(tx, consortiumId, invitationId)
    if (!invitation) throw new CarelotError({ code: 'not-found' })
    if (invitation.stage !== 'standing')
      throw new CarelotError({ code: 'consortium.invitation-settled', detail: `It is ${invitation.stage}` })
    const { organisationId } = invitation
    await updateConsortiumInvitation(tx, invitationId, { stage: 'revoked', secretHash: null, reason })
    if (organisationId !== null)
      await updateAnswered(tx, {
        consortiumId,
        organisationId,
        stage: 'revoked',
        personId,
        reason: null,
        at: await now(tx),
      })
    await updateConsortium(tx, consortiumId)
    await record(ctx, tx, {
      type: 'consortium.invitation-revoked',
      subject: consortiumId,
      audience: [row.leadId, ...(organisationId ? [organisationId] : [])],
      data: { invitationId },
    })
    return ConsortiumInvitation.parse(await findConsortiumInvitation(tx, consortiumId, invitationId))
  })
}
