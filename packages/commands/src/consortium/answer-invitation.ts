import { now } from '@carelot/db/clock'
import { findConsortium, updateAnswered, updateConsortium } from '@carelot/db/consortium/consortium'
import { findStandingInvitation, updateConsortiumInvitation } from '@carelot/db/consortium/invitation'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { isBoundBy } from '@carelot/rules/consortium/nda'
import { InvitedRole } from '@carelot/rules/consortium/role'
import { ConsortiumId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { commandThenRead } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { refuseFirm } from './eligibility.ts'
import { asSeenBy, lockForConsortiumMove, ownMember, readConsortium } from './own-consortium.ts'

export const AnswerConsortium = z
  .strictObject({
    consortiumId: ConsortiumId,
    answer: z.enum(['join', 'decline']),
    role: InvitedRole.optional().meta({ description: 'The role in which the firm joins: it consents to no other' }),
    reason: written(2000).optional(),
  })
  .refine(({ answer, reason }) => answer === 'join' || reason !== undefined, {
    path: ['reason'],
    message: 'Say why you decline',
  })
  .refine(({ answer, role }) => answer === 'decline' || role !== undefined, {
    path: ['role'],
    message: 'Say in which role you join',
  })
  .meta({ id: 'AnswerConsortium' })
export type AnswerConsortium = z.infer<typeof AnswerConsortium>

/** A signatory says whether its firm joins, and as what: once, in time. It binds the firm to no terms yet (C-05, C-18). */
export function answerInvitation(ctx: Context, input: AnswerConsortium): Promise<Consortium> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, answer, reason = null } = input
  const work = async (tx: Tx) => {
    const { row, own } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'answer', byLead: false })
    if (own.stage !== 'invited') throw new CarelotError({ code: 'consortium.answered' })
    const { organisationId } = own
    const invitation = await findStandingInvitation(tx, consortiumId, organisationId)
    if (answer === 'join') {
      if (!isBoundBy(row.nda, organisationId)) throw new CarelotError({ code: 'consortium.nda-missing' })
      if (input.role !== own.role)
        throw new CarelotError({ code: 'consortium.role-differs', detail: `You are asked to be a ${own.role} now` })
      // Roles, the model or lots may have changed since it was asked, and whoever came by a link was not looked at then.
      refuseWith(await refuseFirm(tx, row, own))
    }
    const at = await now(tx)
    const stage = answer === 'join' ? 'joined' : 'declined'
    await updateAnswered(tx, { consortiumId, organisationId, stage, personId, reason, at })
    if (invitation) await updateConsortiumInvitation(tx, invitation.id, { stage, reason })
    await updateConsortium(tx, consortiumId)
    await record(ctx, tx, {
      type: `consortium.member-${stage}`,
      subject: consortiumId,
      audience: [row.leadId, organisationId],
      data: { organisationId, reason, ...(answer === 'join' && { role: own.role }) },
    })
    return { consortiumId }
  }
  return commandThenRead(ctx, input, { work, read: (tx) => readAnswered(tx, ctx.caller, consortiumId) })
}

/** Its own answer is confirmed to a firm that declines; it reads nothing else here from then on. */
async function readAnswered(tx: Tx, caller: Context['caller'], consortiumId: string): Promise<Consortium> {
  const { row, own } = ownMember(await findConsortium(tx, consortiumId), caller)
  return own.stage === 'declined' ? asSeenBy(row, own) : readConsortium(tx, caller, consortiumId)
}
