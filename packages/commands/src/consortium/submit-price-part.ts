import { now } from '@carelot/db/clock'
import { findInvited } from '@carelot/db/competition/invitation'
import { hasReadRows } from '@carelot/db/competition/rows-read'
import { type ConsortiumRow, findConsortium, lockConsortium } from '@carelot/db/consortium/consortium'
import { insertConsortiumKey, replacePricePart, voidAssembly, voidPrices } from '@carelot/db/consortium/price'
import type { Tx } from '@carelot/db/database'
import { inTransaction } from '@carelot/db/transaction'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { faultsOfDerivable } from '@carelot/rules/consortium/derivable'
import {
  faultsOfPricePart,
  JointRates,
  type PricePartReceipt,
  pricedLotsOf,
} from '@carelot/rules/consortium/price-part'
import { hidesRows } from '@carelot/rules/consortium/pricing'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { mayMoveConsortium } from '@carelot/rules/consortium/stages'
import type { ConsortiumTerms } from '@carelot/rules/consortium/terms'
import { ConsortiumId } from '@carelot/rules/id'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { Sha256 } from '@carelot/rules/sha-256'
import { z } from 'zod'
import { answeredBefore, command } from '../command.ts'
import { askedOf } from '../competition/asked-bid.ts'
import { padded } from '../competition/seal.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { saltedContentHash } from '../keys/content-hash.ts'
import { encryptTo } from '../keys/vault.ts'
import { record } from '../record.ts'
import { assembleIfWhole, saltOfPart } from './assemble-prices.ts'
import { newConsortiumKey, sealingKeyOf } from './consortium-key.ts'
import { lockForMemberMove } from './member-move.ts'
import { joinedWhoReads, refuseOtherTerms } from './own-consortium.ts'
import { basisOf, pricesOf } from './price-standing.ts'

export const SubmitPricePart = z
  .strictObject({
    consortiumId: ConsortiumId,
    contentHash: Sha256.meta({ description: 'SHA-256 of the terms that the prices are for' }),
    lots: JointRates,
  })
  .meta({ id: 'SubmitPricePart' })
export type SubmitPricePart = z.infer<typeof SubmitPricePart>

type Stored = Omit<PricePartReceipt, 'salt'>

/**
 * A member submits what it asks for, for each lot of which it delivers something. Validated as a bid's rates are and sealed
 * at once; only ciphertext is kept. It may be replaced until the bid is submitted. Where rows are hidden and the assembled
 * rates were shown, one that is replaced voids all: the next that are shown differ by nobody's change alone (C-14).
 */
export async function submitPricePart(ctx: Context, input: SubmitPricePart): Promise<PricePartReceipt> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory', 'bid-writer'))
  const id = newId('ppt')
  let sealed: Sealed
  try {
    sealed = await sealPart(ctx, input, id)
  } catch (refused) {
    const earlier = await answeredBefore<Stored>(ctx, input)
    if (!earlier) throw refused
    return { ...earlier, salt: saltOfPart(ctx.vault, earlier.id) }
  }
  const receipt = await command<Stored>(ctx, input, (tx) => receive(ctx, tx, { input, id, personId, ...sealed }))
  return { ...receipt, salt: saltOfPart(ctx.vault, receipt.id) }
}

type Sealed = { sealed: string; saltedHash: string }

/** Slow, and so before anything is held; what it rests on is asked again under the lock, by the hash of the terms. */
async function sealPart(
  ctx: Context,
  { consortiumId, contentHash, lots }: SubmitPricePart,
  id: string,
): Promise<Sealed> {
  const { row, own } = joinedWhoReads(await findConsortium(ctx.db, consortiumId), ctx.caller)
  if (!mayMoveConsortium(row.stage, 'submit prices')) throw new CarelotError({ code: 'consortium.wrong-stage' })
  const { content } = refuseOtherTerms(row, (standing) => standing.contentHash === contentHash)
  if (content.pricing.mode === 'set-rates') throw new CarelotError({ code: 'consortium.parts-unasked' })
  const invited = await findInvited(ctx.db, row.competitionId, row.leadId)
  if (!invited)
    throw new CarelotError({ code: 'consortium.not-ready', detail: 'The lead has yet to ask for its invitation' })
  refuseWith(problemOfFaults(faultsOfPricePart(lots, askedOf(invited), pricedLotsOf(content, own.organisationId))))
  const sealed = await encryptTo(await ownKeyOf(ctx, consortiumId), padded(JSON.stringify(lots), 1024))
  return { sealed, saltedHash: saltedContentHash(saltOfPart(ctx.vault, id), lots) }
}

