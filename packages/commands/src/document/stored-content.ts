import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { CarelotError } from '@carelot/rules/problem'
import { openContent, sealContent } from './sealed-content.ts'
import type { DocumentStore } from './store.ts'

/** Content that lies durably in the store, and the key that nobody else has yet. */
export type StoredContent = { key: Buffer; ciphertextHash: string; sizeBytes: number; contentHash: string }

/** Seals a stream into the store under a new key. Resolves once it is durable; refuses more than the limit of bytes. */
export async function storeContent(
  store: DocumentStore,
  content: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<StoredContent> {
  const key = randomBytes(32)
  const hash = createHash('sha256')
  let sizeBytes = 0
  async function* counted() {
    for await (const piece of content) {
      sizeBytes += piece.length
      if (sizeBytes > limitBytes)
        throw new CarelotError({ code: 'request.too-large', detail: `A document has at most ${limitBytes} bytes` })
      hash.update(piece)
      yield piece
    }
  }
  const { hash: ciphertextHash } = await store.put(Readable.from(sealContent(key, counted()), { objectMode: false }))
  return { key, ciphertextHash, sizeBytes, contentHash: hash.digest('hex') }
}

/** The content of a stored document as a stream. */
export async function readContent(store: DocumentStore, key: Buffer, ciphertextHash: string): Promise<Readable> {
  const sealed = await store.get(ciphertextHash)
  if (!sealed) throw new Error('the store has lost a document')
  return Readable.from(openContent(key, sealed), { objectMode: false })
}
