import type { AgreementTerms } from '@carelot/rules/agreement/agreement'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { isMember } from './appointment.ts'

const columns = [
  'id',
  'council_id as councilId',
  'title',
  'terms',
  'value_called_off_pence as valueCalledOffPence',
  'external_reference as externalReference',
  'version',
  'created_at as createdAt',
] as const

export function findAgreement(db: Db | Tx, id: string) {
  return db.selectFrom('agreement').select(columns).where('id', '=', id).executeTakeFirst()
}

export function lockAgreement(tx: Tx, id: string) {
  return tx.selectFrom('agreement').select(columns).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
}

export function updateTerms(tx: Tx, id: string, terms: AgreementTerms) {
  return tx
    .updateTable('agreement')
    .set({ terms: JSON.stringify(terms), version: sql<number>`version + 1` })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()
}

type AgreementToInsert = {
  id: string
  councilId: string
  title: string
  terms: AgreementTerms
  externalReference: string | null
}

export function insertAgreement(tx: Tx, agreement: AgreementToInsert) {
  return tx
    .insertInto('agreement')
    .values({
      id: agreement.id,
      council_id: agreement.councilId,
      title: agreement.title,
      terms: JSON.stringify(agreement.terms),
      external_reference: agreement.externalReference,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
}

/** Frameworks that the organisation let or was appointed to, in the order of their ids, from behind `after`. */
export function listAgreements(db: Db, organisationId: string, page: { after: string; limit: number }) {
  return db
    .selectFrom('agreement')
    .select(columns)
    .where('id', '>', page.after)
    .where((eb) =>
      eb.or([
        eb('council_id', '=', organisationId),
        eb.exists(
          eb
            .selectFrom('appointment')
            .select(sql.lit(1).as('one'))
            .whereRef('appointment.agreement_id', '=', 'agreement.id')
            .where(isMember(organisationId)),
        ),
      ]),
    )
    .orderBy('id')
    .limit(page.limit)
    .execute()
}

/** Adds what a contract is worth to what was called off so far. */
export async function updateCalledOff(tx: Tx, id: string, valuePence: number): Promise<void> {
  await tx
    .updateTable('agreement')
    .set({
      value_called_off_pence: sql<number>`value_called_off_pence + ${valuePence}`,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}
