import { isSuspendedOrRemoved } from '@carelot/db/agreement/appointment'
import { isExcluded } from '@carelot/db/agreement/judgement'
import type { ContractRow } from '@carelot/db/contract/contract'
import type { Tx } from '@carelot/db/database'
import { listDebarmentReadingsOf, relyOnReadings } from '@carelot/db/organisation/debarment'
import { findOrganisationBy } from '@carelot/db/organisation/organisation'
import type { AgreementTerms } from '@carelot/rules/agreement/agreement'
import type { LocalDate } from '@carelot/rules/instant'
import { debarmentOn } from '@carelot/rules/organisation/debarment'
import { serialisedIdentifier } from '@carelot/rules/organisation/identifier'
import { CarelotError } from '@carelot/rules/problem'

type Parties = Pick<ContractRow, 'agreementId' | 'councilId' | 'lotId' | 'partyIds' | 'vehicle'>
type Asked = Pick<AgreementTerms, 'regime'> & { today: LocalDate }
type Firm = Pick<Parties, 'agreementId' | 'councilId'> & { supplierId: string }

/** Why a firm enters into no contract under this framework, if it does not: it is excluded, or debarred. @see rules P-25, P-46 */
export async function barOf(tx: Tx, { agreementId, councilId, supplierId }: Firm, { regime, today }: Asked) {
  if (await isExcluded(tx, { agreementId, supplierId })) return 'contract.supplier-excluded'
  if (regime !== 'PA2023') return undefined
  const readings = await listDebarmentReadingsOf(tx, councilId, [supplierId])
  return debarmentOn(readings, today) === 'mandatory' ? 'contract.supplier-debarred' : undefined
}

/**
 * Refuses a contract with a supplier that was excluded, debarred or suspended since it was awarded: the one that signs, every other
 * member of its bidder, and their vehicle, if its number is of a firm that is registered here.
 *
 * @see Procurement Act 2023 ss.45(6)(a), 57; rules P-25, P-46
 */
export async function refuseParties(
  tx: Tx,
  { agreementId, councilId, lotId, partyIds, vehicle }: Parties,
  asked: Asked,
): Promise<void> {
  const formed = vehicle && (await findOrganisationBy(tx, serialisedIdentifier(vehicle.identifier)))
  const firms = formed ? [...partyIds, formed] : partyIds
  await relyOnReadings(tx, firms)
  for (const supplierId of firms) {
    const code = await barOf(tx, { agreementId, councilId, supplierId }, asked)
    if (code) throw new CarelotError({ code, detail: supplierId })
    if (partyIds.includes(supplierId) && (await isSuspendedOrRemoved(tx, { agreementId, supplierId, lotId })))
      throw new CarelotError({ code: 'contract.supplier-suspended', detail: supplierId })
  }
}
