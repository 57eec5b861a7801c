import { now } from '@carelot/db/clock'
import { type ConsortiumRow, updateConsortium } from '@carelot/db/consortium/consortium'
import { findStandingInvitation, updateConsortiumInvitation } from '@carelot/db/consortium/invitation'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import {
  ConsortiumModel,
  changeOfPapers,
  faultsOfGivenRoles,
  faultsOfRoles,
  owedUnder,
  PaperOwed,
  refuseModelOfBid,
} from '@carelot/rules/consortium/model'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { InvitedRole } from '@carelot/rules/consortium/role'
import { ConsortiumId, OrganisationId } from '@carelot/rules/id'
import { CarelotError, type Fault, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { changeRole } from './change-role.ts'
import { refuseFirm, refuseModel } from './eligibility.ts'
import { lockForConsortiumMove } from './own-consortium.ts'
import { standingPapers } from './standing-papers.ts'

export const ChangeModel = z
  .strictObject({
    consortiumId: ConsortiumId,
    version: z.int().positive(),
    model: ConsortiumModel,
    roles: z
      .array(z.strictObject({ organisationId: OrganisationId, role: InvitedRole }))
      .max(50)
      .default([]),
  })
  .meta({ id: 'ChangeConsortiumModel' })
export type ChangeModel = z.infer<typeof ChangeModel>

export const ModelChanged = z
  .object({
    id: ConsortiumId,
    version: z.int(),
    model: ConsortiumModel,
    needed: z.array(PaperOwed),
    notNeeded: z.array(PaperOwed),
    signAgain: z.array(PaperOwed).meta({ description: 'Papers that were signed and say something else now' }),
  })
  .meta({ id: 'ConsortiumModelChanged' })
type Changed = z.input<typeof ModelChanged>

/**
 * The lead takes another legal model, and with it other roles of firms where it must: what is needed of whom is derived
 * anew. Nobody is bound by it: the papers of each say the model and the firm's role, so that each signs its own again. Once the
 * bid is in, the model is that of all who have signed for it, and another one takes a change that is declared.
 *
 * @see rules C-01, C-05, C-07, C-15, C-16
 */
export function changeModel(ctx: Context, input: ChangeModel): Promise<Changed> {
  valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, model, roles } = input
  return command(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'change model', byLead: true })
    if (row.version !== input.version) throw new CarelotError({ code: 'request.version-stale' })
    refuseWith(refuseModelOfBid(model) ?? (await refuseModel(tx, model, row.competitionId)))
    refuseWith(problemOfFaults(faultsOfGivenRoles(model, row.members, roles)))
    const changed = { ...row, model, members: await membersWith(tx, { ...row, model }, roles) }
    refuseWith(problemOfFaults(faultsOfRoles(model, changed.members)))
    if (isAsItStands(row, changed)) return { ...nothingChanged, id: consortiumId, version: row.version, model }
    for (const given of roles) await giveRole(ctx, tx, { row, given })
    await updateConsortium(tx, consortiumId, { model })
    await record(ctx, tx, {
      type: 'consortium.model-changed',
      subject: consortiumId,
      audience: joinedOf(row),
      data: { model, before: row.model },
    })
    const { needed, notNeeded } = changeOfPapers(owedUnder(row.model, row.members), owedUnder(model, changed.members))
    const at = await now(tx)
    const before = standingPapers(row, at).filter(({ state }) => state === 'signed')
    const signAgain = standingPapers(changed, at).filter(
      (paper) =>
        paper.state !== 'signed' &&
        before.some(({ organisationId, kind }) => organisationId === paper.organisationId && kind === paper.kind),
    )
    return { id: consortiumId, version: row.version + 1, model, needed, notNeeded, signAgain }
  })
}

const nothingChanged = { needed: [], notNeeded: [], signAgain: [] }

/** The model that stands, with the roles that stand, makes no other version and is told to nobody. */
function isAsItStands(row: ConsortiumRow, changed: ConsortiumRow): boolean {
  return row.model === changed.model && row.members.every(({ role }, index) => role === changed.members[index]?.role)
}

type Given = ChangeModel['roles'][number]

/** The invitation of a firm that is only asked says its new role too. */
async function giveRole(ctx: Context, tx: Tx, { row, given }: { row: ConsortiumRow; given: Given }): Promise<void> {
  const { organisationId, role } = given
  const { role: before = null } = row.members.find((member) => member.organisationId === organisationId) ?? {}
  if (before === role) return
  const invitation = await findStandingInvitation(tx, row.id, organisationId)
  if (invitation) await updateConsortiumInvitation(tx, invitation.id, { role })
  await changeRole(ctx, tx, { row, organisationId, role, before })
}

/** The members with other roles, where they may have them: whoever is to contract holds every lot itself (C-13). */
async function membersWith(tx: Tx, row: ConsortiumRow, roles: ChangeModel['roles']): Promise<ConsortiumRow['members']> {
  const others = row.members.filter(({ role }) => role !== 'lead')
  const faults: Fault[] = roles.flatMap(({ organisationId }, index) => {
    const isOther = others.some((member) => member.organisationId === organisationId)
    const isFirst = roles.findIndex((each) => each.organisationId === organisationId) === index
    if (isOther && isFirst) return []
    const detail = `${organisationId} is ${isOther ? 'named twice' : 'not another firm of the consortium'}`
    return [{ pointer: `/roles/${index}/organisationId`, code: 'consortium.role-unfit', detail }]
  })
  refuseWith(problemOfFaults(faults))
  for (const { organisationId, role } of roles) refuseWith(await refuseFirm(tx, row, { organisationId, role }))
  return row.members.map((member) => {
    const role = roles.find(({ organisationId }) => organisationId === member.organisationId)?.role
    return role ? { ...member, role } : member
  })
}
