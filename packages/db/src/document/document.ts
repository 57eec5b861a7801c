import type { DocumentPurpose } from '@carelot/rules/document/document'
import type { Instant } from '@carelot/rules/instant'
import type { Db, Tx } from '../database.ts'

export type DocumentRow = {
  id: string
  organisationId: string
  competitionId: string | null
  purpose: DocumentPurpose
  /** As the vault hides it. */
  name: string
  mediaType: string
  sizeBytes: number
  contentHash: string | null
  ciphertextHash: string
  sealedKey: string | null
  draftKey: string | null
  externalReference: string | null
  createdAt: Instant
}

const columns = [
  'id',
  'organisation_id as organisationId',
  'competition_id as competitionId',
  'purpose',
  'name',
  'media_type as mediaType',
  'size_bytes as sizeBytes',
  'content_hash as contentHash',
  'ciphertext_hash as ciphertextHash',
  'sealed_key as sealedKey',
  'draft_key as draftKey',
  'external_reference as externalReference',
  'created_at as createdAt',
] as const

export async function insertDocument(tx: Tx, document: Omit<DocumentRow, 'createdAt'>): Promise<void> {
  await tx
    .insertInto('document')
    .values({
      id: document.id,
      organisation_id: document.organisationId,
      competition_id: document.competitionId,
      purpose: document.purpose,
      name: document.name,
      media_type: document.mediaType,
      size_bytes: document.sizeBytes,
      content_hash: document.contentHash,
      ciphertext_hash: document.ciphertextHash,
      sealed_key: document.sealedKey,
      draft_key: document.draftKey,
      external_reference: document.externalReference,
    })
    .execute()
}

export function findDocument(db: Db | Tx, id: string): Promise<DocumentRow | undefined> {
  return db.selectFrom('document').select(columns).where('id', '=', id).executeTakeFirst()
}

/** Lets another organisation read a document, at once or when a competition's tenders are open. */
export async function insertReader(
  tx: Tx,
  given: { documentId: string; organisationId: string; onceOpened: string | null },
): Promise<void> {
  await tx
    .insertInto('document_reader')
    .values({
      document_id: given.documentId,
      organisation_id: given.organisationId,
      once_opened: given.onceOpened,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteReader(tx: Tx, of: { documentId: string; organisationId: string }): Promise<void> {
  await tx
    .deleteFrom('document_reader')
    .where('document_id', '=', of.documentId)
    .where('organisation_id', '=', of.organisationId)
    .execute()
}

/** Whether a document was given to this organisation to read, and is it now. */
export async function isGivenTo(db: Db | Tx, documentId: string, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('document_reader as reader')
    .leftJoin('competition', 'competition.id', 'reader.once_opened')
    .select('reader.document_id')
    .where('reader.document_id', '=', documentId)
    .where('reader.organisation_id', '=', organisationId)
    .where((eb) => eb.or([eb('reader.once_opened', 'is', null), eb('competition.opened_at', 'is not', null)]))
    .executeTakeFirst()
  return row !== undefined
}

/** Which of these are one organisation's tender documents. */
export async function listTenderDocumentIds(
  db: Db | Tx,
  organisationId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('document')
    .select('id')
    .where('id', 'in', ids)
    .where('organisation_id', '=', organisationId)
    .where('purpose', '=', 'tender')
    .execute()
  return rows.map(({ id }) => id)
}

type OfBid = { competitionId: string; organisationId: string; ids: readonly string[] }

/** Those of these documents that one organisation has sent for its bid in a competition, with their sealed keys. */
export async function listBidDocuments(
  db: Db | Tx,
  { competitionId, organisationId, ids }: OfBid,
): Promise<{ id: string; sealedKey: string }[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('document')
    .select(['id', 'sealed_key as sealedKey'])
    .where('id', 'in', ids)
    .where('competition_id', '=', competitionId)
    .where('organisation_id', '=', organisationId)
    .where('purpose', '=', 'bid')
    .execute()
  return rows.flatMap(({ id, sealedKey }) => (sealedKey === null ? [] : [{ id, sealedKey }]))
}

/** Destroys the draft keys of documents that a bid now holds: from here on the seal alone opens them. */
export async function deleteDraftKeys(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('document')
    .set({ draft_key: null })
    .where('id', 'in', ids)
    .where('draft_key', 'is not', null)
    .execute()
}

/** Destroys the draft keys of all bids' documents of a competition. */
export async function deleteDraftKeysOf(tx: Tx, competitionId: string): Promise<void> {
  await tx
    .updateTable('document')
    .set({ draft_key: null })
    .where('competition_id', '=', competitionId)
    .where('draft_key', 'is not', null)
    .execute()
}

/** Destroys every key of bids' documents outside the bids' own seals: what no bid names can never be read again. */
export async function deleteBidDocumentKeys(tx: Tx, competitionId: string): Promise<void> {
  await tx
    .updateTable('document')
    .set({ draft_key: null, sealed_key: null })
    .where('competition_id', '=', competitionId)
    .where('purpose', '=', 'bid')
    .execute()
}