/** The consortium's key, made when the first of its members submits. */
async function ownKeyOf({ db, vault }: Context, consortiumId: string) {
  const standing = await sealingKeyOf(vault, db, consortiumId)
  if (standing) return standing
  const made = await newConsortiumKey(vault, consortiumId)
  const key = await inTransaction(db, async (tx) => {
    // One that is withdrawn meanwhile is left without a key.
    if ((await lockConsortium(tx, consortiumId))?.stage === 'inviting')
      await insertConsortiumKey(tx, consortiumId, made)
    return sealingKeyOf(vault, tx, consortiumId)
  })
  if (!key) throw new CarelotError({ code: 'consortium.wrong-stage' })
  return key
}

type Received = Sealed & { input: SubmitPricePart; id: string; personId: string }

async function receive(ctx: Context, tx: Tx, { input, id, personId, sealed, saltedHash }: Received): Promise<Stored> {
  const { consortiumId, contentHash } = input
  const { row, own } = await lockForMemberMove(ctx, tx, { consortiumId, move: 'submit prices' })
  const { content } = refuseOtherTerms(row, (standing) => standing.contentHash === contentHash)
  const { organisationId } = own
  await refuseShowing(tx, { row, content, organisationId, personId })
  await reopen(ctx, tx, row)
  const submittedAt = await now(tx)
  const claims = { id, consortiumId, organisationId, contentHash, saltedHash, submittedAt }
  const statement = await ctx.vault.sign('price-part', claims)
  await replacePricePart(tx, { ...claims, sealed, statement, basisHash: basisOf(content), submittedBy: personId })
  await record(ctx, tx, {
    type: 'consortium.price-part-submitted',
    subject: consortiumId,
    audience: joinedOf(row),
    data: { organisationId },
  })
  await assembleIfWhole(ctx, tx, { row, content, at: submittedAt })
  return { ...claims, statement }
}

type Showing = { row: ConsortiumRow; content: ConsortiumTerms; organisationId: string; personId: string }

/**
 * Nobody submits beside rows that it has read for a clean team in this competition, whatever it, the terms or the consortium have become; nor, where rows are hidden, beside
 * those that it read as a lead, if another leads by now. Nor what would then be shown to a lead that could compute it, who may be another
 * than the one who proposed the terms, or was shown too much since. @see C-14
 */
async function refuseShowing(tx: Tx, { row, content, organisationId, personId }: Showing): Promise<void> {
  const { competitionId, leadId, prices } = row
  const { pricing } = content
  const isHidden = hidesRows(pricing)
  const shown = { leadId, shown: prices.shown.flat(), looks: prices.shown.length }
  if (isHidden) refuseWith(problemOfFaults(faultsOfDerivable(content, shown)))
  const isNamed = pricing.mode === 'clean-team' && pricing.cleanTeam.some((named) => named === personId)
  const modes = isHidden && organisationId !== leadId ? ['clean-team', 'open-to-lead'] : ['clean-team']
  if (isNamed || (await hasReadRows(tx, { competitionId, personId, modes })))
    throw new CarelotError({ code: 'consortium.rows-read', detail: 'Somebody else of your firm submits its prices' })
}

/** What was assembled stands no more. Where rows are hidden everybody submits anew. */
async function reopen(ctx: Context, tx: Tx, row: ConsortiumRow): Promise<void> {
  const prices = pricesOf(row)
  if (!prices?.assembled) return
  if (!hidesRows(prices.pricing)) return voidAssembly(tx, row.id)
  await voidPrices(tx, row.id)
  await record(ctx, tx, { type: 'consortium.prices-reopened', subject: row.id, audience: joinedOf(row) })
}
