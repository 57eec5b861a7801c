import { isSuspendedOrRemoved } from '@carelot/db/agreement/appointment'
import { isExcluded } from '@carelot/db/agreement/judgement'
import type { ContractRow } from '@carelot/db/contract/contract'
import type { Tx } from '@carelot/db/database'
import { listDebarmentReadingsOf, relyOnReadings } from '@carelot/db/organisation/debarment'
import type { AgreementTerms } from '@carelot/rules/agreement/agreement'
import type { LocalDate } from '@carelot/rules/instant'
import { debarmentOn } from '@carelot/rules/organisation/debarment'
import { CarelotError } from '@carelot/rules/problem'

type Parties = Pick<ContractRow, 'agreementId' | 'councilId' | 'lotId' | 'partyIds'>

/**
 * Refuses a contract with a supplier that was excluded, debarred or suspended since it was awarded: the one that signs, and
 * every other member of its bidder.
 *
 * @see Procurement Act 2023 ss.45(6)(a), 57; rules P-25, P-46
 */
export async function refuseParties(
  tx: Tx,
  { agreementId, councilId, lotId, partyIds }: Parties,
  { regime, today }: Pick<AgreementTerms, 'regime'> & { today: LocalDate },
): Promise<void> {
  await relyOnReadings(tx, partyIds)
  const readings = Map.groupBy(await listDebarmentReadingsOf(tx, councilId, partyIds), (read) => read.organisationId)
  for (const supplierId of partyIds) {
    const of = { agreementId, supplierId, lotId }
    if (await isExcluded(tx, of)) throw new CarelotError({ code: 'contract.supplier-excluded', detail: supplierId })
    if (regime === 'PA2023' && debarmentOn(readings.get(supplierId) ?? [], today) === 'mandatory')
      throw new CarelotError({ code: 'contract.supplier-debarred', detail: supplierId })
    if (await isSuspendedOrRemoved(tx, of))
      throw new CarelotError({ code: 'contract.supplier-suspended', detail: supplierId })
  }
}
