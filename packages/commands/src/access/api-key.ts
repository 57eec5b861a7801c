import { crc32 } from 'node:zlib'
import type { Mode } from '@carelot/db/migration'
import { bindingOf } from '../keys/binding.ts'
import type { Vault } from '../keys/vault.ts'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const prefixes = { live: 'ck_live_', sandbox: 'ck_test_' } as const satisfies Record<Mode, string>

function base62(number: bigint, length: number): string {
  let rest = number
  let text = ''
  for (let place = 0; place < length; place++) {
    text = alphabet.charAt(Number(rest % 62n)) + text
    rest /= 62n
  }
  return text
}

const checksum = (body: string) => base62(BigInt(crc32(body)), 6)

/**
 * The key of this id: prefix of the mode, 32 characters, and a CRC32 that lets scanners tell a key from noise. It is
 * derived from a secret that the database lacks, so that nothing of it is stored, and the repeat of a request that was
 * answered but not heard can be told it again.
 */
export function apiKeyOf(vault: Vault, mode: Mode, keyId: string): string {
  const body = prefixes[mode] + base62(BigInt(`0x${vault.mac('api-key-of', keyId)}`), 32)
  return body + checksum(body)
}

/** The mode of a well-formed key, or undefined for anything else. */
export function modeOfKey(key: string): Mode | undefined {
  const match = /^(ck_(?:live|test)_[0-9A-Za-z]{32})([0-9A-Za-z]{6})$/.exec(key)
  if (!match?.[1] || checksum(match[1]) !== match[2]) return undefined
  return key.startsWith(prefixes.live) ? 'live' : 'sandbox'
}

type Holder = {
  organisationId: string
  personId: string | null
  systemId: string | null
  scopes: readonly string[]
  expiresAt: string
}

/** What the database keeps of a key: hashes under a secret that it does not hold. */
export function hashesOfKey(vault: Vault, key: string, holder: Holder): { hash: string; binding: string } {
  return { hash: hashOfKey(vault, key), binding: bindingOfKey(vault, key, holder) }
}

export function hashOfKey(vault: Vault, key: string): string {
  return vault.mac('api-key', key)
}

/** Ties a key to its holder, to what it may be used for and until when. */
export function bindingOfKey(vault: Vault, key: string, holder: Holder): string {
  const { organisationId, personId, systemId, scopes, expiresAt } = holder
  const row = { key, organisationId, personId, systemId, scopes: [...scopes].sort(), expires: Date.parse(expiresAt) }
  return bindingOf(vault, 'api-key-holder', row)
}
