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
    const problem = await refuseFirm(tx, { agreementId, supplierId, lotId }, isDebarred)
    refuseWith(partyIds.includes(supplierId) ? problem : vehicleProblemFor(side, problem))
  }
}

/** Refuses a firm that is excluded under this framework, debarred, or suspended in, or removed from, the lot where it had a place. */
async function refuseFirm(
  tx: Tx,
  of: { agreementId: string; supplierId: string; lotId: string },
  isDebarred: boolean,
): Promise<Problem | undefined> {
  const { supplierId: detail } = of
  if (await isExcluded(tx, of)) return { code: 'contract.supplier-excluded', detail }
  if (isDebarred) return { code: 'contract.supplier-debarred', detail }
  return (await isSuspendedOrRemoved(tx, of)) ? { code: 'contract.supplier-suspended', detail } : undefined
}
