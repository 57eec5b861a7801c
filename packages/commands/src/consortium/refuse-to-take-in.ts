import { findAgreement } from '@carelot/db/agreement/agreement'
import { findCompetition } from '@carelot/db/competition/competition'
import type { Invited } from '@carelot/db/competition/invitation'
import type { Tx } from '@carelot/db/database'
import type { InvitedRole } from '@carelot/rules/consortium/role'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { faultsOfLots } from './form-consortium.ts'

type Into = { competitionId: string; lotIds: readonly string[] }
type Firm = { supplierId: string; role: InvitedRole; invited: Invited | undefined }

/**
 * Refuses a firm for a role. Who is to contract, now or when it steps in, holds every lot itself; a sub-contractor need
 * not, where the framework allows sub-contracting; a guarantor delivers nothing.
 *
 * @see rules P-23, C-13, C-17
 */
export async function refuseToTakeIn(tx: Tx, { competitionId, lotIds }: Into, firm: Firm): Promise<void> {
  if (firm.role === 'guarantor') return
  if (firm.role !== 'sub-contractor')
    return refuseWith(problemOfFaults(faultsOfLots(firm.invited, { supplierId: firm.supplierId, lotIds })))
  const competition = await findCompetition(tx, competitionId)
  const framework = competition && (await findAgreement(tx, competition.agreementId))
  // Frameworks from before there was this term say nothing of it.
  if (framework?.terms.subContractingAllowed === false)
    throw new CarelotError({ code: 'consortium.sub-contracting-not-allowed' })
}
