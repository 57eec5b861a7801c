import { now } from '@carelot/db/clock'
import { findBidVersion } from '@carelot/db/competition/bid-version'
import { lockCompetition } from '@carelot/db/competition/competition'
import { lockEnquiry, updateExplained } from '@carelot/db/competition/price/enquiry'
import type { Tx } from '@carelot/db/database'
import { deleteReminders } from '@carelot/db/event/reminder'
import { type PriceEnquiry, refuseExplanation } from '@carelot/rules/competition/price/enquiry'
import { type CompetitionStage, mayMove } from '@carelot/rules/competition/stages'
import { CompetitionId, PriceEnquiryId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { commandThenRead } from '../../command.ts'
import { actorOf, type Context } from '../../context.ts'
import { record } from '../../record.ts'
import { authorityToSubmit } from '../authorise-submission.ts'
import { remindOfDecision } from '../award/remind-of-decision.ts'
import { partyOf } from '../party.ts'
import { type EnquiryOf, readEnquiry, sealSaid } from './enquiry.ts'

export const ExplainPrice = z
  .strictObject({
    competitionId: CompetitionId,
    enquiryId: PriceEnquiryId,
    explanation: written(20_000),
  })
  .meta({ id: 'ExplainPrice' })
export type ExplainPrice = z.infer<typeof ExplainPrice>

/** A signatory, or a system that one has authorised, explains a price, once and in time; nobody decides before it was heard (P-50). */
export function explainPrice(ctx: Context, input: ExplainPrice): Promise<PriceEnquiry> {
  const { competitionId, enquiryId } = input
  const work = async (tx: Tx): Promise<EnquiryOf> => {
    const { competition, invited } = await partyOf(ctx, tx, competitionId)
    refuseAtStage(await lockCompetition(tx, competitionId))
    const enquiry = await lockEnquiry(tx, { competitionId, id: enquiryId })
    const bidderId = invited?.bidderId ?? ''
    const own = enquiry && (await findBidVersion(tx, { competitionId, bidId: enquiry.bidId, bidderId }))
    if (!enquiry || !own) throw new CarelotError({ code: 'not-found' })
    await authorityToSubmit(ctx, tx, competitionId)
    const explainedAt = await now(tx)
    refuseWith(refuseExplanation(enquiry, explainedAt))
    const explanation = await sealSaid(ctx.vault, enquiry, input.explanation)
    await updateExplained(tx, { id: enquiryId, explanation, explainedBy: actorOf(ctx.caller), explainedAt })
    await deleteReminders(tx, enquiryId)
    await remindOfDecision(tx, competitionId)
    await record(ctx, tx, {
      type: 'bid.price-explained',
      subject: enquiry.bidId,
      audience: [competition.councilId, ctx.caller.organisationId],
      data: { competitionId, lotId: enquiry.lotId, enquiryId },
    })
    return { competitionId, id: enquiryId }
  }
  return commandThenRead(ctx, input, { work, read: (tx, of) => readEnquiry(ctx, tx, of) })
}

function refuseAtStage(competition: { stage: CompetitionStage } | undefined): void {
  if (!competition || !mayMove(competition.stage, 'explain price'))
    throw new CarelotError({ code: 'competition.wrong-stage', detail: `The competition is ${competition?.stage}` })
}
