import { now } from '@carelot/db/clock'
import { findConsortiumInvitation } from '@carelot/db/consortium/invitation'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { ConsortiumInvitation } from '@carelot/rules/consortium/invitation'
import { InvitedRole } from '@carelot/rules/consortium/role'
import { ConsortiumId } from '@carelot/rules/id'
import { instantOf, LondonDateTime } from '@carelot/rules/london-time'
import { refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { deadlineOf } from './formed.ts'
import { type IssuedLink, withSecret } from './invitation-link.ts'
import { lockForConsortiumMove } from './own-consortium.ts'
import { refuseInvite, standingEmails, writeInvitations } from './write-invitations.ts'

export const InviteByLink = z
  .strictObject({
    consortiumId: ConsortiumId,
    firmName: written(200),
    email: z.email().max(254),
    role: InvitedRole.default('member'),
    answerBy: LondonDateTime,
    externalReference: z.string().min(1).max(255).optional(),
  })
  .meta({ id: 'InviteByLink' })
export type InviteByLink = z.infer<typeof InviteByLink>

/** The lead asks a firm that may not be registered yet. Its link is good once, and told in this answer alone: the lead sends it on. */
export async function inviteByLink(ctx: Context, input: InviteByLink): Promise<IssuedLink> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, firmName, email, role, externalReference = null } = input
  const answerBy = valueOrRefuse(instantOf(input.answerBy))
  const invitation = await command<ConsortiumInvitation>(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'invite', byLead: true })
    const { deadline } = await deadlineOf(tx, row)
    const invite = { organisationId: null, firmName, email, role, answerBy, externalReference }
    const emails = await standingEmails(tx, consortiumId)
    refuseWith(await refuseInvite(tx, { row, deadline, at: await now(tx), emails }, invite))
    const [id = ''] = await writeInvitations({ ...ctx, personId }, tx, { row, invites: [invite] })
    return ConsortiumInvitation.parse(await findConsortiumInvitation(tx, consortiumId, id))
  })
  return withSecret(ctx.vault, invitation)
}
