import { now } from '@carelot/db/clock'
import { listMembersOfBid } from '@carelot/db/competition/invitation'
import { listEnquiries, lockEnquiry, updateDecided } from '@carelot/db/competition/price/enquiry'
import type { Tx } from '@carelot/db/database'
import { deleteReminders } from '@carelot/db/event/reminder'
import { type PriceEnquiry, refusePriceDecision } from '@carelot/rules/competition/price/enquiry'
import { CompetitionId, PriceEnquiryId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { commandThenRead } from '../../command.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { lockAsOfficer } from '../award/officer.ts'
import { remindOfDecision } from '../award/remind-of-decision.ts'
import { type EnquiryOf, readEnquiry, sealSaid } from './enquiry.ts'

export const DecidePrice = z
  .strictObject({
    competitionId: CompetitionId,
    enquiryId: PriceEnquiryId,
    decision: z.enum(['accepted', 'rejected']),
    reason: written(10_000),
  })
  .meta({ id: 'DecidePrice' })
export type DecidePrice = z.infer<typeof DecidePrice>

/** A person decides whether a price stands, with a reason, after the bidder was heard or let its time pass (P-50). */
export function decidePrice(ctx: Context, input: DecidePrice): Promise<PriceEnquiry> {
  const { competitionId, enquiryId, decision } = input
  const work = async (tx: Tx): Promise<EnquiryOf> => {
    const asked = (await listEnquiries(tx, competitionId)).filter(({ id }) => id === enquiryId)
    const lotIds = asked.map(({ lotId }) => lotId)
    const wanted = { competitionId, move: 'decide price', office: 'recommender', lotIds } as const
    const { competition, personId } = await lockAsOfficer(ctx, tx, wanted)
    const enquiry = await lockEnquiry(tx, { competitionId, id: enquiryId })
    if (!enquiry) throw new CarelotError({ code: 'not-found' })
    const decidedAt = await now(tx)
    refuseWith(refusePriceDecision(enquiry, { taken: decision, now: decidedAt }))
    const reason = await sealSaid(ctx.vault, enquiry, input.reason)
    await updateDecided(tx, { id: enquiryId, decision, reason, decidedBy: personId, decidedAt })
    await deleteReminders(tx, enquiryId)
    await remindOfDecision(tx, competitionId)
    const { councilId } = competition
    await record(ctx, tx, {
      type: 'bid.price-decided',
      subject: enquiry.bidId,
      audience: [councilId, ...(await listMembersOfBid(tx, enquiry.bidId))],
      data: { competitionId, lotId: enquiry.lotId, enquiryId },
    })
    return { competitionId, id: enquiryId }
  }
  return commandThenRead(ctx, input, { work, read: (tx, of) => readEnquiry(ctx, tx, of) })
}
