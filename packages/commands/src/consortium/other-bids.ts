import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import type { OtherBids } from '@carelot/db/consortium/other-bid'
import { revealLots } from '../competition/lots-of-bid.ts'
import type { Deployment } from '../context.ts'

/**
 * Whether a firm of this consortium is in another bid for one of its lots: with another consortium, or alone. To be told to
 * that firm and to nobody else (C-09).
 */
export function isInAnotherBid(
  { vault }: Pick<Deployment, 'vault'>,
  { leadId, lotIds }: Pick<ConsortiumRow, 'leadId' | 'lotIds'>,
  { organisationId, other }: { organisationId: string; other: OtherBids },
): boolean {
  if (other.inAnother) return true
  // What the lead bids for alone, the joint bid takes the place of.
  if (organisationId === leadId || other.led === null) return false
  return revealLots(vault, other.led).some((lotId) => lotIds.includes(lotId))
}
