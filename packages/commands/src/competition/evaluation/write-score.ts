import { findScore, insertScore } from '@carelot/db/competition/evaluation/score'
import { listBidLots, listSeats } from '@carelot/db/competition/evaluation/seat'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { refuseInterestIn } from '@carelot/rules/competition/declaration'
import { faultsOfScore } from '@carelot/rules/competition/evaluation/score'
import { evaluatorsOf, seatingOf } from '@carelot/rules/competition/evaluation/seat'
import type { Instant } from '@carelot/rules/instant'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import type { Context } from '../../context.ts'
import { interestOf } from '../interest.ts'
import { lockBesideFence } from '../lock-for-move.ts'

type Answer = { competitionId: string; bidId: string; question: string }
type Written = Answer & { score?: number | undefined; reason?: string | undefined }

/**
 * Writes an evaluator's own score of one answer, given or not, with the competition held: a late score and the lock of
 * quality come one after the other. One that is given is never changed: others may have seen it (P-53).
 */
export async function writeScore(
  ctx: Context,
  tx: Tx,
  { move, written, givenAt }: { move: 'save score' | 'give score'; written: Written; givenAt: Instant | null },
): Promise<{ councilId: string; personId: string }> {
  const { competitionId, bidId, question, score, reason } = written
  const personId = valueOrRefuse(personInRole(ctx.caller, 'evaluator'))
  const { brief, councilId } = await lockBesideFence(ctx, tx, { competitionId, move })
  refuseWith(problemOfFaults(faultsOfScore(written, brief)))
  await refuseUnlessSeated(tx, { competitionId, bidId, question }, personId)
  const earlier = await findScore(tx, { competitionId, bidId, question, personId })
  if (earlier?.givenAt) throw new CarelotError({ code: 'evaluation.score-given' })
  await insertScore(tx, {
    competitionId,
    bidId,
    question,
    personId,
    score: score ?? earlier?.score ?? null,
    reason: reason ?? earlier?.reason ?? null,
    givenAt,
  })
  return { councilId, personId }
}

async function refuseUnlessSeated(tx: Tx, { competitionId, bidId, question }: Answer, personId: string): Promise<void> {
  const bid = (await listBidLots(tx, competitionId)).find((opened) => opened.bidId === bidId)
  if (!bid) throw new CarelotError({ code: 'not-found' })
  const declaration = await interestOf(tx, { competitionId, personId, phase: 'opening' })
  refuseWith(refuseInterestIn(bid.lotIds, declaration))
  const seating = seatingOf(await listSeats(tx, competitionId))
  if (!evaluatorsOf(bid, question, seating).includes(personId))
    throw new CarelotError({
      code: 'access.forbidden',
      detail: 'You have no seat at this question for every lot of the bid',
    })
}
