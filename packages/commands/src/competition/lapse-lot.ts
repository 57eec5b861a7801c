import { now } from '@carelot/db/clock'
import { updateCompetition } from '@carelot/db/competition/competition'
import { listCompetitionLots, updateLotLapsed } from '@carelot/db/competition/lot'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { CompetitionId, LotId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { remindOfDecision } from './award/remind-of-decision.ts'
import { endByCancelling } from './cancel-competition.ts'
import { everyoneInvited } from './everyone-invited.ts'
import { lockForMove } from './lock-for-move.ts'

export const LapseLot = z
  .strictObject({ competitionId: CompetitionId, lotId: LotId, reason: written(2000) })
  .meta({ id: 'LapseLot' })
export type LapseLot = z.infer<typeof LapseLot>

type Lapsed = { competitionId: string; lotId: string; lapsedAt: string; cancelled: boolean }

/** Takes one lot out of a competition. Lots lapse one by one, and with the last of them the competition (P-54). */
export function lapseLot(ctx: Context, input: LapseLot): Promise<Lapsed> {
  refuseWith(refuseWithoutRole(ctx.caller, 'commissioner'))
  return command(ctx, input, async (tx) => {
    const { competitionId, lotId, reason } = input
    const competition = await lockForMove(ctx, tx, { competitionId, move: 'lapse lot' })
    const lots = await listCompetitionLots(tx, competitionId)
    const lot = lots.find((candidate) => candidate.lotId === lotId)
    if (!lot) throw new CarelotError({ code: 'not-found' })
    if (lot.lapsedAt) throw new CarelotError({ code: 'competition.lot-already-lapsed' })
    const at = await now(tx)
    await updateLotLapsed(tx, { competitionId, lotId, reason, at })
    await record(ctx, tx, {
      type: 'competition.lot-lapsed',
      subject: competitionId,
      audience: await everyoneInvited(tx, competition),
      data: { lotId, reason },
    })
    const cancelled = lots.every(({ lotId: other, lapsedAt }) => lapsedAt !== null || other === lotId)
    if (cancelled) await endByCancelling(ctx, tx, { competition, reason })
    else {
      await updateCompetition(tx, competitionId, {})
      await remindOfDecision(tx, competitionId)
    }
    return { competitionId, lotId, lapsedAt: at, cancelled }
  })
}
