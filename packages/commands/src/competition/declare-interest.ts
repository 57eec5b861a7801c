import { findCompetition } from '@carelot/db/competition/competition'
import { insertDeclaration } from '@carelot/db/competition/declaration'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { refuseDeclaration } from '@carelot/rules/competition/panel'
import { CompetitionId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'

export const DeclareInterest = z
  .strictObject({
    competitionId: CompetitionId,
    phase: z.enum(['before-issue', 'opening']),
    conflict: z.boolean(),
    detail: z.string().min(1).max(2000).optional(),
    externalReference: z.string().min(1).max(255).optional(),
  })
  .meta({ id: 'DeclareInterest' })
export type DeclareInterest = z.infer<typeof DeclareInterest>

/** Who influences a decision declares their interests, before documents issue and again at opening (P-49, C-10). */
export function declareInterest(
  ctx: Context,
  input: DeclareInterest,
): Promise<{ competitionId: string; personId: string; phase: string; conflict: boolean }> {
  const personId = valueOrRefuse(personInRole(ctx.caller))
  return command(ctx, input, async (tx) => {
    const competition = await findCompetition(tx, input.competitionId)
    if (!competition || competition.councilId !== ctx.caller.organisationId)
      throw new CarelotError({ code: 'not-found' })
    const { competitionId, phase, conflict, detail = null, externalReference = null } = input
    refuseWith(refuseDeclaration(competition.stage, phase))
    await insertDeclaration(tx, { competitionId, personId, phase, conflict, detail, externalReference })
    await record(ctx, tx, {
      type: 'competition.interest-declared',
      subject: competitionId,
      audience: [competition.councilId],
      data: { personId, phase, conflict },
    })
    return { competitionId, personId, phase, conflict }
  })
}
