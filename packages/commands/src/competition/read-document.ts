import type { Readable } from 'node:stream'
import { now } from '@carelot/db/clock'
import { findBidNaming } from '@carelot/db/competition/bid-version'
import { findCompetition } from '@carelot/db/competition/competition'
import { isPublishedTo } from '@carelot/db/competition/published-document'
import { listPartiesOfDocument } from '@carelot/db/contract/contract'
import type { Db } from '@carelot/db/database'
import { type DocumentRow, findDocument, isGivenTo } from '@carelot/db/document/document'
import { refuseDecider } from '@carelot/rules/competition/award/reader'
import { refuseSubmission } from '@carelot/rules/competition/submission'
import type { Document } from '@carelot/rules/document/document'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { councilKeyOf, type DocumentKey, draftKeyOf, revealName } from '../document/document-key.ts'
import { readContent } from '../document/stored-content.ts'
import { reading } from '../reading.ts'
import { record } from '../record.ts'
import { interestOf } from './interest.ts'
import { listedQuality, openedBid } from './opened-bid.ts'
import { ownCompetition } from './party.ts'
import { openDocumentKeys } from './seal.ts'

type Described = z.input<typeof Document>

/** What a document is, for whoever may know of it; to anyone else it is not there. */
export async function describeDocument(ctx: Context, documentId: string): Promise<Described> {
  const opened = await openedBidNaming(ctx, documentId)
  if (opened) return (await readOfOpened(ctx, opened)).document
  const row = await visible(ctx, documentId)
  const { ciphertextHash: _, sealedKey: __, draftKey: ___, ...described } = row
  return {
    ...described,
    name: revealName(ctx.vault, row),
    readable: row.purpose !== 'bid' || (await isOpenDraft(ctx, row)),
  }
}

type Open = { document: Described; content: Readable }

/**
 * What a document is, and its content as a stream. A bid's document is read by its own bidder alone, as a draft, until
 * closing; after the opening by those who may read the bid that names it, which is recorded.
 */
export async function openDocument(ctx: Context, documentId: string): Promise<Open> {
  const { vault, documents } = ctx
  const opened = await openedBidNaming(ctx, documentId)
  if (opened) {
    const { document, key } = await readOfOpened(ctx, opened)
    return { document, content: await readContent(documents, Buffer.from(key.key, 'base64url'), key.ciphertextHash) }
  }
  const row = await visible(ctx, documentId)
  const document = await describeDocument(ctx, documentId)
  const of = async (key: Buffer) => ({ document, content: await readContent(documents, key, row.ciphertextHash) })
  if (row.purpose !== 'bid') return of(await councilKeyOf(vault, row, row.sealedKey ?? ''))
  if (row.draftKey === null || !document.readable) throw new CarelotError({ code: 'document.sealed' })
  return of(draftKeyOf(vault, row, row.draftKey))
}

async function visible(ctx: Context, documentId: string): Promise<DocumentRow> {
  const { db, caller } = ctx
  const row = await findDocument(db, documentId)
  if (row?.organisationId === caller.organisationId) {
    if (row.purpose === 'exempt') await refuseUnlessDecider(ctx, row)
    return row
  }
  const { organisationId } = caller
  const shown = {
    contract: isOfContract,
    consortium: isGivenTo,
    tender: isPublishedTo,
    bid: null,
    exempt: null,
  }
  if (!row || !(await shown[row.purpose]?.(db, documentId, organisationId)))
    throw new CarelotError({ code: 'not-found' })
  return row
}

async function isOfContract(db: Db, documentId: string, supplierId: string): Promise<boolean> {
  return (await listPartiesOfDocument(db, documentId)).some((partyIds) => partyIds.includes(supplierId))
}

/** An exempt annex is for those who decide on the award, and for auditors (P-54, S-73). */
async function refuseUnlessDecider({ db, caller }: Context, { competitionId }: DocumentRow): Promise<void> {
  const competition = await findCompetition(db, competitionId ?? '')
  if (!competition) throw new CarelotError({ code: 'not-found' })
  const { panel, lots } = competition.brief
  const personId = caller.personId ?? ''
  const declaration = await interestOf(db, { competitionId: competition.id, personId, phase: 'award' })
  const interests = { lotIds: lots.map(({ lotId }) => lotId), declaration }
  refuseWith(refuseDecider(caller, panel, interests))
}

type Naming = { competitionId: string; bidId: string; row: DocumentRow }

/** The opened bid that names this document, if the caller's council let its competition. */
async function openedBidNaming({ db, caller }: Context, documentId: string): Promise<Naming | undefined> {
  const named = await findBidNaming(db, documentId)
  const row = named && (await findDocument(db, documentId))
  if (!row || named.councilId !== caller.organisationId || named.openedAt === null) return undefined
  return { ...named, row }
}

/** A document of an opened bid as the bid is read, by the same persons (P-49, P-53): the seal of the bid says what it is. */
function readOfOpened(
  ctx: Context,
  { competitionId, bidId, row }: Naming,
): Promise<{ document: Described; key: DocumentKey }> {
  return reading(ctx, async (tx) => {
    const competition = await ownCompetition(ctx, tx, competitionId)
    const opened = await openedBid(ctx, tx, { competition, bidId })
    const { documents } = await listedQuality(ctx, tx, opened)
    const keys = await openDocumentKeys(opened.key, { quality: opened.envelope })
    const key = keys.find((each) => each.documentId === row.id)
    if (!key || !documents.some((id) => id === row.id)) throw new CarelotError({ code: 'bid.seal-broken' })
    await record(ctx, tx, {
      type: 'bid.read',
      subject: bidId,
      data: { competitionId, envelope: 'quality', documentId: row.id, keyId: ctx.caller.keyId },
    })
    const { name, mediaType, sizeBytes } = key
    const { id, organisationId, purpose, createdAt } = row
    const of = { id, organisationId, competitionId, purpose, contentHash: null, externalReference: null, createdAt }
    return { key, document: { ...of, name, mediaType, sizeBytes, readable: true } }
  })
}

async function isOpenDraft({ db }: Context, { draftKey, competitionId }: DocumentRow): Promise<boolean> {
  if (draftKey === null || competitionId === null) return false
  const instant = await now(db)
  const competition = await findCompetition(db, competitionId)
  return competition !== undefined && refuseSubmission(competition, instant) === undefined
}
