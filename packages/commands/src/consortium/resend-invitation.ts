import { now } from '@carelot/db/clock'
import { updateConsortium } from '@carelot/db/consortium/consortium'
import { endOverdue, findConsortiumInvitation, updateConsortiumInvitation } from '@carelot/db/consortium/invitation'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { ConsortiumInvitation } from '@carelot/rules/consortium/invitation'
import { InvitedRole } from '@carelot/rules/consortium/role'
import { ConsortiumId, ConsortiumInvitationId } from '@carelot/rules/id'
import { instantOf, LondonDateTime } from '@carelot/rules/london-time'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { refuseFirm, refuseRole } from './eligibility.ts'
import { deadlineOf } from './formed.ts'
import { hashOfSecret, type IssuedLink, secretOf, withSecret } from './invitation-link.ts'
import { lockForConsortiumMove } from './own-consortium.ts'
import { planAnswers } from './plan-reminders.ts'
import { askMember, refuseAnswerBy, refuseInvite, standingEmails } from './write-invitations.ts'

export const ResendInvitation = z
  .strictObject({ consortiumId: ConsortiumId, invitationId: ConsortiumInvitationId, answerBy: LondonDateTime })
  .meta({ id: 'ResendConsortiumInvitation' })
export type ResendInvitation = z.infer<typeof ResendInvitation>

/** The lead asks again for an answer that has not come, also after its time: by a new link where the last was not redeemed, and the old one is dead. */
export async function resendInvitation(ctx: Context, input: ResendInvitation): Promise<IssuedLink> {
  valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, invitationId: id } = input
  const answerBy = valueOrRefuse(instantOf(input.answerBy))
  const invitation = await command<ConsortiumInvitation>(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'resend invitation', byLead: true })
    const before = await findConsortiumInvitation(tx, consortiumId, id)
    if (!before) throw new CarelotError({ code: 'not-found' })
    const { stage, organisationId, email } = before
    if (stage !== 'standing' && stage !== 'expired')
      throw new CarelotError({ code: 'consortium.invitation-settled', detail: `It is ${stage}` })
    const { deadline } = await deadlineOf(tx, row)
    const at = await now(tx)
    // The role that the firm was asked in may have been changed since, with the model.
    const role = InvitedRole.parse(
      row.members.find((member) => member.organisationId === organisationId)?.role ?? before.role,
    )
    if (stage === 'standing') {
      refuseWith(refuseAnswerBy({ deadline, at }, answerBy))
      refuseWith(
        organisationId === null
          ? await refuseRole(tx, row, { firm: email ?? '', role })
          : await refuseFirm(tx, row, { organisationId, role }),
      )
    } else {
      const emails = await standingEmails(tx, consortiumId)
      refuseWith(await refuseInvite(tx, { row, deadline, at, emails }, { organisationId, email, role, answerBy }))
    }
    const sends = before.sends + 1
    const secretHash = organisationId === null ? hashOfSecret(ctx.vault, secretOf(ctx.vault, { id, sends })) : null
    // Another invitation of the firm, or to its address, may have ended by the clock alone.
    await endOverdue(tx, consortiumId)
    await updateConsortiumInvitation(tx, id, { stage: 'standing', secretHash, sends, answerBy })
    if (organisationId !== null) await askMember(tx, row, { organisationId, role, answerBy })
    await planAnswers(tx, consortiumId, [answerBy])
    await updateConsortium(tx, consortiumId)
    await record(ctx, tx, {
      type: 'consortium.invitation-resent',
      subject: consortiumId,
      audience: [row.leadId, ...(organisationId ? [organisationId] : [])],
      data: { invitationId: id, role, answerBy },
    })
    return ConsortiumInvitation.parse(await findConsortiumInvitation(tx, consortiumId, id))
  })
  return withSecret(ctx.vault, invitation)
}
