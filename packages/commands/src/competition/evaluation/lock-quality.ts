import { now } from '@carelot/db/clock'
import { updateCompetition } from '@carelot/db/competition/competition'
import { insertQualityLock } from '@carelot/db/competition/evaluation/consensus'
import { findEvaluation } from '@carelot/db/competition/evaluation/evaluation'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { answersOf, faultsOfLock } from '@carelot/rules/competition/evaluation/moderation'
import { CompetitionId } from '@carelot/rules/id'
import { problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../../command.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { assertOffice } from '../assert-office.ts'
import { lockForMove } from '../lock-for-move.ts'
import { hashOfConsensus } from './quality-lock.ts'

export const LockQuality = z.strictObject({ competitionId: CompetitionId }).meta({ id: 'LockQuality' })
export type LockQuality = z.infer<typeof LockQuality>

type Locked = { competitionId: string; personId: string; lockedAt: string; statement: string }

/**
 * Ends the moderation of quality for good: no score changes from here on, and prices may be released. The lock is signed
 * over every consensus. Refused, with every gap, while an answer of any bid is not moderated (P-53).
 */
export function lockQuality(ctx: Context, input: LockQuality): Promise<Locked> {
  const { competitionId } = input
  const personId = valueOrRefuse(personInRole(ctx.caller, 'moderator'))
  return command(ctx, input, async (tx) => {
    const competition = await lockForMove(ctx, tx, { competitionId, move: 'lock quality' })
    const { brief, councilId } = competition
    const evaluation = await findEvaluation(tx, competitionId)
    const lotIds = evaluation.bids.flatMap((bid) => bid.lotIds)
    await assertOffice(tx, competition, { personId, office: 'moderator', lotIds, phase: 'opening' })
    refuseWith(problemOfFaults(faultsOfLock(answersOf(evaluation, brief.questions))))
    const lockedAt = await now(tx)
    const consensusHash = await hashOfConsensus(tx, competitionId)
    const claims = { competitionId, personId, lockedAt, consensusHash }
    const statement = await ctx.vault.sign('quality-lock', claims)
    await insertQualityLock(tx, { competitionId, personId, statement, lockedAt })
    await updateCompetition(tx, competitionId, { stage: 'moderated', lockedAt })
    await record(ctx, tx, {
      type: 'competition.quality-locked',
      subject: competitionId,
      audience: [councilId],
      data: { personId, consensusHash },
    })
    return { competitionId, personId, lockedAt, statement }
  })
}
