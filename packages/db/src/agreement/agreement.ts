import type { Db, Tx } from '../database.ts'

export type AgreementRow = {
  id: string
  councilId: string
  title: string
  terms: object
  valueCalledOffPence: number
  externalReference: string | null
  version: number
}

const columns = [
  'id',
  'council_id as councilId',
  'title',
  'terms',
  'value_called_off_pence as valueCalledOffPence',
  'external_reference as externalReference',
  'version',
] as const

export function findAgreement(db: Db | Tx, id: string): Promise<AgreementRow | undefined> {
  return db.selectFrom('agreement').select(columns).where('id', '=', id).executeTakeFirst()
}

export async function insertAgreement(
  tx: Tx,
  agreement: { id: string; councilId: string; title: string; terms: object; externalReference: string | null },
): Promise<void> {
  await tx
    .insertInto('agreement')
    .values({
      id: agreement.id,
      council_id: agreement.councilId,
      title: agreement.title,
      terms: JSON.stringify(agreement.terms),
      external_reference: agreement.externalReference,
    })
    .execute()
}
