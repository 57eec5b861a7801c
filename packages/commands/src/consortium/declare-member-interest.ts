import { now } from '@carelot/db/clock'
import { insertInterest } from '@carelot/db/consortium/member-check'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { ConsortiumId } from '@carelot/rules/id'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { hideDetail } from './hidden-detail.ts'
import { lockForMemberMove } from './member-move.ts'

export const DeclareMemberInterest = z
  .strictObject({
    consortiumId: ConsortiumId,
    conflict: z.boolean(),
    detail: written(2000).optional(),
  })
  .refine(({ conflict, detail }) => !conflict || detail !== undefined, {
    path: ['detail'],
    message: 'Say what the conflict is',
  })
  .meta({ id: 'DeclareMemberInterest' })
export type DeclareMemberInterest = z.infer<typeof DeclareMemberInterest>

/** Each person of a member who has a part in the bid declares their own interests, afresh every year (C-10). */
export function declareMemberInterest(ctx: Context, input: DeclareMemberInterest) {
  const personId = valueOrRefuse(personInRole(ctx.caller))
  const { consortiumId, conflict, detail } = input
  return command(ctx, input, async (tx) => {
    const { row, own } = await lockForMemberMove(ctx, tx, { consortiumId, move: 'declare interest' })
    const { organisationId } = own
    const at = await now(tx)
    const hidden = detail === undefined ? null : hideDetail(ctx.vault, `${consortiumId} ${personId}`, detail)
    await insertInterest(tx, { consortiumId, organisationId, personId, at, conflict, detail: hidden })
    await record(ctx, tx, {
      type: 'consortium.interest-declared',
      subject: consortiumId,
      audience: [row.leadId, organisationId],
      data: { organisationId, personId, conflict },
    })
    return { organisationId, personId, conflict, detail: null, declaredAt: at, managed: null, earlier: [] }
  })
}
