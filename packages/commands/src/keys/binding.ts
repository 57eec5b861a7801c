import { timingSafeEqual } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Vault } from './vault.ts'

/** What rows a deployment binds: those that say who may do what, what was answered, and what was recorded. */
export type BoundKind =
  | 'api-key-holder'
  | 'grant'
  | 'person'
  | 'system'
  | 'bidder-member'
  | 'competition-key'
  | 'consortium-key'
  | 'answer'
  | 'record'

type Binder = Pick<Vault, 'mac'>

/** Ties the parts of a row together under a secret that the database lacks: whoever has the database alone cannot make one. */
export function bindingOf(vault: Binder, kind: BoundKind, row: object): string {
  return vault.mac(kind, canonicalize(row) ?? '')
}

/** Compares in the same time wherever the two differ. */
export function sameText(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)]
  return first.length === second.length && timingSafeEqual(first, second)
}
