import { now } from '@carelot/db/clock'
import { updateAnswered, updateConsortium } from '@carelot/db/consortium/consortium'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { ConsortiumId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { lockForConsortiumMove, readConsortium } from './own-consortium.ts'

export const AnswerConsortium = z
  .strictObject({
    consortiumId: ConsortiumId,
    answer: z.enum(['join', 'decline']),
    reason: z.string().trim().min(1).max(2000).optional(),
  })
  .refine(({ answer, reason }) => answer === 'join' || reason !== undefined, {
    path: ['reason'],
    message: 'Say why you decline',
  })
  .meta({ id: 'AnswerConsortium' })
export type AnswerConsortium = z.infer<typeof AnswerConsortium>

/** A signatory says whether its firm joins: once, in time. It binds the firm to no terms yet (C-18). */
export function answerInvitation(ctx: Context, input: AnswerConsortium): Promise<Consortium> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, answer, reason = null } = input
  return command(ctx, input, async (tx) => {
    const { row, own } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'answer', byLead: false })
    if (own.stage !== 'invited') throw new CarelotError({ code: 'consortium.answered' })
    const at = await now(tx)
    if (own.answerBy !== null && Date.parse(at) >= Date.parse(own.answerBy))
      throw new CarelotError({ code: 'consortium.answer-late', detail: `It was due by ${own.answerBy}` })
    const { organisationId } = own
    const stage = answer === 'join' ? 'joined' : 'declined'
    await updateAnswered(tx, { consortiumId, organisationId, stage, personId, reason, at })
    await updateConsortium(tx, consortiumId)
    await record(ctx, tx, {
      type: `consortium.member-${stage}`,
      subject: consortiumId,
      audience: [row.leadId, organisationId],
      data: { organisationId, reason },
    })
    return readConsortium(tx, ctx.caller, consortiumId)
  })
}
