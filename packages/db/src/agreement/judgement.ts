import type { NewJudgement } from '@carelot/rules/agreement/judgement'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { isDebarredParty, isListedParty } from '../organisation/debarment.ts'
import { isNumber } from '../organisation/number.ts'

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

/** The latest judgement about a supplier on one ground. */
export function findStandingJudgement(
  tx: Tx,
  { agreementId, supplierId, ground }: Pick<JudgementToInsert, 'agreementId' | 'supplierId' | 'ground'>,
) {
  return tx
    .selectFrom('judgement')
    .select(columns)
    .where('agreement_id', '=', agreementId)
    .where('supplier_id', '=', supplierId)
    .where('ground', '=', ground)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
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

/** The latest judgement on each ground about the supplier `party` under the agreement `a`. */
const latestJudgements = sql`(select distinct on (ground) ground, outcome from judgement j
  where j.agreement_id = a.id and j.supplier_id = party order by ground, id desc)`

/** Whether one excludes it. */
export const isExcludedParty = sql<boolean>`exists (select 1 from ${latestJudgements} latest where outcome = 'excluded')`

/**
 * Whether a person has yet to judge about the supplier `party` under the agreement `a`, whom nothing keeps out by itself: a ground was
 * raised, or it is on the debarment list.
 *
 * @see rules P-25, P-46
 */
export const awaitsJudgement = sql<boolean>`(not ${isExcludedParty} and not ${isDebarredParty} and (
  exists (select 1 from ${latestJudgements} latest where outcome = 'considering')
  or ${isListedParty} and not exists (select 1 from ${latestJudgements} latest where ground = 'debarment')))`

/**
 * Whether a bid of this supplier, alone or with others, was opened in a competition under the agreement that is not over. Competitions
 * come after agreements, and so their tables are read here by name alone.
 */
export async function hasOpenedBid(
  tx: Tx,
  { agreementId, supplierId }: { agreementId: string; supplierId: string },
): Promise<boolean> {
  const { rows } =
    await sql`select 1 from competition k join bid_lot o on o.competition_id = k.id join bid b on b.id = o.bid_id
    join bidder_member m on m.bidder_id = b.bidder_id and m.organisation_id = ${supplierId}
    where k.agreement_id = ${agreementId} and k.stage in ('evaluating', 'moderated', 'deciding', 'standstill', 'contracting') limit 1`.execute(
      tx,
    )
  return rows.length > 0
}

/** Whether a contract that is to be signed under the agreement is with this firm as the vehicle of those who have bid (C-15). */
export async function isVehicleToSign(
  tx: Tx,
  { agreementId, supplierId }: { agreementId: string; supplierId: string },
): Promise<boolean> {
  const { rows } = await sql`select from contract c join organisation_identifier o
      on ${isNumber(sql`c.vehicle->'identifier'`)}
    where c.agreement_id = ${agreementId} and c.stage = 'unsigned' and o.organisation_id = ${supplierId} limit 1`.execute(
    tx,
  )
  return rows.length > 0
}

/** Whether anything was ever judged about this supplier. */
export async function isJudged(
  db: Db | Tx,
  { agreementId, supplierId }: { agreementId: string; supplierId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('judgement')
    .select('id')
    .where('agreement_id', '=', agreementId)
    .where('supplier_id', '=', supplierId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Consortia in which the supplier has a part under another's lead, as long as their bid may still change for it; with a contract, while
 * a change by a judgement about it is open. They come after agreements too.
 */
export async function listConsortiaLedByAnother(
  tx: Tx,
  { agreementId, supplierId }: { agreementId: string; supplierId: string },
): Promise<{ id: string; competitionId: string; leadId: string }[]> {
  const { rows } = await sql<{ id: string; competitionId: string; leadId: string }>`
    select n.id, n.competition_id as "competitionId", n.lead_id as "leadId" from consortium n join competition k on k.id = n.competition_id
    join consortium_member m on m.consortium_id = n.id and m.organisation_id = ${supplierId}
    where k.agreement_id = ${agreementId} and n.lead_id <> ${supplierId} and m.stage = 'joined' and m.role <> 'reserve'
      and (n.stage in ('inviting', 'submitted', 'preferred') or n.stage = 'contracted' and exists (select 1 from consortium_change h
        where h.consortium_id = n.id and h.stage in ('proposed', 'declared')
          and h.content->>'judgementId' is not null and h.content->>'leaving' = ${supplierId}))
    order by n.id`.execute(tx)
  return rows
}

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
