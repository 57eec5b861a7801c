import type { NewGround } from '@carelot/rules/consortium/exclusion'
import type { NewFinancialCheck, NewReliance } from '@carelot/rules/consortium/finance'
import type { MemberInterest } from '@carelot/rules/consortium/interest'
import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { utc } from '../utc.ts'

type OfMember = { consortiumId: string; organisationId: string }
type Made = { by: string; at: Instant }

/** Persons as the vault hides them. The last declaration takes the earlier one's place. */
export async function insertConnectedPersons(tx: Tx, made: OfMember & Made & { persons: string }): Promise<void> {
  const said = { persons: made.persons, declared_by: made.by, declared_at: made.at }
  await tx
    .insertInto('consortium_connected_persons')
    .values({ consortium_id: made.consortiumId, organisation_id: made.organisationId, ...said })
    .onConflict((on) => on.columns(['consortium_id', 'organisation_id']).doUpdateSet(said))
    .execute()
}

export function listConnectedPersons(db: Db | Tx, consortiumId: string) {
  return db
    .selectFrom('consortium_connected_persons')
    .select(['organisation_id as organisationId', 'persons', 'declared_at as declaredAt'])
    .where('consortium_id', '=', consortiumId)
    .orderBy('organisation_id')
    .execute()
}

type Interest = OfMember & { personId: string; at: Instant; conflict: boolean; detail: string | null }

export async function insertInterest(tx: Tx, made: Interest): Promise<void> {
  await tx
    .insertInto('consortium_interest')
    .values({
      consortium_id: made.consortiumId,
      organisation_id: made.organisationId,
      person_id: made.personId,
      // Counted while the consortium is held: two at one instant are two.
      number: sql<number>`(select count(*) + 1 from consortium_interest
        where consortium_id = ${made.consortiumId} and person_id = ${made.personId})`,
      declared_at: made.at,
      conflict: made.conflict,
      detail: made.detail,
    })
    .execute()
}

/** The last declaration of every person. Details, and how a conflict is managed, are as the vault hides them. */
export async function listInterests(db: Db | Tx, consortiumId: string): Promise<InterestRow[]> {
  const { rows } = await sql<InterestRow>`
    select distinct on (person_id) organisation_id as "organisationId", person_id as "personId", conflict, detail,
      ${utc('declared_at')} as "declaredAt",
      (select coalesce(json_agg(json_build_object('how', d.how, 'by', d.decided_by, 'at', ${utc('d.decided_at')}) order by d.entry), '[]')
        from consortium_conflict_decision d where d.consortium_id = i.consortium_id and d.person_id = i.person_id
          and d.number = i.number) as decisions
    from consortium_interest i where consortium_id = ${consortiumId} order by person_id, number desc`.execute(db)
  return rows
}

type InterestRow = Omit<MemberInterest, 'managed' | 'earlier'> & { decisions: NonNullable<MemberInterest['managed']>[] }
type Managed = Made & { consortiumId: string; personId: string; how: string }

/** Writes how the conflict is managed that a person declared last, and gives whose it is; nothing where the last is none. */
export async function insertConflictDecision(tx: Tx, { consortiumId, personId, how, by, at }: Managed) {
  const { rows } = await sql<{ organisationId: string }>`
    with last as (
      select * from consortium_interest where consortium_id = ${consortiumId} and person_id = ${personId}
      order by number desc limit 1
    ), made as (
      insert into consortium_conflict_decision (consortium_id, person_id, number, entry, how, decided_by, decided_at)
      select consortium_id, person_id, number, 1 + (select count(*) from consortium_conflict_decision d
          where d.consortium_id = last.consortium_id and d.person_id = last.person_id and d.number = last.number),
        ${how}, ${by}, ${at} from last where conflict returning 1
    )
    select organisation_id as "organisationId" from last, made`.execute(tx)
  return rows[0]
}

/** Its reason as the vault hides it. */
export async function insertGround(
  tx: Tx,
  made: NewGround & Made & { id: string; consortiumId: string },
): Promise<void> {
  await tx
    .insertInto('consortium_ground')
    .values({
      id: made.id,
      consortium_id: made.consortiumId,
      organisation_id: made.organisationId,
      ground: made.ground,
      concerns: made.concerns,
      reason: made.reason,
      respond_by: made.respondBy,
      replace_by: made.replaceBy,
      raised_by: made.by,
      raised_at: made.at,
    })
    .execute()
}

export async function updateResponse(tx: Tx, { id, response, by, at }: Made & { id: string; response: string }) {
  await tx
    .updateTable('consortium_ground')
    .set({ response, responded_by: by, responded_at: at })
    .where('id', '=', id)
    .execute()
}

type Decision = Made & { groundId: string; outcome: 'not-excluded' | 'excluded'; reason: string }

export async function insertGroundDecision(tx: Tx, made: Decision): Promise<void> {
  await tx
    .insertInto('consortium_ground_decision')
    .values({
      ground_id: made.groundId,
      number: sql<number>`(select count(*) + 1 from consortium_ground_decision where ground_id = ${made.groundId})`,
      outcome: made.outcome,
      reason: made.reason,
      decided_by: made.by,
      decided_at: made.at,
    })
    .execute()
}

export async function insertFinancialCheck(tx: Tx, made: NewFinancialCheck & Made): Promise<void> {
  await tx
    .insertInto('consortium_financial_check')
    .values({
      consortium_id: made.consortiumId,
      organisation_id: made.organisationId,
      number: sql<number>`(select count(*) + 1 from consortium_financial_check
        where consortium_id = ${made.consortiumId} and organisation_id = ${made.organisationId})`,
      checked_at: made.at,
      outcome: made.outcome,
      reasons: made.reasons,
      note: made.note,
      checked_by: made.by,
    })
    .execute()
}

export async function insertReliance(tx: Tx, made: OfMember & NewReliance & Made): Promise<void> {
  const said = { how: made.how, declared_by: made.by, declared_at: made.at }
  await tx
    .insertInto('consortium_reliance')
    .values({ consortium_id: made.consortiumId, organisation_id: made.organisationId, relied_on: made.on, ...said })
    .onConflict((on) => on.columns(['consortium_id', 'organisation_id', 'relied_on']).doUpdateSet(said))
    .execute()
}
