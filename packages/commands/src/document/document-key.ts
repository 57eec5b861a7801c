import type { JWK } from 'jose'
import { z } from 'zod'
import type { PrivateJwk } from '../keys/key-ring.ts'
import { decryptWith, encryptTo, type Vault } from '../keys/vault.ts'

/** What opens one document of a bid, and tells what it is: the part of the bid's seal that belongs to the document. */
export const DocumentKey = z.strictObject({
  documentId: z.string(),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.int(),
  ciphertextHash: z.string(),
  key: z.base64url(),
})
export type DocumentKey = z.infer<typeof DocumentKey>

/** Seals the key of a bid's document for the competition's quality envelope. */
export function sealDocumentKey(quality: JWK, documentKey: DocumentKey): Promise<string> {
  return encryptTo(quality, JSON.stringify(documentKey))
}

/** Opens it again, once the quality key is released. */
export async function openDocumentKey(quality: PrivateJwk, sealed: string): Promise<DocumentKey> {
  return DocumentKey.parse(JSON.parse(await decryptWith(quality, sealed)))
}

/** A document and whose it is: what is hidden for the one organisation is not revealed for another, whatever the row says. */
type Owned = { id: string; organisationId: string }

const nameOf = ({ id, organisationId }: Owned) => `document name ${id} ${organisationId}`
const draftOf = ({ id, organisationId }: Owned) => `draft document ${id} ${organisationId}`

/** Keeps the name of a document where the servers, and not the database alone, can read it. */
export function hideName(vault: Vault, document: Owned, name: string): string {
  return vault.hide(nameOf(document), name)
}

export function revealName(vault: Vault, document: Owned & { name: string }): string {
  const name = vault.reveal(nameOf(document), document.name)
  if (name === undefined) throw new Error('the name in the row is not the one of this document')
  return name
}

/** Keeps the key of a draft in the same way. */
export function keepDraftKey(vault: Vault, document: Owned, key: Buffer): string {
  return vault.hide(draftOf(document), key.toString('base64url'))
}

export function draftKeyOf(vault: Vault, document: Owned, kept: string): Buffer {
  return keyFrom(vault.reveal(draftOf(document), kept))
}

type CouncilDocument = Owned & { purpose: string }

/** Wraps the key of a council's document for the servers' read key, bound to the document, whose it is and what it is for. */
export function wrapCouncilKey(
  vault: Vault,
  { id, organisationId, purpose }: CouncilDocument,
  key: Buffer,
): Promise<string> {
  return encryptTo(vault.readPublic, JSON.stringify({ id, organisationId, purpose, key: key.toString('base64url') }))
}

export async function councilKeyOf(
  vault: Vault,
  { id, organisationId, purpose }: CouncilDocument,
  wrapped: string,
): Promise<Buffer> {
  const opened = CouncilKey.parse(JSON.parse(await vault.read(wrapped)))
  const own = opened.id === id && opened.organisationId === organisationId && opened.purpose === purpose
  return keyFrom(own ? opened.key : undefined)
}

const CouncilKey = z.strictObject({
  id: z.string(),
  organisationId: z.string(),
  purpose: z.string(),
  key: z.base64url(),
})

function keyFrom(text: string | undefined): Buffer {
  if (text === undefined) throw new Error('the key in the row is not the one of this document')
  return Buffer.from(text, 'base64url')
}
