import type { Readable } from 'node:stream'
import { now } from '@carelot/db/clock'
import { findBidNaming } from '@carelot/db/competition/bid-version'
import { findCompetition } from '@carelot/db/competition/competition'
import { isPublishedTo } from '@carelot/db/competition/published-document'
import { listSuppliersOfDocument } from '@carelot/db/contract/contract'
import type { Db } from '@carelot/db/database'
import { type DocumentRow, findDocument, isGivenTo } from '@carelot/db/document/document'
import { inTransaction } from '@carelot/db/transaction'
import { refuseDecider } from '@carelot/rules/competition/award/reader'
import { refuseSubmission } from '@carelot/rules/competition/submission'
import type { Document } from '@carelot/rules/document/document'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { councilKeyOf, draftKeyOf, revealName } from '../document/document-key.ts'
import { readContent } from '../document/stored-content.ts'
import { record } from '../record.ts'
import { interestOf } from './interest.ts'
import { openedBid } from './opened-bid.ts'
import { ownCompetition } from './party.ts'
import { openDocumentKeys } from './seal.ts'

/** What a document is, for whoever may know of it; to anyone else it is not there. */
export async function describeDocument(ctx: Context, documentId: string): Promise<z.input<typeof Document>> {
  const row = await visible(ctx, documentId)
  const { ciphertextHash: _, sealedKey: __, draftKey: ___, ...described } = row
  return {
    ...described,
    name: revealName(ctx.vault, row),
    readable: row.purpose !== 'bid' || (await isOpenDraft(ctx, row)),
  }
}

/**
 * The content of a document as a stream. A bid's document is read by its own bidder alone, as a draft, until closing;
 * after the opening by those who may read the bid that names it, which is recorded.
 */
export async function openDocument(ctx: Context, documentId: string): Promise<Readable> {
  const { vault, documents } = ctx
  const opened = await openedBidNaming(ctx, documentId)
  if (opened) return readOfOpened(ctx, opened, documentId)
  const row = await visible(ctx, documentId)
  if (row.purpose !== 'bid')
    return readContent(documents, await councilKeyOf(vault, row, row.sealedKey ?? ''), row.ciphertextHash)
  if (row.draftKey === null || !(await isOpenDraft(ctx, row))) throw new CarelotError({ code: 'document.sealed' })
  return readContent(documents, draftKeyOf(vault, row, row.draftKey), row.ciphertextHash)
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
  return (await listSuppliersOfDocument(db, documentId)).includes(supplierId)
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

/** The opened bid that names this document, if the caller's council let its competition. */
async function openedBidNaming({ db, caller }: Context, documentId: string) {
  const named = await findBidNaming(db, documentId)
  return named?.councilId === caller.organisationId && named.openedAt !== null ? named : undefined
}

function readOfOpened(
  ctx: Context,
  { competitionId, bidId }: { competitionId: string; bidId: string },
  documentId: string,
): Promise<Readable> {
  return inTransaction(ctx.db, async (tx) => {
    const competition = await ownCompetition(ctx, tx, competitionId)
    const { envelope, key } = await openedBid(ctx, tx, { competition, bidId })
    const document = (await openDocumentKeys(key, { quality: envelope })).find((each) => each.documentId === documentId)
    if (!document) throw new CarelotError({ code: 'bid.seal-broken' })
    await record(ctx, tx, {
      type: 'bid.read',
      subject: bidId,
      data: { competitionId, envelope: 'quality', documentId, keyId: ctx.caller.keyId },
    })
    return readContent(ctx.documents, Buffer.from(document.key, 'base64url'), document.ciphertextHash)
  })
}

async function isOpenDraft({ db }: Context, { draftKey, competitionId }: DocumentRow): Promise<boolean> {
  if (draftKey === null || competitionId === null) return false
  const instant = await now(db)
  const competition = await findCompetition(db, competitionId)
  return competition !== undefined && refuseSubmission(competition, instant) === undefined
}
