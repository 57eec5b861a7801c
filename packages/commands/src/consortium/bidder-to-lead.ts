import { lockCompetition } from '@carelot/db/competition/competition'
import { insertBidder } from '@carelot/db/competition/invitation'
import { holdLeading } from '@carelot/db/consortium/consortium'
import { findFormedTogether } from '@carelot/db/consortium/formed-together'
import type { Tx } from '@carelot/db/database'
import type { CompetitionStage } from '@carelot/rules/competition/stages'
import { CarelotError } from '@carelot/rules/problem'
import { bindingOfMember, listMemberships, readerOf } from '../competition/party.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'

/**
 * The stage of a competition for which the caller may form. Who was invited leads as the bidder that it is; who holds lots with an invited
 * supplier becomes one, of which nobody is told. To anybody else there is nothing here.
 *
 * @see C-13
 */
export async function stageToLeadAt(ctx: Context, tx: Tx, competitionId: string): Promise<CompetitionStage> {
  const { organisationId } = ctx.caller
  const { competition } = await readerOf(ctx, tx, competitionId)
  const leads = async () => (await listMemberships(ctx, tx, competitionId)).some(({ role }) => role === 'lead')
  if (await leads()) return competition.stage
  // Held as it is while the gates are asked, by which it may be invited meanwhile, and while tenders are closed: it becomes one bidder,
  // whichever comes first, and none once it is too late.
  const held = await lockCompetition(tx, competitionId)
  if (!held) throw new CarelotError({ code: 'not-found' })
  if (await leads()) return held.stage
  const lead = { bidderId: newId('bdr'), competitionId, organisationId, role: 'lead' }
  await insertBidder(tx, { ...lead, binding: bindingOfMember(ctx.vault, lead) })
  return held.stage
}

/** Those who hold a lot as one form for it once, whoever of them leads. Two at once: the second finds the first. @see C-13 */
export async function refuseFormedTogether(
  tx: Tx,
  { competitionId, leadId, lotIds }: { competitionId: string; leadId: string; lotIds: readonly string[] },
): Promise<void> {
  for (const lotId of lotIds.toSorted()) await holdLeading(tx, competitionId, lotId)
  const lotId = await findFormedTogether(tx, { competitionId, leadId, lotIds })
  if (lotId === undefined) return
  const detail = `Another supplier of those who hold ${lotId} with you forms for it`
  throw new CarelotError({ code: 'consortium.formed-already', detail })
}
