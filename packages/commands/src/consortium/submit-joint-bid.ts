import { now } from '@carelot/db/clock'
import { deletePartners, insertPartner } from '@carelot/db/competition/invitation'
import { type ConsortiumRow, findConsortium, updateConsortium } from '@carelot/db/consortium/consortium'
import type { Tx } from '@carelot/db/database'
import { Bid, type Receipt } from '@carelot/rules/competition/bid'
import { biddersOf } from '@carelot/rules/consortium/model'
import { refuseOpen } from '@carelot/rules/consortium/open-item-fault'
import { faultsOfJointBid, joinedOf, openItemsOf } from '@carelot/rules/consortium/readiness'
import { countingSignatures } from '@carelot/rules/consortium/signature'
import { mayMoveConsortium } from '@carelot/rules/consortium/stages'
import { CompetitionId, ConsortiumId } from '@carelot/rules/id'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { bindingOfMember, findOwnInvitation } from '../competition/party.ts'
import { recordIfLate } from '../competition/record-if-late.ts'
import { receiptGiven, submitBid } from '../competition/submit-bid.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { bindParts, type Manifest, withAssembledRates } from './assembled-bid.ts'
import { deadlineOf, formedOf, refuseUnready } from './formed.ts'
import { lapseChanges } from './lapse-changes.ts'
import { leadWhoReads, lockForConsortiumMove } from './own-consortium.ts'
import { writeManifest } from './write-manifest.ts'

export const SubmitJointBid = Bid.extend({
  consortiumId: ConsortiumId,
  externalReference: z.string().min(1).max(255).optional(),
}).meta({ id: 'SubmitJointBid' })
export type SubmitJointBid = z.infer<typeof SubmitJointBid>

/**
 * The lead submits one sealed bid for all, through the competition's own submit. In that very transaction the consortium is
 * asked what it lacks, and its members become those of the bidder: no bid stands on terms that were superseded.
 *
 * @see rules C-02, C-04
 */
export async function submitJointBid(ctx: Context, input: SubmitJointBid): Promise<z.input<typeof Receipt>> {
  const { consortiumId, ...bid } = input
  const { row } = leadWhoReads(await findConsortium(ctx.db, consortiumId), ctx.caller)
  // A bid that was received is not asked again whether it may be made.
  const earlier = await receiptGiven(ctx, input)
  if (earlier) return earlier
  const competitionId = CompetitionId.parse(row.competitionId)
  if (!mayMoveConsortium(row.stage, 'submit bid')) {
    await refuseLate(ctx, row)
    throw new CarelotError({ code: 'consortium.wrong-stage' })
  }
  // Where any supplier may bid, it forms before it is invited, and has no bidder to bid as until then (C-13).
  if (!(await findOwnInvitation(ctx, ctx.db, competitionId))) {
    await refuseLate(ctx, row)
    return refuseUnready(ctx.db, row, input)
  }
  const { bid: whole, manifest } = await withAssembledRates(ctx, row, bid).catch(async (error: unknown) => {
    await refuseLate(ctx, row)
    throw error
  })
  const bind = (tx: Tx, made: { bidId: string; bidderId: string }) => bindMembers(ctx, tx, { input, manifest, ...made })
  return submitBid(ctx, { competitionId, ...whole }, { sent: input, bind })
}

/** A late bid is refused as late, and stays in the record, whatever else is wrong with it or has become of who sends it (P-07). */
async function refuseLate(ctx: Context, { competitionId }: ConsortiumRow): Promise<void> {
  const { deadline, isTendering } = await deadlineOf(ctx.db, { competitionId })
  if (deadline === null) return
  if (isTendering && Date.parse(await now(ctx.db)) < Date.parse(deadline)) return
  const late = new CarelotError({ code: isTendering ? 'bid.late' : 'competition.closed' })
  await recordIfLate(ctx, { competitionId, attempted: 'submit' }, late)
  throw late
}

type Made = { input: SubmitJointBid; manifest: Manifest | undefined; bidId: string; bidderId: string }

async function bindMembers(ctx: Context, tx: Tx, { input, manifest, bidId, bidderId }: Made): Promise<void> {
  const { consortiumId } = input
  const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'submit bid', byLead: true })
  const at = await now(tx)
  const formed = await formedOf(tx, row)
  refuseWith(refuseOpen(openItemsOf(formed), input))
  if (!row.terms) throw new CarelotError({ code: 'consortium.terms-missing' })
  refuseWith(problemOfFaults(faultsOfJointBid(input, row.terms.content, formed.lotIds)))
  await bindParts(tx, row, { bidId, manifest })
  const { competitionId } = row
  await deletePartners(tx, bidderId)
  for (const organisationId of biddersOf(row).filter((member) => member !== row.leadId)) {
    const member = { bidderId, competitionId, organisationId, role: 'member' }
    await insertPartner(tx, { ...member, binding: bindingOfMember(ctx.vault, member) })
  }
  await writeManifest(ctx, tx, { row, terms: row.terms, at, bidId, bidderId })
  if (row.stage === 'inviting') await lapseChanges(ctx, tx, { row, because: 'consortium.bid-submitted' })
  await updateConsortium(tx, consortiumId, { stage: 'submitted', modelBid: row.model })
  await record(ctx, tx, {
    type: 'consortium.bid-submitted',
    subject: consortiumId,
    audience: joinedOf(row),
    data: {
      competitionId,
      bidId,
      termsVersion: row.terms.version,
      contentHash: row.terms.contentHash,
      // A signature that counts may be of an earlier version that differs in nothing material.
      signedVersions: Object.fromEntries(
        countingSignatures(row.terms).map(({ organisationId, termsVersion }) => [organisationId, String(termsVersion)]),
      ),
    },
  })
}
