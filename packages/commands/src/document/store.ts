import type { Readable } from 'node:stream'

/** Where the ciphertext of documents lies, under the hash of the ciphertext. `put` resolves only once it is durable. */
export type DocumentStore = {
  put(content: Readable): Promise<{ hash: string; sizeBytes: number }>
  get(hash: string): Promise<Readable | undefined>
  remove(hash: string): Promise<void>
}
