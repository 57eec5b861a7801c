import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { ContentCorrupt, chunkBytes, openContent, sealContent } from './sealed-content.ts'

const sealedChunk = chunkBytes + 16
const key = randomBytes(32)

async function* pieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
async function all(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const found: Uint8Array[] = []
  for await (const piece of stream) found.push(piece)
  return Buffer.concat(found)
}
const sealed = (content: Buffer, size = 10_007) => all(sealContent(key, pieces(content, size)))
const opened = (bytes: Buffer, size = 7919) => all(openContent(key, pieces(bytes, size)))

test.each([0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes, 10 * 1024 * 1024])(
  'content of %d bytes comes out of the seal as it went in, however it is cut on the way',
  async (length) => {
    const content = randomBytes(length)
    for (const size of [997, chunkBytes, length + 1]) {
      if (length > 1024 * 1024 && size === 997) continue
      const bytes = await sealed(content, size)
      expect(bytes.length).toBe(length + 16 * Math.max(1, Math.ceil(length / chunkBytes)))
      expect((await opened(bytes, size)).equals(content)).toBe(true)
    }
  },
)

test('a change of any byte is refused: content, tags, first and last', async () => {
  const bytes = await sealed(randomBytes(300))
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    await expect(opened(changed)).rejects.toThrow(ContentCorrupt)
  }
})

test('content that is cut off is refused at every length, also between two chunks', async () => {
  const bytes = await sealed(randomBytes(2 * chunkBytes + 5))
  for (const length of [0, 1, 15, 16, sealedChunk - 1, sealedChunk, sealedChunk + 1, 2 * sealedChunk, bytes.length - 1])
    await expect(opened(bytes.subarray(0, length)), `cut to ${length}`).rejects.toThrow(ContentCorrupt)
})

test('chunks that change places, are doubled, left out or added are refused', async () => {
  const bytes = await sealed(randomBytes(3 * chunkBytes))
  const [one, two, three] = [0, 1, 2].map((at) => bytes.subarray(at * sealedChunk, (at + 1) * sealedChunk))
  if (!one || !two || !three) throw new Error('three chunks')
  for (const order of [
    [two, one, three],
    [one, three, two],
    [one, one, two, three],
    [one, three],
    [two, three],
    [one, two, three, three],
    [one, two, three, Buffer.from('x')],
  ])
    await expect(opened(Buffer.concat(order))).rejects.toThrow(ContentCorrupt)
})

test('another key opens nothing, and the same content sealed twice under new keys has nothing in common', async () => {
  const content = Buffer.alloc(1000, 'a')
  const bytes = await sealed(content)
  await expect(all(openContent(randomBytes(32), pieces(bytes, 100)))).rejects.toThrow(ContentCorrupt)
  const other = await all(sealContent(randomBytes(32), pieces(content, 100)))
  expect(other.subarray(0, 32).equals(bytes.subarray(0, 32))).toBe(false)
})

test('memory stays flat: at no time is more than a few chunks between source and sink', async () => {
  let given = 0
  let taken = 0
  let most = 0
  async function* source() {
    for (let piece = 0; piece < 160; piece += 1) {
      given += 65_536
      yield Buffer.alloc(65_536)
    }
  }
  for await (const chunk of openContent(key, sealContent(key, source()))) {
    most = Math.max(most, given - taken)
    taken += chunk.length
  }
  expect(taken).toBe(160 * 65_536)
  expect(most).toBeLessThanOrEqual(6 * chunkBytes)
})
