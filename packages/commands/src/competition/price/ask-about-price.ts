import { now } from '@carelot/db/clock'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listMembersOfBid } from '@carelot/db/competition/invitation'
import { insertEnquiry } from '@carelot/db/competition/price/enquiry'
import type { Tx } from '@carelot/db/database'
import { insertReminders } from '@carelot/db/event/reminder'
import { valueOrRefuse } from '@carelot/rules/answer'
import { type PriceEnquiry, refuseAnswerTime } from '@carelot/rules/competition/price/enquiry'
import { reminderOfExplanation } from '@carelot/rules/competition/reminder'
import { BidId, CompetitionId, LotId } from '@carelot/rules/id'
import { instantOf, LondonDateTime } from '@carelot/rules/london-time'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { commandThenRead } from '../../command.ts'
import type { Context } from '../../context.ts'
import { newId } from '../../id.ts'
import { record } from '../../record.ts'
import { lockAsOfficer } from '../award/officer.ts'
import { remindOfDecision } from '../award/remind-of-decision.ts'

import { type EnquiryOf, readEnquiry, sealSaid } from './enquiry.ts'
import { rankLots } from './rank-lots.ts'
import { refuseUnlessUndecided } from './refuse-unless-undecided.ts'

export const AskAboutPrice = z
  .strictObject({
    competitionId: CompetitionId,
    bidId: BidId,
    lotId: LotId,
    question: written(10_000),
    answerBy: LondonDateTime,
    externalReference: z.string().min(1).max(255).optional(),
  })
  .meta({ id: 'AskAboutPrice' })
export type AskAboutPrice = z.infer<typeof AskAboutPrice>

type Asked = { competition: CompetitionRow; bidId: string; lotId: string }

/** A price is asked about while its lot is not recommended on yet; that of a bid below a minimum is not opened at all (S-71). */
async function refuseUnlessOpen(ctx: Context, tx: Tx, { competition, bidId, lotId }: Asked): Promise<void> {
  const [ranking] = await rankLots(ctx, tx, { competition, lotId })
  if (!ranking?.bids.some((bid) => bid.bidId === bidId && bid.price !== null))
    throw new CarelotError({ code: 'award.price-none', detail: `${bidId} has no price to compare at ${lotId}` })
  await refuseUnlessUndecided(tx, competition.id, lotId)
}

/** Whoever recommends asks a bidder about a price that looks too low for one lot, and until when it may explain (P-50). */
export function askAboutPrice(ctx: Context, input: AskAboutPrice): Promise<PriceEnquiry> {
  const { competitionId, bidId, lotId, externalReference = null } = input
  const answerBy = valueOrRefuse(instantOf(input.answerBy))
  const work = async (tx: Tx): Promise<EnquiryOf> => {
    const wanted = { competitionId, move: 'ask about price', office: 'recommender', lotIds: [lotId] } as const
    const { competition, personId } = await lockAsOfficer(ctx, tx, wanted)
    await refuseUnlessOpen(ctx, tx, { competition, bidId, lotId })
    const askedAt = await now(tx)
    refuseWith(refuseAnswerTime(answerBy, askedAt))
    const id = newId('enq')
    const question = await sealSaid(ctx.vault, { id, bidId }, input.question)
    const of = { id, competitionId, bidId, lotId, question, answerBy, askedBy: personId, askedAt, externalReference }
    if (!(await insertEnquiry(tx, of))) throw new CarelotError({ code: 'award.enquiry-asked' })
    const members = await listMembersOfBid(tx, bidId)
    const { councilId } = competition
    const audience = [councilId, ...members]
    const reminder = { subject: id, kind: 'price-explanation-due', audience }
    await insertReminders(
      tx,
      reminderOfExplanation(answerBy, askedAt).map(({ dueAt }) => ({ id: newId('rem'), ...reminder, dueAt })),
    )
    await remindOfDecision(tx, competitionId)
    await record(ctx, tx, {
      type: 'bid.price-asked',
      subject: bidId,
      audience,
      data: { competitionId, lotId, enquiryId: id, answerBy },
    })
    return { competitionId, id }
  }
  return commandThenRead(ctx, input, { work, read: (tx, of) => readEnquiry(ctx, tx, of) })
}
