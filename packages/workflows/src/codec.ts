import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common'

export type HistoryKey = { id: string; secret: Buffer }

const encoding = 'binary/encrypted'

/**
 * Encrypts every payload of every history with AES-256-GCM, under the first key; payloads under any of the keys are
 * read. Histories hold ids and counts only: this is for the day on which somebody forgets.
 */
export function historyCodec(keys: readonly [HistoryKey, ...HistoryKey[]]): PayloadCodec {
  const [current] = keys
  return {
    encode: async (payloads) => payloads.map((payload) => encrypt(current, payload)),
    decode: async (payloads) => payloads.map((payload) => decrypt(keys, payload)),
  }
}

const decodeText = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString('utf8')

function encrypt(key: HistoryKey, payload: Payload): Payload {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.secret, nonce)
  cipher.setAAD(Buffer.from(key.id))
  const plain = JSON.stringify({
    metadata: Object.fromEntries(
      Object.entries(payload.metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]),
    ),
    data: Buffer.from(payload.data ?? []).toString('base64'),
  })
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return {
    metadata: { [METADATA_ENCODING_KEY]: Buffer.from(encoding), 'encryption-key-id': Buffer.from(key.id) },
    data: Buffer.concat([nonce, body, cipher.getAuthTag()]),
  }
}

function decrypt(keys: readonly HistoryKey[], payload: Payload): Payload {
  const { metadata, data } = payload
  if (!metadata || !data || decodeText(metadata[METADATA_ENCODING_KEY]) !== encoding) return payload
  const id = decodeText(metadata['encryption-key-id'])
  const key = keys.find((candidate) => candidate.id === id)
  if (!key) throw new Error(`no key ${id} to read this history with`)
  const bytes = Buffer.from(data)
  const decipher = createDecipheriv('aes-256-gcm', key.secret, bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(key.id))
  decipher.setAuthTag(bytes.subarray(-16))
  const plain = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8')
  const content: { metadata: Record<string, string>; data: string } = JSON.parse(plain)
  return {
    metadata: Object.fromEntries(
      Object.entries(content.metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')]),
    ),
    data: Buffer.from(content.data, 'base64'),
  }
}
