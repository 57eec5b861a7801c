import type { Vehicle } from '@carelot/rules/contract/vehicle'
import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

type OfSupplier = { competitionId: string; supplierId: string }

/**
 * Holds all contracts of a supplier from a competition, those in force too, which a change of who is behind them races against.
 * Gives those that are to be signed, each with whether a side has signed.
 */
export async function lockUnsigned(
  tx: Tx,
  { competitionId, supplierId }: OfSupplier,
): Promise<{ id: string; isBegun: boolean }[]> {
  await tx
    .selectFrom('contract')
    .select('id')
    .where('competition_id', '=', competitionId)
    .where('supplier_id', '=', supplierId)
    .where('stage', '<>', 'void')
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  const { rows } = await sql<{ id: string; isBegun: boolean }>`
    select k.id, exists(select 1 from contract_signature s where s.contract_id = k.id) as "isBegun" from contract k
    where k.competition_id = ${competitionId} and k.supplier_id = ${supplierId} and k.stage = 'unsigned' order by k.id`.execute(
    tx,
  )
  return rows
}

/** Whether a side has signed a contract of a supplier that the other has yet to sign. */
export async function isSigningBegun(db: Db | Tx, { competitionId, supplierId }: OfSupplier): Promise<boolean> {
  const { rows } = await sql`select from contract k join contract_signature s on s.contract_id = k.id
    where k.competition_id = ${competitionId} and k.supplier_id = ${supplierId} and k.stage = 'unsigned' limit 1`.execute(
    db,
  )
  return rows.length > 0
}

/** Says of the contracts that are to be signed since when their bid has been at risk, or that it is not. */
export async function updateContractsAtRisk(
  tx: Tx,
  { competitionId, supplierId }: OfSupplier,
  since: Instant | null,
): Promise<void> {
  await tx
    .updateTable('contract')
    .set({ at_risk_since: since })
    .where('competition_id', '=', competitionId)
    .where('supplier_id', '=', supplierId)
    .where('stage', '=', 'unsigned')
    .execute()
}

/**
 * Writes into the contracts that nobody has signed with which entity they are. One that was with another loses its document, which
 * was written for that; one that a side has signed stays with the entity that it was signed for.
 */
export async function updateContractVehicle(
  tx: Tx,
  { competitionId, supplierId }: OfSupplier,
  vehicle: Vehicle | null,
): Promise<void> {
  const now = vehicle && JSON.stringify({ name: vehicle.name, identifier: vehicle.identifier })
  await sql`update contract set vehicle = ${now}::jsonb, document_id = null, version = version + 1
    where competition_id = ${competitionId} and supplier_id = ${supplierId} and stage = 'unsigned'
      and vehicle is distinct from ${now}::jsonb
      and not exists (select from contract_signature s where s.contract_id = contract.id)`.execute(tx)
}

/**
 * Writes other members of the bidder into a contract that nobody has signed, and into the place on a framework that it gives. Its
 * document was written for those who were its parties, and may stand under another contract of theirs.
 */
export async function updateParties(tx: Tx, id: string, partyIds: readonly string[]): Promise<void> {
  await sql`update contract set party_ids = ${[...partyIds]}, document_id = null, version = version + 1,
    appoints_to = case when appoints_to is null then null else jsonb_set(appoints_to, '{members}', ${JSON.stringify(partyIds)}::jsonb) end
    where id = ${id}`.execute(tx)
}

/** Takes the document off the contracts that nobody has signed: it was written for parties that are liable otherwise. */
export async function detachDocuments(tx: Tx, { competitionId, supplierId }: OfSupplier): Promise<void> {
  await sql`update contract set document_id = null, version = version + 1
    where competition_id = ${competitionId} and supplier_id = ${supplierId} and stage = 'unsigned' and document_id is not null
      and not exists (select from contract_signature s where s.contract_id = contract.id)`.execute(tx)
}

/** Whether a contract of these letters waits to be signed. */
export async function isToSign(tx: Tx, of: { competitionId: string; round: number }): Promise<boolean> {
  const { rows } = await sql`select 1 from contract where competition_id = ${of.competitionId} and round = ${of.round}
    and stage = 'unsigned' limit 1`.execute(tx)
  return rows.length > 0
}
