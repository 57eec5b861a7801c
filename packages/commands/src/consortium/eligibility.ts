import { findCompetition } from '@carelot/db/competition/competition'
import { findInvited } from '@carelot/db/competition/invitation'
import { listCompetitionLots } from '@carelot/db/competition/lot'
import type { Tx } from '@carelot/db/database'
import { findOrganisation } from '@carelot/db/organisation/organisation'
import { isOpenToAny } from '@carelot/rules/competition/kind'
import { type Fault, type Problem, problemOfFaults } from '@carelot/rules/problem'

type Wanted = { competitionId: string; supplierId: string; lotIds: readonly string[] }

/**
 * Lots for which a supplier cannot contract in a consortium. In a further competition whoever does was invited to each of them
 * itself; for the letting of a framework any supplier may, and what the bid must meet is asked of it as one.
 *
 * @see rules C-13, P-22, P-23
 */
async function faultsOfEligibility(tx: Tx, wanted: Wanted): Promise<Fault[]> {
  const open = await lotsOpenTo(tx, wanted)
  return wanted.lotIds.flatMap((lotId, index): Fault[] => {
    if (open.includes(lotId)) return []
    const detail = `${wanted.supplierId} may not bid for ${lotId}`
    return [{ pointer: `/lotIds/${index}`, code: 'consortium.lot-not-invited', detail }]
  })
}

/** Refuses a contracting member of a consortium for these lots that may not bid for each of them. @see C-13 */
export async function refuseContracting(
  tx: Tx,
  { competitionId, lotIds }: Pick<Wanted, 'competitionId' | 'lotIds'>,
  supplierId: string,
): Promise<Problem | undefined> {
  return problemOfFaults(await faultsOfEligibility(tx, { competitionId, supplierId, lotIds }))
}

async function lotsOpenTo(tx: Tx, { competitionId, supplierId }: Wanted): Promise<string[]> {
  const competition = await findCompetition(tx, competitionId)
  if (competition && isOpenToAny(competition.brief)) {
    const isProvider = (await findOrganisation(tx, supplierId))?.kind === 'provider'
    const lots = isProvider ? await listCompetitionLots(tx, competitionId) : []
    return lots.filter(({ lapsedAt }) => lapsedAt === null).map(({ lotId }) => lotId)
  }
  const invited = await findInvited(tx, competitionId, supplierId)
  return (invited?.lots ?? []).filter((lotId) => !invited?.lapsedLots.includes(lotId))
}
