import { insertBidParts } from '@carelot/db/consortium/assembly'
import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import type { Tx } from '@carelot/db/database'
import type { Bid } from '@carelot/rules/competition/bid'
import type { JointRates } from '@carelot/rules/consortium/price-part'
import { assemblyOf } from '@carelot/rules/consortium/pricing'
import { CarelotError, type Fault, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { publishedKey } from '../competition/competition-keys.ts'
import { invitedOf } from '../competition/party.ts'
import { padded } from '../competition/seal.ts'
import type { Context } from '../context.ts'
import { encryptTo } from '../keys/vault.ts'
import { areAssembled, type OpenPart, openParts, ratesOf, saltOfPart } from './assemble-prices.ts'
import { refuseUnready } from './formed.ts'

type SealedPart = { organisationId: string; saltedHash: string; sealed: string | null }
/** Of which assembled rates a bid was made, and of which parts those. */
export type Manifest = { assemblyId: string; parts: SealedPart[] }

/**
 * The bid with the rates that were assembled, which the lead does not name, and its parts sealed to the competition's price
 * key. Slow, and so before the fence; there `bindParts` asks whether they still stand.
 */
export async function withAssembledRates<Given extends Bid>(
  ctx: Context,
  row: ConsortiumRow,
  bid: Given,
): Promise<{ bid: Given; manifest?: Manifest }> {
  const content = row.terms?.content
  if (!content || !assemblyOf(content.pricing)) return { bid }
  const parts = await openParts(ctx, ctx.db, { consortiumId: row.id, content })
  const rates = ratesOf(content, parts)
  const { assembly } = row.prices
  if (!rates || !assembly) return refuseUnready(ctx.db, row, bid)
  // Parts that were read behind a change, too: what is sent is what was approved.
  if (!areAssembled(ctx.vault, rates, assembly)) throw new CarelotError({ code: 'consortium.rates-differ' })
  refuseWith(problemOfFaults(faultsOfNamedRates(bid.lots)))
  const sealed = content.pricing.mode === 'blind' ? parts.map(unreadable) : await resealed(ctx, row, parts)
  return {
    bid: { ...bid, lots: bid.lots.map((lot) => priced(lot, rates)) },
    manifest: { assemblyId: assembly.id, parts: sealed },
  }
}

function priced<Lot extends { lotId: string }>(lot: Lot, rates: JointRates): Lot {
  return { ...lot, ...rates.find(({ lotId }) => lotId === lot.lotId) }
}

function faultsOfNamedRates(lots: Bid['lots']): Fault[] {
  const detail = 'The rates are assembled from what the members submitted, and are not named here'
  return lots.flatMap(({ rates, nightlyPence }, index): Fault[] =>
    rates.length > 0 || nightlyPence !== undefined
      ? [{ pointer: `/lots/${index}/rates`, code: 'consortium.bid-differs', detail }]
      : [],
  )
}

/** Nobody may ever read it, and so it goes nowhere; the key that opens it here is destroyed once tenders are opened. */
const unreadable = ({ organisationId, saltedHash }: OpenPart): SealedPart => ({
  organisationId,
  saltedHash,
  sealed: null,
})

async function resealed(ctx: Context, { competitionId }: ConsortiumRow, parts: readonly OpenPart[]) {
  const invited = await invitedOf(ctx, ctx.db, competitionId)
  const key = publishedKey(ctx.vault, { competitionId, envelope: 'price' }, invited.price)
  return Promise.all(
    parts.map(async ({ id, organisationId, saltedHash, lots }) => {
      const inside = JSON.stringify({ salt: saltOfPart(ctx.vault, id), lots })
      return { organisationId, saltedHash, sealed: await encryptTo(key, padded(inside, 1024)) }
    }),
  )
}

/** Under the lock: no bid stands on rates that were assembled anew since. */
export async function bindParts(
  tx: Tx,
  row: ConsortiumRow,
  { bidId, manifest }: { bidId: string; manifest: Manifest | undefined },
): Promise<void> {
  const isAssembled = row.terms && assemblyOf(row.terms.content.pricing)
  if (isAssembled && manifest?.assemblyId !== row.prices.assembly?.id)
    throw new CarelotError({ code: 'consortium.rates-differ', detail: 'The rates were assembled anew meanwhile' })
  if (!isAssembled && manifest) throw new CarelotError({ code: 'consortium.rates-differ' })
  if (manifest) await insertBidParts(tx, bidId, manifest.parts)
}
