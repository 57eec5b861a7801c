import type { ShownTotal } from '@carelot/rules/consortium/derivable'
import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { utc } from '../utc.ts'

/** What stands of a consortium's prices, without any price. */
export type StandingPrices = {
  /** Whether there is a key that opens the parts. */
  hasKey: boolean
  parts: { organisationId: string; basisHash: string }[]
  assembly: { id: string; basisHash: string; saltedHash: string; approvedAt: Instant | null } | null
  /** What its lead was shown in this competition while it might not read rows, in whichever consortium it led then. */
  shown: ShownTotal[][]
  /** Whether the clean team of the terms that stand names a person of the lead. */
  isCleanTeamOfLead: boolean
}

/** A column of a consortium `c`. */
export const standingPrices = sql`
  json_build_object(
    'hasKey', exists(select 1 from consortium_key key where key.consortium_id = c.id),
    'parts', (select coalesce(json_agg(json_build_object('organisationId', p.organisation_id, 'basisHash', p.basis_hash)), '[]')
      from consortium_price_part p where p.consortium_id = c.id),
    'assembly', (select json_build_object('id', a.id, 'basisHash', a.basis_hash, 'saltedHash', a.salted_hash, 'approvedAt', ${utc('a.approved_at')})
      from consortium_assembly a where a.consortium_id = c.id and a.voided_at is null),
    'shown', (select coalesce(json_agg(a.totals), '[]') from consortium_assembly a join consortium shown_in on shown_in.id = a.consortium_id
      where shown_in.competition_id = c.competition_id and a.shown_to = c.lead_id and a.hides_rows),
    'isCleanTeamOfLead', exists (select 1 from person p where p.organisation_id = c.lead_id and p.id in (
      select jsonb_array_elements_text(coalesce(t.content #> '{pricing,cleanTeam}', '[]')) from consortium_terms t
      where t.consortium_id = c.id and t.version = (select max(version) from consortium_terms o where o.consortium_id = c.id))))`

export type ConsortiumKey = { publicKey: object; binding: string; wrapped: string }

export function findConsortiumKey(db: Db | Tx, consortiumId: string): Promise<ConsortiumKey | undefined> {
  return db
    .selectFrom('consortium_key')
    .select(['public_key as publicKey', 'binding', 'wrapped'])
    .where('consortium_id', '=', consortiumId)
    .executeTakeFirst()
}

/** Unless it has one: two members may be the first at the same instant. */
export async function insertConsortiumKey(tx: Tx, consortiumId: string, key: ConsortiumKey): Promise<void> {
  await tx
    .insertInto('consortium_key')
    .values({
      consortium_id: consortiumId,
      public_key: JSON.stringify(key.publicKey),
      binding: key.binding,
      wrapped: key.wrapped,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export type StoredPart = {
  id: string
  organisationId: string
  basisHash: string
  sealed: string
  saltedHash: string
  submittedAt: Instant
}

export function listPriceParts(db: Db | Tx, consortiumId: string): Promise<StoredPart[]> {
  return db
    .selectFrom('consortium_price_part')
    .select([
      'id',
      'organisation_id as organisationId',
      'basis_hash as basisHash',
      'sealed',
      'salted_hash as saltedHash',
      'submitted_at as submittedAt',
    ])
    .where('consortium_id', '=', consortiumId)
    .orderBy('organisation_id')
    .execute()
}

type NewPart = StoredPart & { consortiumId: string; statement: string; submittedBy: string }

/** In the place of what the member submitted before. */
export async function replacePricePart(tx: Tx, part: NewPart): Promise<void> {
  await tx
    .deleteFrom('consortium_price_part')
    .where('consortium_id', '=', part.consortiumId)
    .where('organisation_id', '=', part.organisationId)
    .execute()
  await tx
    .insertInto('consortium_price_part')
    .values({
      id: part.id,
      consortium_id: part.consortiumId,
      organisation_id: part.organisationId,
      basis_hash: part.basisHash,
      sealed: part.sealed,
      salted_hash: part.saltedHash,
      statement: part.statement,
      submitted_by: part.submittedBy,
      submitted_at: part.submittedAt,
    })
    .execute()
}

/** All parts go, and what was assembled from them stands no more. */
export async function voidPrices(tx: Tx, consortiumId: string): Promise<void> {
  await tx.deleteFrom('consortium_price_part').where('consortium_id', '=', consortiumId).execute()
  await voidAssembly(tx, consortiumId)
}

export async function voidAssembly(tx: Tx, consortiumId: string): Promise<void> {
  await tx
    .updateTable('consortium_assembly')
    .set({ voided_at: sql`carelot_now()` })
    .where('consortium_id', '=', consortiumId)
    .where('voided_at', 'is', null)
    .execute()
}

/** What was priced goes, and the key that would open a copy of it. */
export async function destroyPrices(tx: Tx, consortiumId: string): Promise<void> {
  await voidPrices(tx, consortiumId)
  await destroyConsortiumKey(tx, consortiumId)
}

/** What was sealed to it stays as the evidence that it was, and can be read by nobody. */
export async function destroyConsortiumKey(tx: Tx, consortiumId: string): Promise<void> {
  await tx.deleteFrom('consortium_key').where('consortium_id', '=', consortiumId).execute()
}
