import { now } from '@carelot/db/clock'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { InvitedRole } from '@carelot/rules/consortium/role'
import { ConsortiumId, OrganisationId } from '@carelot/rules/id'
import { instantOf, LondonDateTime } from '@carelot/rules/london-time'
import { refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { deadlineOf } from './formed.ts'
import { lockForConsortiumMove, readConsortium } from './own-consortium.ts'
import { refuseInvite, writeInvitations } from './write-invitations.ts'

export const InviteMember = z
  .strictObject({
    consortiumId: ConsortiumId,
    organisationId: OrganisationId,
    role: InvitedRole.default('member'),
    answerBy: LondonDateTime,
  })
  .meta({ id: 'InviteMember' })
export type InviteMember = z.infer<typeof InviteMember>

/**
 * The lead asks a supplier to join in a role: to contract, it may itself bid for every lot (C-05, C-13). It is nothing until it says
 * so. One whose earlier invitation has ended may be asked again.
 */
export function inviteMember(ctx: Context, input: InviteMember): Promise<Consortium> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, organisationId, role } = input
  const answerBy = valueOrRefuse(instantOf(input.answerBy))
  return command(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'invite', byLead: true })
    const { deadline } = await deadlineOf(tx, row)
    const invite = { organisationId, firmName: null, email: null, role, answerBy, externalReference: null }
    refuseWith(await refuseInvite(tx, { row, deadline, at: await now(tx), emails: new Set() }, invite))
    await writeInvitations({ ...ctx, personId }, tx, { row, invites: [invite] })
    return readConsortium(tx, ctx.caller, consortiumId)
  })
}
