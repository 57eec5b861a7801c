import { findInvitations } from '@carelot/db/competition/invitation'
import { listCompetitionLots } from '@carelot/db/competition/lot'
import type { Tx } from '@carelot/db/database'

/** The lots that have not lapsed to which a supplier was invited. */
export async function findInvitedLots(tx: Tx, competitionId: string, supplierId: string): Promise<string[]> {
  const lapsed = (await listCompetitionLots(tx, competitionId)).filter(({ lapsedAt }) => lapsedAt !== null)
  return (await findInvitations(tx, competitionId, supplierId))
    .filter(({ gate, lotId }) => gate === null && !lapsed.some((lot) => lot.lotId === lotId))
    .map(({ lotId }) => lotId)
}
