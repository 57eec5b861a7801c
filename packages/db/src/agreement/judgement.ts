import type { NewJudgement } from '@carelot/rules/agreement/judgement'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { isListed } from '../organisation/debarment.ts'

const columns = [
  'id',
  'agreement_id as agreementId',
  'supplier_id as supplierId',
  'ground',
  'concerns',
  'outcome',
  'reason',
  'respond_by as respondBy',
  'response',
  'replace_by as replaceBy',
  'external_reference as externalReference',
  'decider',
  'decided_at as decidedAt',
] as const

type JudgementToInsert = NewJudgement & { id: string; agreementId: string; decider: string }

export function insertJudgement(tx: Tx, judgement: JudgementToInsert) {
  return tx
    .insertInto('judgement')
    .values({
      id: judgement.id,
      agreement_id: judgement.agreementId,
      supplier_id: judgement.supplierId,
      ground: judgement.ground,
      concerns: judgement.concerns,
      outcome: judgement.outcome,
      reason: judgement.reason,
      respond_by: judgement.respondBy,
      response: judgement.response,
      replace_by: judgement.replaceBy,
      external_reference: judgement.externalReference,
      decider: judgement.decider,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
}

/** All judgements about suppliers of a framework, in the order in which they were made. */
export function listJudgements(db: Db | Tx, agreementId: string) {
  return db.selectFrom('judgement').select(columns).where('agreement_id', '=', agreementId).orderBy('id').execute()
}

/** Judgements of a framework, about one supplier only where it is named, from behind `after`. */
export function listJudgementsPage(
  db: Db,
  of: { agreementId: string; supplierId?: string | undefined },
  page: { after: string; limit: number },
) {
  let query = db.selectFrom('judgement').select(columns).where('agreement_id', '=', of.agreementId)
  if (of.supplierId) query = query.where('supplier_id', '=', of.supplierId)
  return query.where('id', '>', page.after).orderBy('id').limit(page.limit).execute()
}

type Judged = { agreement: RawBuilder<unknown>; supplierId: RawBuilder<unknown> }

/**
 * Whether a person has yet to judge about a supplier under an agreement: a ground was raised, or what was read last on the debarment
 * list does not bar it by itself.
 *
 * @see rules P-25, P-46
 */
export const awaitsJudgement = ({ agreement: a, supplierId }: Judged) => sql<boolean>`(
  exists (select 1 from (select distinct on (ground) outcome from judgement j
    where j.agreement_id = ${a}.id and j.supplier_id = ${supplierId} order by ground, id desc) latest where outcome = 'considering')
  or exists (select 1 from (select found from debarment_reading r
      where r.council_id = ${a}.council_id and r.organisation_id = ${supplierId} order by r.id desc limit 1) latest
    where ${isListed} and not (found->>'ground' = 'mandatory' and ${a}.terms->>'regime' = 'PA2023'))
  and not exists (select 1 from judgement j
    where j.agreement_id = ${a}.id and j.supplier_id = ${supplierId} and j.ground = 'debarment'))`

/** Whether the latest judgement on some ground excludes this supplier. */
export async function isExcluded(
  db: Db | Tx,
  { agreementId, supplierId }: { agreementId: string; supplierId: string },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from (select distinct on (ground) outcome from judgement
      where agreement_id = ${agreementId} and supplier_id = ${supplierId} order by ground, id desc) latest
    where outcome = 'excluded' limit 1`.execute(db)
  return rows.length > 0
}
