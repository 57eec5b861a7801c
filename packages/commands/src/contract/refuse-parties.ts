import { isSuspendedOrRemoved } from '@carelot/db/agreement/appointment'
import { isExcluded } from '@carelot/db/agreement/judgement'
import type { ContractRow } from '@carelot/db/contract/contract'
import type { Tx } from '@carelot/db/database'
import { listDebarmentReadingsOf, relyOnReadings } from '@carelot/db/organisation/debarment'
import { findOrganisationBy } from '@carelot/db/organisation/organisation'
import type { AgreementTerms } from '@carelot/rules/agreement/agreement'
import type { ContractSignature } from '@carelot/rules/contract/contract'
import { vehicleProblemFor } from '@carelot/rules/contract/vehicle'
import type { LocalDate } from '@carelot/rules/instant'
import { debarmentOn } from '@carelot/rules/organisation/debarment'
import { serialisedIdentifier } from '@carelot/rules/organisation/identifier'
import { type Problem, refuseWith } from '@carelot/rules/problem'

type Parties = Pick<ContractRow, 'agreementId' | 'councilId' | 'lotId' | 'partyIds' | 'vehicle'>
type Asked = Pick<AgreementTerms, 'regime'> & { today: LocalDate; side: ContractSignature['side'] }

/**
 * Refuses a contract with a supplier that was excluded, debarred or suspended since it was awarded: the one that signs, every other
 * member of its bidder, and their vehicle, if its number is of a firm that is registered here, of which its lead is not told why.
 *
 * @see Procurement Act 2023 ss.45(6)(a), 57; rules P-25, P-46
 */
export async function refuseParties(
  tx: Tx,
  { agreementId, councilId, lotId, partyIds, vehicle }: Parties,
  { regime, today, side }: Asked,
): Promise<void> {
  const formed = vehicle && (await findOrganisationBy(tx, serialisedIdentifier(vehicle.identifier)))
  const firms = formed ? [...partyIds, formed] : partyIds
  await relyOnReadings(tx, firms)
  const readings = regime === 'PA2023' ? await listDebarmentReadingsOf(tx, councilId, firms) : []
  const readingsOf = Map.groupBy(readings, ({ organisationId }) => organisationId)
  for (const supplierId of firms) {
    const isDebarred = debarmentOn(readingsOf.get(supplierId) ?? [], today) === 'mandatory'
    const problem = await refuseFirm(tx, { agreementId, supplierId }, isDebarred)
    refuseWith(partyIds.includes(supplierId) ? problem : vehicleProblemFor(side, problem))
    if (partyIds.includes(supplierId) && (await isSuspendedOrRemoved(tx, { agreementId, supplierId, lotId })))
      refuseWith({ code: 'contract.supplier-suspended', detail: supplierId })
  }
}

/** Refuses a firm that is excluded under this framework, or debarred. */
async function refuseFirm(
  tx: Tx,
  of: { agreementId: string; supplierId: string },
  isDebarred: boolean,
): Promise<Problem | undefined> {
  if (await isExcluded(tx, of)) return { code: 'contract.supplier-excluded', detail: of.supplierId }
  return isDebarred ? { code: 'contract.supplier-debarred', detail: of.supplierId } : undefined
}
