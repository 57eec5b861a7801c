import { now } from '@carelot/db/clock'
import { findCompetition } from '@carelot/db/competition/competition'
import { enterFence } from '@carelot/db/competition/fence'
import type { Db, Tx } from '@carelot/db/database'
import { insertDocument } from '@carelot/db/document/document'
import { refuseSubmission } from '@carelot/rules/competition/submission'
import type { UploadDocument } from '@carelot/rules/document/document'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { command, keyWasUsed } from '../command.ts'
import type { Context } from '../context.ts'
import { hideName, keepDraftKey, sealDocumentKey, wrapCouncilKey } from '../document/document-key.ts'
import { type StoredContent, storeContent } from '../document/stored-content.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { publishedKey } from './competition-keys.ts'
import { invitedOf } from './party.ts'

type Upload = { content: AsyncIterable<Uint8Array>; limitBytes: number }
type Keys = { sealedKey: string; draftKey: string | null; contentHash: string | null }

/**
 * Takes a document in: sealed into the store first, durably; then one small row. A repeated request gets the document
 * of the first; what it brought again is thrown away. Whatever ends between store and row leaves bytes that no key opens.
 */
export async function storeDocument(ctx: Context, input: UploadDocument, upload: Upload): Promise<{ id: string }> {
  if (!(await keyWasUsed(ctx))) await refuseUpload(ctx, ctx.db, input)
  const stored = await storeContent(ctx.documents, upload.content, upload.limitBytes)
  const id = newId('doc')
  const keys = await keysOf(ctx, input, { id, stored })
  const told = { ...input, sizeBytes: stored.sizeBytes, contentHash: stored.contentHash }
  try {
    const answer = await command(ctx, told, async (tx) => {
      if (input.purpose === 'bid') await enterFence(tx, input.competitionId)
      await refuseUpload(ctx, tx, input)
      await insertRow(ctx, tx, { id, input, stored, keys })
      return { id }
    })
    if (answer.id !== id) await ctx.documents.remove(stored.ciphertextHash)
    return answer
  } catch (error) {
    // After a lost connection the row may stand after all, and its bytes with it.
    const refused = error instanceof CarelotError && error.problem.code !== 'server.busy'
    if (refused) await ctx.documents.remove(stored.ciphertextHash)
    throw error
  }
}

type Row = { id: string; input: UploadDocument; stored: StoredContent; keys: Keys }

async function insertRow(ctx: Context, tx: Tx, { id, input, stored, keys }: Row): Promise<void> {
  const { organisationId } = ctx.caller
  await insertDocument(tx, {
    id,
    organisationId,
    competitionId: input.competitionId ?? null,
    purpose: input.purpose,
    name: hideName(ctx.vault, { id, organisationId }, input.name),
    mediaType: input.mediaType,
    sizeBytes: stored.sizeBytes,
    ciphertextHash: stored.ciphertextHash,
    ...keys,
    externalReference: input.externalReference ?? null,
  })
  await record(ctx, tx, {
    type: 'document.stored',
    subject: id,
    audience: [organisationId],
    data: { purpose: input.purpose, competitionId: input.competitionId ?? null },
  })
}

/** Asked before the bytes are taken, to spare them, and again behind the fence, where closing cannot come between. */
async function refuseUpload(ctx: Context, db: Db | Tx, input: UploadDocument): Promise<void> {
  const { organisationId, organisationKind } = ctx.caller
  const kind = input.purpose === 'bid' || input.purpose === 'consortium' ? 'provider' : 'council'
  if (organisationKind !== kind)
    throw new CarelotError({ code: 'access.forbidden', detail: `A ${input.purpose} document is sent by a ${kind}` })
  if (input.purpose !== 'bid') {
    const competition = input.competitionId && (await findCompetition(db, input.competitionId))
    if (input.competitionId && (!competition || competition.councilId !== organisationId))
      throw new CarelotError({ code: 'not-found' })
    return
  }
  const instant = await now(db)
  const competition = await findCompetition(db, input.competitionId)
  if (!competition) throw new CarelotError({ code: 'not-found' })
  await invitedOf(ctx, db, input.competitionId)
  refuseWith(refuseSubmission(competition, instant))
}

async function keysOf(
  ctx: Context,
  input: UploadDocument,
  { id, stored }: { id: string; stored: StoredContent },
): Promise<Keys> {
  const { key, ciphertextHash, sizeBytes, contentHash } = stored
  const { organisationId } = ctx.caller
  if (input.purpose !== 'bid')
    return {
      sealedKey: await wrapCouncilKey(ctx.vault, { id, organisationId, purpose: input.purpose }, key),
      draftKey: null,
      contentHash,
    }
  const invited = await invitedOf(ctx, ctx.db, input.competitionId)
  const of = { competitionId: input.competitionId, envelope: 'quality' } as const
  const publicKey = publishedKey(ctx.vault, of, invited.quality)
  const { name, mediaType } = input
  const described = { documentId: id, name, mediaType, sizeBytes, ciphertextHash, key: key.toString('base64url') }
  return {
    sealedKey: await sealDocumentKey(publicKey, described),
    draftKey: keepDraftKey(ctx.vault, { id, organisationId }, key),
    contentHash: null,
  }
}
