import type { Invited } from '@carelot/db/competition/invitation'
import { insertConsortium, insertMember } from '@carelot/db/consortium/consortium'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { ConsortiumModel, refuseModel } from '@carelot/rules/consortium/model'
import { CompetitionId, LotId } from '@carelot/rules/id'
import { CarelotError, type Fault, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import { invitedOf } from '../competition/party.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { readConsortium } from './own-consortium.ts'

export const FormConsortium = z
  .strictObject({
    competitionId: CompetitionId,
    name: z.string().trim().min(1).max(200),
    lotIds: z.array(LotId).min(1).max(100),
    whyTogether: z.string().trim().min(1).max(10_000),
    model: ConsortiumModel.default('unincorporated'),
    externalReference: z.string().min(1).max(255).optional(),
  })
  .meta({ id: 'FormConsortium' })
export type FormConsortium = z.infer<typeof FormConsortium>

/**
 * A supplier that was invited to lots of a competition begins to form a consortium for them, as its lead, and says why
 * joint bidding is needed (C-09). Nothing is said to the council.
 */
export function formConsortium(ctx: Context, input: FormConsortium): Promise<Consortium> {
  valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  refuseWith(refuseModel(input.model))
  const { competitionId, name, whyTogether, model, externalReference = null } = input
  const lotIds = [...new Set(input.lotIds)]
  const leadId = ctx.caller.organisationId
  return command(ctx, input, async (tx) => {
    const invited = await invitedOf(ctx, tx, competitionId)
    if (invited.stage !== 'tendering') throw new CarelotError({ code: 'competition.closed' })
    refuseWith(problemOfFaults(faultsOfLots(invited, { supplierId: leadId, lotIds })))
    const id = newId('cns')
    const made = { id, competitionId, leadId, name, whyTogether, lotIds, model, externalReference }
    if (!(await insertConsortium(tx, made))) throw new CarelotError({ code: 'consortium.formed-already' })
    await insertMember(tx, { consortiumId: id, organisationId: leadId, role: 'lead', stage: 'joined', answerBy: null })
    await record(ctx, tx, { type: 'consortium.formed', subject: id, audience: [leadId], data: { competitionId } })
    return readConsortium(tx, ctx.caller, id)
  })
}

type Holding = { supplierId: string; lotIds: readonly string[] }

/** Lots to which a supplier was not invited: whoever contracts in a consortium holds each of its lots itself. @see C-13 */
export function faultsOfLots(
  invited: Pick<Invited, 'lots' | 'lapsedLots'> | undefined,
  { supplierId, lotIds }: Holding,
): Fault[] {
  return lotIds.flatMap((lotId, index): Fault[] => {
    if (invited?.lots.includes(lotId) && !invited.lapsedLots.includes(lotId)) return []
    const detail = `${supplierId} was not invited to bid for ${lotId}`
    return [{ pointer: `/lotIds/${index}`, code: 'consortium.lot-not-invited', detail }]
  })
}
