import { createCipheriv, createDecipheriv } from 'node:crypto'

/** Bytes of content in one chunk. Every chunk but the last is whole. */
export const chunkBytes = 65_536
const tagBytes = 16
const additional = Buffer.from('carelot document 1')

/** The stored bytes are not those that were sealed with this key: changed, cut off, lengthened or in another order. */
export class ContentCorrupt extends Error {
  override readonly name = 'ContentCorrupt'
}

/**
 * A chunk's nonce is its place and whether it is the last, so that chunks can neither change places nor be left out at
 * the end. Nonces repeat between documents and never under one key: each document has a random key of its own.
 */
function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(index, 7)
  nonce.writeUInt8(last ? 1 : 0, 11)
  return nonce
}

/** Seals content chunk by chunk, AES-256-GCM, holding no more than a chunk and what the source gives at a time. */
export async function* sealContent(key: Buffer, content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const { chunk, index, last } of chunksOf(content, chunkBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, last)).setAAD(additional)
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
  }
}

/** Opens what `sealContent` sealed. No byte of a chunk is given before the chunk is found to be authentic. */
export async function* openContent(key: Buffer, sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const { chunk, index, last } of chunksOf(sealed, chunkBytes + tagBytes))
    yield openChunk(key, chunk, nonceOf(index, last))
}

function openChunk(key: Buffer, chunk: Buffer, nonce: Buffer): Buffer {
  if (chunk.length < tagBytes) throw new ContentCorrupt('a chunk is too short')
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    .setAAD(additional)
    .setAuthTag(chunk.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(chunk.subarray(0, -tagBytes)), decipher.final()])
  } catch {
    throw new ContentCorrupt('a chunk is not authentic')
  }
}

type Chunk = { chunk: Buffer; index: number; last: boolean }

/** The source in pieces of one size; the last, which may be shorter or empty, is known as such when the source has ended. */
async function* chunksOf(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Chunk> {
  let held: Uint8Array[] = []
  let length = 0
  let index = 0
  for await (const piece of source) {
    held.push(piece)
    length += piece.length
    if (length <= size) continue
    let all = Buffer.concat(held, length)
    for (; all.length > size; all = all.subarray(size))
      yield { chunk: all.subarray(0, size), index: index++, last: false }
    held = [all]
    length = all.length
  }
  yield { chunk: Buffer.concat(held, length), index, last: true }
}
