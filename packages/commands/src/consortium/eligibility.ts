import { findAgreement } from '@carelot/db/agreement/agreement'
import { findCompetition } from '@carelot/db/competition/competition'
import { findInvited, type Invited } from '@carelot/db/competition/invitation'
import { listCompetitionLots } from '@carelot/db/competition/lot'
import type { Tx } from '@carelot/db/database'
import { findOrganisation } from '@carelot/db/organisation/organisation'
import { heldAlone } from '@carelot/rules/agreement/holding'
import { isOpenToAny } from '@carelot/rules/competition/kind'
import { type ConsortiumModel, faultsOfRoles, owedBy } from '@carelot/rules/consortium/model'
import type { ConsortiumRole } from '@carelot/rules/consortium/role'
import { type Fault, type Problem, problemOfFaults } from '@carelot/rules/problem'

type Wanted = { competitionId: string; leadId: string; supplierId: string; lotIds: readonly string[] }

/**
 * Lots for which a supplier cannot contract in a consortium. In a further competition whoever does was invited to each of them by itself,
 * as the lead was, or holds it as one with the lead, which was invited for them; for the letting of a framework any supplier may, and what
 * the bid must meet is asked of it as one.
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
  { competitionId, leadId, lotIds }: Omit<Wanted, 'supplierId'>,
  supplierId: string,
): Promise<Problem | undefined> {
  return problemOfFaults(await faultsOfEligibility(tx, { competitionId, leadId, supplierId, lotIds }))
}

type Into = Omit<Wanted, 'supplierId'> & { model: ConsortiumModel }

/**
 * Refuses a firm for a role. In any it is a provider that is registered here. Who is to contract may bid for every lot itself or holds it
 * with the lead; a sub-contractor need not, where the framework allows sub-contracting; a guarantor delivers nothing. What a reserve member
 * steps in as is asked then. The model must have the role.
 *
 * @see rules P-23, C-05, C-13, C-17
 */
export async function refuseFirm(
  tx: Tx,
  into: Into,
  { organisationId, role }: { organisationId: string; role: ConsortiumRole },
): Promise<Problem | undefined> {
  if ((await findOrganisation(tx, organisationId))?.kind !== 'provider')
    return { code: 'agreement.supplier-unknown', detail: organisationId }
  const unfit = await refuseRole(tx, into, { firm: organisationId, role })
  return unfit ?? (isToContract(role) ? refuseContracting(tx, into, organisationId) : undefined)
}

const isToContract = (role: ConsortiumRole) => role === 'lead' || role === 'member'

/**
 * Refuses whoever would step into a bid that was made in a role for which it is not fit, in the lots that have not lapsed since; what else
 * is known of it is for the authority to decide on.
 *
 * @see rules C-07, C-13
 */
export async function refuseSteppingIn(
  tx: Tx,
  into: Into,
  { organisationId, role }: { organisationId: string; role: ConsortiumRole },
): Promise<Problem | undefined> {
  const unfit = await refuseRole(tx, into, { firm: organisationId, role })
  if (unfit || !isToContract(role)) return unfit
  const lots = await listCompetitionLots(tx, into.competitionId)
  const live = lots.filter(({ lapsedAt }) => lapsedAt === null).map(({ lotId }) => lotId)
  const lotIds = into.lotIds.filter((lotId) => live.includes(lotId))
  return refuseContracting(tx, { ...into, lotIds }, organisationId)
}

/** Refuses a role that the model does not have or the framework does not allow, whoever is to have it. @see rules C-05, C-13 */
export async function refuseRole(
  tx: Tx,
  into: Pick<Into, 'model' | 'competitionId'>,
  { firm, role }: { firm: string; role: ConsortiumRole },
): Promise<Problem | undefined> {
  const unfit = problemOfFaults(faultsOfRoles(into.model, [{ organisationId: firm, role, stage: 'invited' }]))
  return unfit || role !== 'sub-contractor' ? unfit : refuseSubContracting(tx, into.competitionId)
}

/**
 * Refuses a model that has no members, whose work is all sub-contracted but the lead's, where the framework forbids that.
 *
 * @see rules C-13, C-15
 */
export async function refuseModel(tx: Tx, model: ConsortiumModel, competitionId: string): Promise<Problem | undefined> {
  return owedBy(model, 'member') ? undefined : refuseSubContracting(tx, competitionId)
}

async function refuseSubContracting(tx: Tx, competitionId: string): Promise<Problem | undefined> {
  const competition = await findCompetition(tx, competitionId)
  const framework = competition && (await findAgreement(tx, competition.agreementId))
  // Frameworks from before there was this term say nothing of it.
  if (framework?.terms.subContractingAllowed !== false) return undefined
  return { code: 'consortium.sub-contracting-not-allowed' }
}

async function lotsOpenTo(tx: Tx, { competitionId, leadId, supplierId }: Wanted): Promise<string[]> {
  const competition = await findCompetition(tx, competitionId)
  if (competition && isOpenToAny(competition.brief)) {
    const isProvider = (await findOrganisation(tx, supplierId))?.kind === 'provider'
    const lots = isProvider ? await listCompetitionLots(tx, competitionId) : []
    return lots.filter(({ lapsedAt }) => lapsedAt === null).map(({ lotId }) => lotId)
  }
  const [lead, own] = [await findInvited(tx, competitionId, leadId), await findInvited(tx, competitionId, supplierId)]
  const standing = (invited: Invited | undefined) =>
    (invited?.lots ?? []).filter((lotId) => !invited?.lapsedLots.includes(lotId))
  const withLead = (lotId: string) =>
    lead?.places.some(
      (place) => place.lotId === lotId && place.members.length > 1 && place.members.includes(supplierId),
    )
  const byThemselves = (lotId: string) =>
    [lead, own].every((each) => each?.ownLots.includes(lotId) && heldAlone(each.places, lotId))
  return [...standing(lead).filter(withLead), ...standing(own).filter(byThemselves)]
}
