import { now } from '@carelot/db/clock'
import { insertReliance } from '@carelot/db/consortium/member-check'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { mayBeReliedOn, NewReliance } from '@carelot/rules/consortium/finance'
import { ConsortiumId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import type { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { lockForMemberMove } from './member-move.ts'

export const RelyOnAnother = NewReliance.extend({ consortiumId: ConsortiumId }).meta({ id: 'RelyOnAnother' })
export type RelyOnAnother = z.infer<typeof RelyOnAnother>

/** A member that cannot meet a condition alone relies on another of the consortium, in the way that its role binds it (P-23). Both are told. */
export function relyOnAnother(ctx: Context, input: RelyOnAnother) {
  const by = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, on, how } = input
  return command(ctx, input, async (tx) => {
    const { row, own } = await lockForMemberMove(ctx, tx, { consortiumId, move: 'rely on another' })
    const { organisationId } = own
    const relied = row.members.find((member) => member.organisationId === on && member.stage === 'joined')
    if (on === organisationId || !relied || !mayBeReliedOn(relied.role, how))
      throw new CarelotError({ code: 'consortium.reliance-unfit' })
    const at = await now(tx)
    await insertReliance(tx, { consortiumId, organisationId, on, how, by, at })
    await record(ctx, tx, {
      type: 'consortium.reliance-declared',
      subject: consortiumId,
      audience: [row.leadId, organisationId, on],
      data: { organisationId, on, how },
    })
    return { organisationId, on, how, declaredAt: at }
  })
}
