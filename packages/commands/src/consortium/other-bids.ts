import { findBidLed } from '@carelot/db/competition/bid'
import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import { isInAnotherConsortium } from '@carelot/db/consortium/paper'
import type { Db, Tx } from '@carelot/db/database'
import { revealLots } from '../competition/lots-of-bid.ts'
import type { Deployment } from '../context.ts'

/**
 * Whether a firm of this consortium is in another bid for one of its lots: with another consortium, or alone. To be told to
 * that firm and to nobody else (C-09).
 */
export async function isInAnotherBid(
  { vault }: Pick<Deployment, 'vault'>,
  db: Db | Tx,
  { row, organisationId }: { row: ConsortiumRow; organisationId: string },
): Promise<boolean> {
  const { id: consortiumId, competitionId, leadId, lotIds } = row
  if (await isInAnotherConsortium(db, { consortiumId, competitionId, lotIds, organisationId })) return true
  // What the lead bids for alone, the joint bid takes the place of.
  if (organisationId === leadId) return false
  const alone = await findBidLed(db, { competitionId, leadId: organisationId })
  return alone !== undefined && revealLots(vault, alone).some((lotId) => lotIds.includes(lotId))
}
