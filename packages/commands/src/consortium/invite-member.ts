import { now } from '@carelot/db/clock'
import { findInvited } from '@carelot/db/competition/invitation'
import { insertMember, updateConsortium } from '@carelot/db/consortium/consortium'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { faultsOfRoles } from '@carelot/rules/consortium/model'
import { InvitedRole } from '@carelot/rules/consortium/role'
import { ConsortiumId, OrganisationId } from '@carelot/rules/id'
import { instantOf, LondonDateTime } from '@carelot/rules/london-time'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { deadlineOf, lockForConsortiumMove, readConsortium } from './own-consortium.ts'
import { refuseToTakeIn } from './refuse-to-take-in.ts'

export const InviteMember = z
  .strictObject({
    consortiumId: ConsortiumId,
    organisationId: OrganisationId,
    role: InvitedRole.default('member'),
    answerBy: LondonDateTime,
  })
  .meta({ id: 'InviteMember' })
export type InviteMember = z.infer<typeof InviteMember>

/** The lead asks a supplier to join in a role: to contract, it holds every lot of the consortium itself (C-05, C-13). It is nothing until it says so. */
export function inviteMember(ctx: Context, input: InviteMember): Promise<Consortium> {
  valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, organisationId, role } = input
  const answerBy = valueOrRefuse(instantOf(input.answerBy))
  return command(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'invite', byLead: true })
    if (row.members.some((member) => member.organisationId === organisationId))
      throw new CarelotError({ code: 'consortium.member-invited' })
    refuseWith(problemOfFaults(faultsOfRoles(row.model, [{ organisationId, role, stage: 'invited' }])))
    const invited = await findInvited(tx, row.competitionId, organisationId)
    await refuseToTakeIn(tx, row, { supplierId: organisationId, role, invited })
    const { deadline } = await deadlineOf(tx, row)
    if (Date.parse(answerBy) <= Date.parse(await now(tx)) || (deadline !== null && answerBy >= deadline))
      throw new CarelotError({ code: 'consortium.answer-late', detail: `Tenders close at ${deadline}` })
    await insertMember(tx, { consortiumId, organisationId, role, stage: 'invited', answerBy })
    await updateConsortium(tx, consortiumId)
    await record(ctx, tx, {
      type: 'consortium.member-invited',
      subject: consortiumId,
      audience: [row.leadId, organisationId],
      data: { organisationId, role, answerBy },
    })
    return readConsortium(tx, ctx.caller, consortiumId)
  })
}
