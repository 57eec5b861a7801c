import { findBriefRecord } from '@carelot/db/competition/brief-record'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { hasLeftSeat, hasModerated, insertSeats, listBidLots, listSeats } from '@carelot/db/competition/evaluation/seat'
import type { Tx } from '@carelot/db/database'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { faultsOfNamedLots, refuseInterestIn } from '@carelot/rules/competition/declaration'
import { firstSeats, lotsSharingPanel, refuseSeat } from '@carelot/rules/competition/evaluation/seat'
import { CompetitionId, LotId, PersonId } from '@carelot/rules/id'
import { CarelotError, type Problem, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../../command.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { frameworkOf } from '../framework.ts'
import { interestOf } from '../interest.ts'
import { lockBesideFence } from '../lock-for-move.ts'
import { leaveSeats } from './leave-seats.ts'

export const SeatEvaluator = z
  .strictObject({
    competitionId: CompetitionId,
    personId: PersonId,
    lotIds: z.array(LotId).min(1).max(100),
    replaces: PersonId.optional(),
    reason: written(2000),
  })
  .meta({ id: 'SeatEvaluator' })
export type SeatEvaluator = z.infer<typeof SeatEvaluator>

export const EvaluatorSeated = z
  .object({ competitionId: CompetitionId, personId: PersonId, lotIds: z.array(LotId) })
  .meta({ id: 'EvaluatorSeated' })

/**
 * Seats an evaluator for these lots and every lot that bids tie to them, in somebody's place or beside the others: all
 * bids of a lot are evaluated by the same persons (P-49).
 */
export function seatEvaluator(ctx: Context, input: SeatEvaluator): Promise<z.input<typeof EvaluatorSeated>> {
  refuseWith(refuseWithoutRole(ctx.caller, 'commissioner'))
  const { competitionId, personId, replaces, reason } = input
  return command(ctx, input, async (tx) => {
    const competition = await lockBesideFence(ctx, tx, { competitionId, move: 'seat evaluator' })
    refuseWith(problemOfFaults(faultsOfNamedLots(input.lotIds, competition.brief)))
    const lotIds = lotsSharingPanel(input.lotIds, await listBidLots(tx, competitionId))
    refuseWith(await refuseEvaluator(tx, { ...competition, personId, lotIds }))
    const newcomer = {
      personId,
      mayApproverEvaluate: (await frameworkOf(tx, competition)).terms.approverMayEvaluate,
      hasModerated: await hasModerated(tx, competitionId, personId),
      hasLeft: await hasLeftSeat(tx, { competitionId, personId, lotIds }),
    }
    refuseWith(refuseSeat(newcomer, competition.brief.panel))
    if (replaces) await replace(ctx, tx, { competition, personId, replaces, lotIds, reason })
    const questions = competition.brief.questions.map(({ key }) => key)
    await insertSeats(tx, competitionId, firstSeats(lotIds, { questions, evaluators: [personId] }))
    await record(ctx, tx, {
      type: 'competition.evaluator-seated',
      subject: competitionId,
      audience: [competition.councilId],
      data: { personId, lotIds, reason, ...(replaces && { replaces }) },
    })
    return { competitionId, personId, lotIds }
  })
}

type Replacing = { competition: CompetitionRow; personId: string; replaces: string; lotIds: string[]; reason: string }

/** Whoever is replaced has a seat there, or had one, and is somebody else: one who left does not come back. */
async function replace(ctx: Context, tx: Tx, { replaces, personId, ...leaving }: Replacing): Promise<void> {
  const { competition, lotIds } = leaving
  const seats = await listSeats(tx, competition.id)
  const isSeated =
    seats.some((seat) => seat.personId === replaces && lotIds.includes(seat.lotId)) ||
    (await hasLeftSeat(tx, { competitionId: competition.id, personId: replaces, lotIds }))
  if (!isSeated || replaces === personId)
    throw new CarelotError({ code: 'evaluation.seat-refused', detail: `${replaces} has no seat that another may take` })
  await leaveSeats(ctx, tx, { ...leaving, personId: replaces })
}

type Newcomer = { id: string; councilId: string; personId: string; lotIds: readonly string[] }

/** Whether this person may join the panel: an evaluator of the council who has declared no conflict with these lots. */
async function refuseEvaluator(tx: Tx, { id, councilId, personId, lotIds }: Newcomer): Promise<Problem | undefined> {
  const { people } = await findBriefRecord(tx, { competitionId: id, councilId, people: [personId], documents: [] })
  if (!people[0])
    throw new CarelotError({ code: 'competition.person-unknown', detail: `${personId} is not of the council` })
  if (!people[0].roles.includes('evaluator'))
    return { code: 'competition.person-without-role', detail: `${personId} lacks the role evaluator` }
  return refuseInterestIn(lotIds, await interestOf(tx, { competitionId: id, personId, phase: 'opening' }))
}
