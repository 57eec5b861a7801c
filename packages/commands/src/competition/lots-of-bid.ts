import { z } from 'zod'
import type { Vault } from '../keys/vault.ts'
import { padded } from './seal.ts'

const LotIds = z.array(z.string())
const purposeOf = (bidId: string) => `lots of ${bidId}`

/** Which lots a bid is for, for its own bidder to be asked about: neither which nor how many is told by the database. */
export function hideLots(vault: Vault, bidId: string, lots: readonly { lotId: string }[]): string {
  const lotIds = lots.map(({ lotId }) => lotId)
  return vault.hide(purposeOf(bidId), padded(JSON.stringify(lotIds), 2048))
}

export function revealLots(vault: Vault, { id, hiddenLots }: { id: string; hiddenLots: string | null }): string[] {
  if (hiddenLots === null) return []
  const lots = vault.reveal(purposeOf(id), hiddenLots)
  if (lots === undefined) throw new Error(`the lots of ${id} are not those that were hidden for it`)
  return LotIds.parse(JSON.parse(lots))
}
