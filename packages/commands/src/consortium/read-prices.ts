import { findAssembly } from '@carelot/db/consortium/assembly'
import { type ConsortiumRow, findConsortium } from '@carelot/db/consortium/consortium'
import { listPriceParts } from '@carelot/db/consortium/price'
import type { Tx } from '@carelot/db/database'
import type { AssembledRates, PricePart } from '@carelot/rules/consortium/price-part'
import { pricesAt } from '@carelot/rules/consortium/pricing-faults'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../context.ts'
import { reading } from '../reading.ts'
import { record } from '../record.ts'
import { areAssembled, openParts, ratesOf, saltOfAssembly } from './assemble-prices.ts'
import { hasEnded, joinedWhoReads } from './own-consortium.ts'
import { basisOf } from './price-standing.ts'

type Caller = Context['caller']
type Terms = NonNullable<ConsortiumRow['terms']>
type Reader = { row: ConsortiumRow; terms: Terms; readsRows: boolean; readsTotals: boolean }

/** Whom the terms name to read rows, so long as they price for nobody and their firm has not left, nor become the lead. */
function isOfCleanTeam(
  { terms, members, leadId }: ConsortiumRow,
  { personId, organisationId, roles }: Caller,
): boolean {
  const pricing = terms?.content.pricing
  if (pricing?.mode !== 'clean-team' || !personId || pricesAt({ roles })) return false
  if (organisationId === leadId) return false
  if (members.some((member) => member.organisationId === organisationId && hasEnded(member))) return false
  return pricing.cleanTeam.some((named) => named === personId)
}

/** What the caller may read of the prices, by the terms that stand: rows are for persons, whom the record then names. */
function readerOf(found: ConsortiumRow | undefined, caller: Caller): Reader {
  if (found?.terms && isOfCleanTeam(found, caller))
    return { row: found, terms: found.terms, readsRows: true, readsTotals: true }
  const { row, own } = joinedWhoReads(found, caller)
  if (!row.terms) throw new CarelotError({ code: 'consortium.terms-missing' })
  const isLead = own.role === 'lead'
  const isOpen = row.terms.content.pricing.mode === 'open-to-lead'
  return { row, terms: row.terms, readsRows: isLead && isOpen && caller.personId !== undefined, readsTotals: isLead }
}

/** Whose prices are in; for those who may read them with what they ask for, and then it is recorded who read (C-14). */
export function readPriceParts(ctx: Context, consortiumId: string): Promise<PricePart[]> {
  return reading(ctx, async (tx) => {
    const { row, terms, readsRows } = readerOf(await findConsortium(tx, consortiumId), ctx.caller)
    const parts =
      readsRows && row.prices.hasKey ? await openRows(ctx, tx, { row, terms }) : await sealedRows(tx, { row, terms })
    return parts.map(({ id, organisationId, saltedHash, submittedAt, lots }) => ({
      id,
      organisationId,
      saltedHash,
      submittedAt,
      lots,
    }))
  })
}

type Of = Pick<Reader, 'row' | 'terms'>

async function sealedRows(tx: Tx, { row, terms }: Of) {
  const basis = basisOf(terms.content)
  const parts = await listPriceParts(tx, row.id)
  return parts.filter(({ basisHash }) => basisHash === basis).map((part) => ({ ...part, lots: null }))
}

async function openRows(ctx: Context, tx: Tx, { row, terms }: Of) {
  const { content } = terms
  const parts = await openParts(ctx, tx, { consortiumId: row.id, content })
  await record(ctx, tx, {
    type: 'consortium.price-rows-read',
    subject: row.id,
    audience: joinedOf(row),
    data: {
      personId: ctx.caller.personId ?? null,
      mode: content.pricing.mode,
      partIds: parts.map(({ id }) => id),
    },
  })
  return parts
}

/** The assembled rates that stand, for the lead and the clean team, once all parts are in and not before. */
export async function readAssembledRates(ctx: Context, consortiumId: string): Promise<AssembledRates> {
  const { row, terms, readsTotals } = readerOf(await findConsortium(ctx.db, consortiumId), ctx.caller)
  if (!readsTotals) throw new CarelotError({ code: 'access.forbidden', detail: 'This is for the lead' })
  return reading(ctx, (tx) => openAssembly(ctx, tx, { row, terms }))
}

/** The rates that come of the parts, which must be those that were assembled. */
async function openAssembly(ctx: Context, tx: Tx, { row, terms }: Of): Promise<AssembledRates> {
  const { content } = terms
  const assembly = await findAssembly(tx, row.id)
  if (assembly?.basisHash !== basisOf(content)) throw new CarelotError({ code: 'consortium.rates-unassembled' })
  if (!row.prices.hasKey) throw new CarelotError({ code: 'consortium.prices-destroyed' })
  const lots = ratesOf(content, await openParts(ctx, tx, { consortiumId: row.id, content }))
  if (!lots) throw new CarelotError({ code: 'consortium.rates-unassembled' })
  if (!areAssembled(ctx.vault, lots, assembly)) throw new Error(`${row.id} has other rates than were assembled`)
  const { id, saltedHash, assembledAt, personId, statement, approvedAt } = assembly
  const isApproved = personId !== null && statement !== null && approvedAt !== null
  const approval = isApproved ? { personId, statement, approvedAt } : null
  return { lots, salt: saltOfAssembly(ctx.vault, id), saltedHash, assembledAt, approval }
}
