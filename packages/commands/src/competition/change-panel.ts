import { findBriefRecord } from '@carelot/db/competition/brief-record'
import { updateCompetition } from '@carelot/db/competition/competition'
import { listDeclarationsOf } from '@carelot/db/competition/declaration'
import { hasEvaluated, hasMadeConsensus } from '@carelot/db/competition/evaluation/seat'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { changedPanel, faultsOfPanelChange, PanelChange } from '@carelot/rules/competition/panel-change'
import { CompetitionId } from '@carelot/rules/id'
import { problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { remindOfDecision } from './award/remind-of-decision.ts'
import { frameworkOf } from './framework.ts'
import { lockForMove } from './lock-for-move.ts'
import { recordedBrief } from './recorded.ts'

export const ChangePanel = PanelChange.extend({
  competitionId: CompetitionId,
  version: z.int().positive(),
}).meta({ id: 'ChangePanel' })
export type ChangePanel = z.infer<typeof ChangePanel>

type Changed = { id: string; version: number }

/**
 * Puts a person into an office of the panel after publication, in somebody's place or beside others: when interests come
 * into the way, or people leave. Suppliers never see the panel, so this is no addendum (P-49).
 */
export function changePanel(ctx: Context, input: ChangePanel): Promise<Changed> {
  refuseWith(refuseWithoutRole(ctx.caller, 'commissioner'))
  const { competitionId, version, office, personId, replaces, reason } = input
  return command(ctx, input, async (tx) => {
    const competition = await lockForMove(ctx, tx, { competitionId, version, move: 'change panel' })
    const { councilId, stage } = competition
    const { panel } = competition.brief
    const { people } = await findBriefRecord(tx, { competitionId, councilId, people: [personId], documents: [] })
    const declarations = await listDeclarationsOf(tx, { competitionId, personId })
    const standing = {
      hasEvaluated: await hasEvaluated(tx, competitionId, personId),
      hasModerated: await hasMadeConsensus(tx, competitionId, personId),
      mayApproverEvaluate: (await frameworkOf(tx, competition)).terms.approverMayEvaluate,
    }
    refuseWith(
      problemOfFaults(faultsOfPanelChange(input, { panel, stage, person: people[0], declarations, ...standing })),
    )
    const brief = { ...competition.brief, panel: changedPanel(panel, input) }
    await updateCompetition(tx, competitionId, { brief })
    await remindOfDecision(tx, competitionId)
    const left = office === 'opener' ? replaces : competition.brief.panel[office]
    await record(ctx, tx, {
      type: 'competition.panel-changed',
      subject: competitionId,
      audience: [councilId],
      data: { office, personId, reason, ...(left && { replaces: left }), ...recordedBrief(brief) },
    })
    return { id: competitionId, version: version + 1 }
  })
}
