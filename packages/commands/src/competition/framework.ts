import { findAgreement } from '@carelot/db/agreement/agreement'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import type { Db, Tx } from '@carelot/db/database'

/** The framework that a competition is let under. */
export async function frameworkOf(db: Db | Tx, { agreementId }: Pick<CompetitionRow, 'agreementId'>) {
  const framework = await findAgreement(db, agreementId)
  if (!framework) throw new Error(`the framework ${agreementId} of a competition is not there`)
  return framework
}
