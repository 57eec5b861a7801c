import { now } from '@carelot/db/clock'
import { insertRequirement } from '@carelot/db/consortium/requirement'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { joinedOf, standingOf } from '@carelot/rules/consortium/readiness'
import { faultsOfRequirement, NewRequirement, type Requirement } from '@carelot/rules/consortium/requirement'
import { ConsortiumId } from '@carelot/rules/id'
import { londonDateOf } from '@carelot/rules/london-time'
import { problemOfFaults, refuseWith } from '@carelot/rules/problem'
import type { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { lockForConsortiumMove } from './own-consortium.ts'

export const AskRequirement = NewRequirement.extend({ consortiumId: ConsortiumId }).meta({
  id: 'AskConsortiumRequirement',
})
export type AskRequirement = z.infer<typeof AskRequirement>

/** The lead asks something of its partners for itself. Whom it is asked of is told, as the lead's (C-17). */
export function askRequirement(ctx: Context, input: AskRequirement): Promise<Requirement> {
  const askedBy = valueOrRefuse(personInRole(ctx.caller, 'signatory', 'bid-writer'))
  const { consortiumId, ...asked } = input
  return command(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'ask requirement', byLead: true })
    const [id, askedAt] = [newId('crq'), await now(tx)]
    const around = { members: standingOf(row), today: londonDateOf(askedAt) }
    refuseWith(problemOfFaults(faultsOfRequirement(asked, around)))
    await insertRequirement(tx, { ...asked, id, consortiumId, askedBy, askedAt })
    const isAsked = (id: string) =>
      asked.organisationIds.length === 0 || asked.organisationIds.some((each) => each === id)
    await record(ctx, tx, {
      type: 'consortium.requirement-asked',
      subject: consortiumId,
      audience: [row.leadId, ...joinedOf(row).filter(isAsked)],
      data: { requirementId: id, item: asked.item, whose: 'lead', beforeBid: asked.beforeBid },
    })
    return { ...asked, minimumPence: asked.minimumPence ?? null, id, whose: 'lead', askedAt }
  })
}
