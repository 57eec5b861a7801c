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

/** Keeps the key of a draft where the servers, and not the database alone, can read it. */
export function keepDraftKey(vault: Vault, documentId: string, key: Buffer): string {
  return vault.hide(`draft document ${documentId}`, key.toString('base64url'))
}

export function draftKeyOf(vault: Vault, documentId: string, kept: string): Buffer {
  return keyFrom(vault.reveal(`draft document ${documentId}`, kept))
}

/** Wraps the key of a council's document for the servers' read key, bound to its document. */
export function wrapCouncilKey(vault: Vault, documentId: string, key: Buffer): Promise<string> {
  return encryptTo(vault.readPublic, JSON.stringify({ documentId, key: key.toString('base64url') }))
}

export async function councilKeyOf(vault: Vault, documentId: string, wrapped: string): Promise<Buffer> {
  const opened = CouncilKey.parse(JSON.parse(await vault.read(wrapped)))
  return keyFrom(opened.documentId === documentId ? opened.key : undefined)
}

const CouncilKey = z.strictObject({ documentId: z.string(), key: z.base64url() })

function keyFrom(text: string | undefined): Buffer {
  if (text === undefined) throw new Error('the key in the row is not the one of this document')
  return Buffer.from(text, 'base64url')
}
