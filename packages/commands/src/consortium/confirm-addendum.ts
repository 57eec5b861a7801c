import { now } from '@carelot/db/clock'
import { updateConsortium } from '@carelot/db/consortium/consortium'
import { insertConfirmation } from '@carelot/db/consortium/terms'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { TermsNumber } from '@carelot/rules/consortium/terms-version'
import { ConsortiumId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { lockForConsortiumMove, readConsortium, refuseOtherTerms } from './own-consortium.ts'

export const ConfirmAddendum = z
  .strictObject({
    consortiumId: ConsortiumId,
    termsVersion: TermsNumber,
    number: z.int().positive().meta({ description: 'Of the last addendum that was considered' }),
  })
  .meta({ id: 'ConfirmConsortiumAddendum' })
export type ConfirmAddendum = z.infer<typeof ConfirmAddendum>

/**
 * The lead has read what the authority changed, up to this addendum, and says that the terms still fit. Nobody signs anew
 * for that; where they do not fit it proposes others (C-16).
 */
export function confirmAddendum(ctx: Context, input: ConfirmAddendum): Promise<Consortium> {
  const confirmedBy = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, termsVersion, number } = input
  return command(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'confirm addendum', byLead: true })
    refuseOtherTerms(row, ({ version }) => version === termsVersion)
    if (number > row.addendaIssued)
      throw new CarelotError({ code: 'consortium.addendum-unknown', detail: `The last is ${row.addendaIssued}` })
    await insertConfirmation(tx, { consortiumId, termsVersion, number, confirmedBy, confirmedAt: await now(tx) })
    await updateConsortium(tx, consortiumId)
    await record(ctx, tx, {
      type: 'consortium.addendum-confirmed',
      subject: consortiumId,
      audience: joinedOf(row),
      data: { number, version: termsVersion },
    })
    return readConsortium(tx, ctx.caller, consortiumId)
  })
}
