import { type CompetitionRow, lockCompetition } from '@carelot/db/competition/competition'
import { insertDeclaration, listDeclarationsOf } from '@carelot/db/competition/declaration'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import {
  DeclarationPhase,
  faultsOfNamedLots,
  isDeclaredAlready,
  refuseClearing,
  refuseDeclaration,
} from '@carelot/rules/competition/declaration'
import { CompetitionId, LotId } from '@carelot/rules/id'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { remindOfDecision } from './award/remind-of-decision.ts'
import { undoByConflict } from './undo-by-conflict.ts'

export const DeclareInterest = z
  .strictObject({
    competitionId: CompetitionId,
    phase: DeclarationPhase,
    conflict: z.boolean(),
    lotIds: z
      .array(LotId)
      .max(100)
      .optional()
      .meta({ description: 'The lots that a conflict is about; none for everything' }),
    detail: written(2000).optional().meta({
      description: 'What the conflict is about, or why one that was declared before is none any more',
    }),
    externalReference: z.string().min(1).max(255).optional(),
  })
  .meta({ id: 'DeclareInterest' })
export type DeclareInterest = z.infer<typeof DeclareInterest>

/** Who influences a decision declares their interests: before documents issue, again at opening, and again before the award (P-49, C-10). */
export function declareInterest(
  ctx: Context,
  input: DeclareInterest,
): Promise<{ competitionId: string; personId: string; phase: string; conflict: boolean }> {
  const personId = valueOrRefuse(personInRole(ctx.caller))
  return command(ctx, input, async (tx) => {
    const competition = await lockCompetition(tx, input.competitionId)
    if (!competition || competition.councilId !== ctx.caller.organisationId)
      throw new CarelotError({ code: 'not-found' })
    const { competitionId, phase, conflict, lotIds = [], detail = null, externalReference = null } = input
    refuseWith(refuseDeclaration(competition.stage, phase))
    refuseWith(problemOfFaults(faultsOfNamedLots(lotIds, competition.brief)))
    const declared = await listDeclarationsOf(tx, { competitionId, personId })
    const earlier = declared.find((each) => each.phase === phase)
    const said = { conflict, lotIds, detail }
    const lots = competition.brief.lots.map(({ lotId }) => lotId)
    refuseWith(refuseClearing(said, earlier, lots))
    const version = (earlier?.version ?? 0) + 1
    await insertDeclaration(tx, { competitionId, personId, phase, version, ...said, externalReference })
    await record(ctx, tx, {
      type: 'competition.interest-declared',
      subject: competitionId,
      audience: [competition.councilId],
      data: { personId, phase, version, conflict, lotIds },
    })
    if (earlier?.conflict && !conflict) await recordCleared(ctx, tx, { competition, personId, phase })
    if (conflict)
      await undoByConflict(ctx, tx, { competition, personId, lotIds, isNews: !isDeclaredAlready(said, declared, lots) })
    // Whose a step of the decision is may be another matter now.
    if (competition.stage === 'deciding') await remindOfDecision(tx, competitionId)
    return { competitionId, personId, phase, conflict }
  })
}

/** An approval that the conflict had undone counts again, so the process looks. */
function recordCleared(
  ctx: Context,
  tx: Tx,
  { competition, ...data }: { competition: CompetitionRow; personId: string; phase: DeclarationPhase },
): Promise<void> {
  const { id, councilId } = competition
  return record(ctx, tx, { type: 'competition.conflict-cleared', subject: id, audience: [councilId], data })
}
