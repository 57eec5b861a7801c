import { randomBytes } from 'node:crypto'

/** The prefixes of ids that commands make. Their shapes are in `rules/src/id.ts`. */
type Prefix =
  | 'org'
  | 'reg'
  | 'deb'
  | 'per'
  | 'sys'
  | 'key'
  | 'gra'
  | 'doc'
  | 'lot'
  | 'agr'
  | 'apt'
  | 'cmp'
  | 'bdr'
  | 'bid'
  | 'evt'
  | 'rem'
  | 'jdg'
  | 'out'
  | 'aut'
  | 'enq'
  | 'ltr'
  | 'awn'
  | 'awc'
  | 'con'
  | 'hld'
  | 'rep'
  | 'cns'
  | 'cin'
  | 'ccm'
  | 'cev'
  | 'crq'
  | 'cgr'
  | 'cch'
  | 'scd'
  | 'ppt'
  | 'asm'

/** A new id: the prefix and a UUID version 7, so that ids sort by when they were made (RFC 9562). */
export function newId(prefix: Prefix): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return `${prefix}_${bytes.toString('hex')}`
}
