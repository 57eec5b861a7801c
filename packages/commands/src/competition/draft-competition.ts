import { findAgreement } from '@carelot/db/agreement/agreement'
import { insertCompetition } from '@carelot/db/competition/competition'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { faultsOfScreening } from '@carelot/rules/competition/assessment-faults'
import { Brief } from '@carelot/rules/competition/brief'
import { AgreementId } from '@carelot/rules/id'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'

export const DraftCompetition = z
  .strictObject({ agreementId: AgreementId, brief: Brief, externalReference: z.string().min(1).max(255).optional() })
  .meta({ id: 'DraftCompetition' })
export type DraftCompetition = z.infer<typeof DraftCompetition>

/** Begins a further competition under a framework of the caller's council. A draft may be faulty; publishing may not. */
export function draftCompetition(ctx: Context, input: DraftCompetition): Promise<{ id: string; version: number }> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'commissioner'))
  return command(ctx, input, async (tx) => {
    const agreement = await findAgreement(tx, input.agreementId)
    if (!agreement || agreement.councilId !== ctx.caller.organisationId) throw new CarelotError({ code: 'not-found' })
    refuseWith(problemOfFaults(faultsOfScreening(input.brief, undefined, personId)))
    const id = newId('cmp')
    await insertCompetition(tx, {
      id,
      agreementId: agreement.id,
      councilId: agreement.councilId,
      brief: input.brief,
      externalReference: input.externalReference ?? null,
    })
    await record(ctx, tx, { type: 'competition.drafted', subject: id, audience: [agreement.councilId] })
    return { id, version: 1 }
  })
}
