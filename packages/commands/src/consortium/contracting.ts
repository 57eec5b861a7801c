import { findInvited } from '@carelot/db/competition/invitation'
import type { Tx } from '@carelot/db/database'
import { type Problem, problemOfFaults } from '@carelot/rules/problem'
import { faultsOfLots } from './form-consortium.ts'

type For = { competitionId: string; lotIds: readonly string[] }

/** Refuses a contracting member that does not hold every lot of the consortium itself. @see C-13 */
export async function refuseContracting(
  tx: Tx,
  { competitionId, lotIds }: For,
  organisationId: string,
): Promise<Problem | undefined> {
  const invited = await findInvited(tx, competitionId, organisationId)
  return problemOfFaults(faultsOfLots(invited, { supplierId: organisationId, lotIds }))
}
