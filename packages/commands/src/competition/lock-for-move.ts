import { type CompetitionRow, lockCompetition } from '@carelot/db/competition/competition'
import { takeFence } from '@carelot/db/competition/fence'
import type { Tx } from '@carelot/db/database'
import { type MoveName, mayMove } from '@carelot/rules/competition/stages'
import { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../context.ts'
import { assertRecordedBrief } from './recorded.ts'

type Moving = Pick<Context, 'caller' | 'vault'>
type Move = { competitionId: string; move: MoveName; version?: number }

/** A competition of the caller's council, held behind the fence, at a stage and version where this move may be made. */
export async function lockForMove(ctx: Moving, tx: Tx, wanted: Move): Promise<CompetitionRow> {
  await takeFence(tx, wanted.competitionId)
  return lockBesideFence(ctx, tx, wanted)
}

/** The same without the fence, for a move that neither bids nor the process have to wait for. */
export async function lockBesideFence(
  ctx: Moving,
  tx: Tx,
  { competitionId, move, version }: Move,
): Promise<CompetitionRow> {
  const competition = await lockCompetition(tx, competitionId)
  if (!competition || competition.councilId !== ctx.caller.organisationId) throw new CarelotError({ code: 'not-found' })
  if (!mayMove(competition.stage, move))
    throw new CarelotError({ code: 'competition.wrong-stage', detail: `The competition is ${competition.stage}` })
  if (version !== undefined && competition.version !== version)
    throw new CarelotError({ code: 'request.version-stale' })
  await assertRecordedBrief(ctx, tx, competition)
  return competition
}
