import { randomInt } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Mode } from '@carelot/db/migration'
import type { Vault } from '../keys/vault.ts'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const prefixes = { live: 'ck_live_', sandbox: 'ck_test_' } as const satisfies Record<Mode, string>

function checksum(body: string): string {
  let rest = crc32(body)
  let text = ''
  for (let place = 0; place < 6; place++) {
    text = alphabet.charAt(rest % 62) + text
    rest = Math.floor(rest / 62)
  }
  return text
}

/** A new key: prefix of the mode, 32 random characters, and a CRC32 that lets scanners tell a key from noise. */
export function newApiKey(mode: Mode): string {
  const body = prefixes[mode] + Array.from({ length: 32 }, () => alphabet.charAt(randomInt(62))).join('')
  return body + checksum(body)
}

/** The mode of a well-formed key, or undefined for anything else. */
export function modeOfKey(key: string): Mode | undefined {
  const match = /^(ck_(?:live|test)_[0-9A-Za-z]{32})([0-9A-Za-z]{6})$/.exec(key)
  if (!match?.[1] || checksum(match[1]) !== match[2]) return undefined
  return key.startsWith(prefixes.live) ? 'live' : 'sandbox'
}

type Holder = { organisationId: string; personId: string | null; systemId: string | null; scopes: readonly string[] }

/** What the database keeps of a key: hashes under a secret that it does not hold. */
export function hashesOfKey(vault: Vault, key: string, holder: Holder): { hash: string; binding: string } {
  return { hash: hashOfKey(vault, key), binding: bindingOfKey(vault, key, holder) }
}

export function hashOfKey(vault: Vault, key: string): string {
  return vault.mac('api-key', key)
}

export function bindingOfKey(
  vault: Vault,
  key: string,
  { organisationId, personId, systemId, scopes }: Holder,
): string {
  return vault.mac('api-key-holder', [key, organisationId, personId, systemId, ...[...scopes].sort()].join(' '))
}
