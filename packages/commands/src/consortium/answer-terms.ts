import { now } from '@carelot/db/clock'
import { updateConsortium } from '@carelot/db/consortium/consortium'
import { upsertTermsAnswer } from '@carelot/db/consortium/terms'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { TermsNumber } from '@carelot/rules/consortium/terms-version'
import { ConsortiumId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { commandThenRead } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { lockForMemberMove } from './member-move.ts'
import { readConsortium, refuseOtherTerms } from './own-consortium.ts'

export const AnswerTerms = z
  .strictObject({
    consortiumId: ConsortiumId,
    termsVersion: TermsNumber,
    answer: z.enum(['accept', 'refuse']),
    reason: written(2000).optional(),
  })
  .refine(({ answer, reason }) => answer === 'accept' || reason !== undefined, {
    path: ['reason'],
    message: 'Say why you refuse',
  })
  .meta({ id: 'AnswerConsortiumTerms' })
export type AnswerTerms = z.infer<typeof AnswerTerms>

/**
 * A signatory says whether its firm accepts the terms that stand. It signs nothing by that; what it refuses, its earlier
 * signature does not count for, and the lead has to answer (C-02, C-16).
 */
export function answerTerms(ctx: Context, input: AnswerTerms): Promise<Consortium> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, termsVersion, reason = null } = input
  const work = async (tx: Tx) => {
    const { row, own } = await lockForMemberMove(ctx, tx, { consortiumId, move: 'answer terms' })
    const { organisationId } = own
    const { signatures } = refuseOtherTerms(row, ({ version }) => version === termsVersion)
    if (signatures.some((each) => each.organisationId === organisationId && each.termsVersion === termsVersion))
      throw new CarelotError({ code: 'consortium.signed' })
    const answer = input.answer === 'accept' ? 'accepted' : 'refused'
    const answeredAt = await now(tx)
    await upsertTermsAnswer(tx, { consortiumId, termsVersion, organisationId, personId, answer, reason, answeredAt })
    await updateConsortium(tx, consortiumId)
    await record(ctx, tx, {
      type: `consortium.terms-${answer}`,
      subject: consortiumId,
      audience: joinedOf(row),
      data: { organisationId, version: termsVersion, reason },
    })
    return { consortiumId }
  }
  return commandThenRead(ctx, input, { work, read: (tx) => readConsortium(tx, ctx.caller, consortiumId) })
}
