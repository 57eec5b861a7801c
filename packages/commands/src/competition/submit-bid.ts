import { now } from '@carelot/db/clock'
import { findTender, insertBid, lockBidder } from '@carelot/db/competition/bid'
import { enterFence } from '@carelot/db/competition/fence'
import type { Invited } from '@carelot/db/competition/invitation'
import { hasReadRows } from '@carelot/db/competition/rows-read'
import type { Tx } from '@carelot/db/database'
import { deleteDraftKeys } from '@carelot/db/document/document'
import { Bid, type Receipt } from '@carelot/rules/competition/bid'
import {
  faultsOfBid,
  faultsOfLapsedLots,
  faultsOfLotsHeldTogether,
  faultsOfSignature,
} from '@carelot/rules/competition/bid-faults'
import { refuseSubmission } from '@carelot/rules/competition/submission'
import { CompetitionId } from '@carelot/rules/id'
import { CarelotError, type Fault, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { answeredBefore, command } from '../command.ts'
import { actorOf, type Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { inTurn } from '../turnstile.ts'
import { askedOf } from './asked-bid.ts'
import { authorityToSubmit } from './authorise-submission.ts'
import { bidDocuments, faultsOfDocuments } from './bid-documents.ts'
import { publishedKey } from './competition-keys.ts'
import { hideLots } from './lots-of-bid.ts'
import { invitedOf } from './party.ts'
import { recordIfLate } from './record-if-late.ts'
import { type SealedBid, saltOf, sealBid } from './seal.ts'

export const SubmitBid = Bid.extend({
  competitionId: CompetitionId,
  externalReference: z.string().min(1).max(255).optional(),
}).meta({ id: 'SubmitBid' })
export type SubmitBid = z.infer<typeof SubmitBid>

/** A bid of several: what was sent for it, and what is decided in the same transaction, which refuses it or stands and falls with it. */
type Joint = { sent: object; bind: (tx: Tx, made: { bidId: string; bidderId: string }) => Promise<void> }
type StoredReceipt = Omit<z.input<typeof Receipt>, 'salt'>

/**
 * Receives a bid: validated and sealed first, because both are slow; then, behind the fence, the clock and the row are
 * read, the rules decide, and bid, receipt and record are written in one commit.
 */
export function submitBid(ctx: Context, input: SubmitBid, joint?: Joint): Promise<z.input<typeof Receipt>> {
  return inTurn(ctx, () => sealAndReceive(ctx, input, joint))
}

/** The receipt that this very request was given before, if it was: it stays what it is, whatever has become of the bid. */
export async function receiptGiven(ctx: Context, sent: object): Promise<z.input<typeof Receipt> | undefined> {
  const earlier = await answeredBefore<StoredReceipt>(ctx, sent)
  return earlier && { ...earlier, salt: saltOf(ctx.vault, earlier.id) }
}

async function sealAndReceive(ctx: Context, input: SubmitBid, joint?: Joint): Promise<z.input<typeof Receipt>> {
  const sent = joint?.sent ?? input
  const { competitionId, externalReference, ...bid } = input
  const invited = await invitedOf(ctx, ctx.db, competitionId)
  const documents = await bidDocuments(ctx, input)
  const faults = [
    ...faultsOfBid(bid, askedOf(invited)),
    ...faultsOfDocuments(bid, documents),
    ...(joint ? [] : faultsOfLotsHeldTogether(bid, invited)),
  ]
  const earlier = faults.length > 0 ? await receiptGiven(ctx, sent) : undefined
  if (earlier) return earlier
  if (faults.length > 0) await refuseFaulty(ctx, { competitionId, bidderId: invited.bidderId }, faults)

  const id = newId('bid')
  const sealed = await sealBid(bid, saltOf(ctx.vault, id), {
    quality: publishedKey(ctx.vault, { competitionId, envelope: 'quality' }, invited.quality),
    price: publishedKey(ctx.vault, { competitionId, envelope: 'price' }, invited.price),
    documentKeys: documents.map(({ sealedKey }) => sealedKey),
  })
  try {
    const receipt = await command<StoredReceipt>(ctx, sent, (tx) =>
      receive(ctx, tx, { id, input, invited, sealed, joint }),
    )
    return { ...receipt, salt: saltOf(ctx.vault, receipt.id) }
  } catch (error) {
    if (error instanceof CarelotError) await recordIfLate(ctx, { competitionId, attempted: 'submit' }, error)
    throw error
  }
}

/** Refuses a faulty bid. One that is late is refused as such, whatever else is wrong with it, so that the record says so. */
async function refuseFaulty(ctx: Context, of: { competitionId: string; bidderId: string }, faults: readonly Fault[]) {
  const { competitionId, bidderId } = of
  const late = refuseSubmission(await findTender(ctx.db, competitionId, bidderId), await now(ctx.db))
  if (late) await recordIfLate(ctx, { competitionId, attempted: 'submit' }, new CarelotError(late))
  refuseWith(late ?? problemOfFaults(faults))
}

type Sealed = { id: string; input: SubmitBid; invited: Invited; sealed: SealedBid; joint: Joint | undefined }

async function receive(ctx: Context, tx: Tx, { id, input, invited, sealed, joint }: Sealed): Promise<StoredReceipt> {
  const { competitionId } = input
  const { bidderId } = invited
  await enterFence(tx, competitionId)
  await lockBidder(tx, bidderId)
  const receivedAt = await now(tx)
  const tender = await findTender(tx, competitionId, bidderId)
  refuseWith(refuseSubmission(tender, receivedAt))
  refuseWith(problemOfFaults(faultsOfLapsedLots(input, tender.lapsedLots)))
  const { signatory, authorityId } = await authorityToSubmit(ctx, tx, competitionId)
  refuseWith(problemOfFaults(faultsOfSignature(input, signatory)))
  // Who knows what others ask for prices no bid beside theirs.
  if (await hasReadRows(tx, { competitionId, personId: signatory, modes: ['clean-team'] }))
    throw new CarelotError({ code: 'consortium.rows-read', detail: 'Somebody else of your firm submits its bid' })
  // Nobody is bound by a bid that its consortium did not make.
  if (tender.isJoint && !joint) throw new CarelotError({ code: 'bid.joint' })
  await joint?.bind(tx, { bidId: id, bidderId })
  const claims = { id, competitionId, bidderId, version: tender.nextVersion, saltedHash: sealed.saltedHash, receivedAt }
  const statement = await ctx.vault.sign('receipt', claims)
  await insertBid(tx, {
    ...claims,
    ...sealed,
    documents: input.documents,
    submittedBy: { ...actorOf(ctx.caller), ...(authorityId && { authorityId }) },
    statement,
    externalReference: input.externalReference ?? null,
    addendum: tender.addendum,
    hiddenLots: hideLots(ctx.vault, id, input.lots),
  })
  await deleteDraftKeys(tx, input.documents)
  await record(ctx, tx, {
    type: 'bid.submitted',
    subject: id,
    audience: [ctx.caller.organisationId],
    data: { competitionId, version: tender.nextVersion },
  })
  return { ...claims, statement }
}
