import type { Readable } from 'node:stream'
import { now } from '@carelot/db/clock'
import { findCompetition } from '@carelot/db/competition/competition'
import { isPublishedTo } from '@carelot/db/competition/published-document'
import { type DocumentRow, findDocument } from '@carelot/db/document/document'
import { refuseSubmission } from '@carelot/rules/competition/submission'
import type { Document } from '@carelot/rules/document/document'
import { CarelotError } from '@carelot/rules/problem'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { draftKeyOf, tenderKeyOf } from '../document/document-key.ts'
import { readContent } from '../document/stored-content.ts'

/** What a document is, for whoever may know of it; to anyone else it is not there. */
export async function describeDocument(ctx: Context, documentId: string): Promise<z.input<typeof Document>> {
  const row = await visible(ctx, documentId)
  const { name, ciphertextHash: _, sealedKey: __, draftKey: ___, ...described } = row
  const plain = ctx.vault.reveal(`document name ${row.id}`, name)
  if (plain === undefined) throw new Error('the name in the row is not the one of this document')
  return { ...described, name: plain, readable: row.purpose === 'tender' || (await isOpenDraft(ctx, row)) }
}

/** The content of a document as a stream. A bid's document is read by its own bidder alone, as a draft, until closing. */
export async function openDocument(ctx: Context, documentId: string): Promise<Readable> {
  const row = await visible(ctx, documentId)
  const { vault, documents } = ctx
  if (row.purpose === 'tender')
    return readContent(documents, await tenderKeyOf(vault, row.id, row.sealedKey ?? ''), row.ciphertextHash)
  if (row.draftKey === null || !(await isOpenDraft(ctx, row))) throw new CarelotError({ code: 'document.sealed' })
  return readContent(documents, draftKeyOf(vault, row.id, row.draftKey), row.ciphertextHash)
}

async function visible({ db, caller }: Context, documentId: string): Promise<DocumentRow> {
  const row = await findDocument(db, documentId)
  const own = row?.organisationId === caller.organisationId
  if (!row || !(own || (await isPublishedTo(db, documentId, caller.organisationId))))
    throw new CarelotError({ code: 'not-found' })
  return row
}

async function isOpenDraft({ db }: Context, { draftKey, competitionId }: DocumentRow): Promise<boolean> {
  if (draftKey === null || competitionId === null) return false
  const instant = await now(db)
  const competition = await findCompetition(db, competitionId)
  return competition !== undefined && refuseSubmission(competition, instant) === undefined
}
