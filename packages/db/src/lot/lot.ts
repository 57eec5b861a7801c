import type { LotId, OrganisationId } from '@carelot/rules/id'
import type { MsoaCode, Vintage } from '@carelot/rules/lot/area'
import type { Lot, LotLabel, NewLot } from '@carelot/rules/lot/lot'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

const lotColumns = [
  'lot.id',
  'lot.council_id as councilId',
  'lot.name',
  'lot.cluster_ref as clusterRef',
  'lot.previous_clusters as previousClusters',
  'lot.vintage',
  'lot.invented',
  'lot.note',
  'lot.services',
  'lot.need_types as needTypes',
  'lot.hours',
  'lot.conflicting_hours as conflictingHours',
  'lot.published_providers as publishedProviders',
  'lot.external_reference as externalReference',
  'lot.created_at as createdAt',
] as const

const selectLot = (db: Db | Tx) =>
  db
    .selectFrom('lot')
    .select(lotColumns)
    .select(
      sql<MsoaCode[]>`array(select msoa_code from lot_area where lot_id = lot.id order by msoa_code)`.as('msoaCodes'),
    )

export type LotToInsert = NewLot & { id: LotId; councilId: OrganisationId }

/** The lot with its areas. The areas come back in the order of their codes, whatever order they were given in. */
export async function insertLot(tx: Tx, lot: LotToInsert): Promise<Lot> {
  await tx
    .insertInto('lot')
    .values({
      id: lot.id,
      council_id: lot.councilId,
      name: lot.name,
      cluster_ref: lot.clusterRef,
      previous_clusters: lot.previousClusters,
      vintage: lot.vintage,
      invented: lot.invented,
      note: lot.note,
      services: lot.services,
      need_types: lot.needTypes,
      hours: lot.hours && JSON.stringify(lot.hours),
      conflicting_hours: JSON.stringify(lot.conflictingHours),
      published_providers: lot.publishedProviders && JSON.stringify(lot.publishedProviders),
      external_reference: lot.externalReference,
    })
    .execute()
  await tx
    .insertInto('lot_area')
    .values(lot.msoaCodes.map((code) => ({ lot_id: lot.id, vintage: lot.vintage, msoa_code: code })))
    .execute()
  return selectLot(tx).where('lot.id', '=', lot.id).executeTakeFirstOrThrow()
}

export function findLot(db: Db | Tx, id: LotId): Promise<Lot | undefined> {
  return selectLot(db).where('lot.id', '=', id).executeTakeFirst()
}

/** Those of the lots that exist, in the order of their ids. */
export async function findLots(db: Db | Tx, ids: readonly LotId[]): Promise<Lot[]> {
  if (ids.length === 0) return []
  return selectLot(db).where('lot.id', 'in', ids).orderBy('lot.id').execute()
}

/** Lots in the order of their ids, those after `after` first; one council's only, when it is named. */
export function listLots(
  db: Db | Tx,
  page: { limit: number; after?: LotId; councilId?: OrganisationId },
): Promise<Lot[]> {
  const { after, councilId } = page
  let query = selectLot(db)
  if (after) query = query.where('lot.id', '>', after)
  if (councilId) query = query.where('lot.council_id', '=', councilId)
  return query.orderBy('lot.id').limit(page.limit).execute()
}

/** The lots that an area belongs to: none, one, or one for each time that lots were drawn over it. */
export function listLotsOfArea(db: Db | Tx, area: { vintage: Vintage; code: MsoaCode }): Promise<LotLabel[]> {
  return db
    .selectFrom('lot_area')
    .innerJoin('lot', 'lot.id', 'lot_area.lot_id')
    .select(['lot.id', 'lot.name', 'lot.cluster_ref as clusterRef', 'lot.invented'])
    .where('lot_area.vintage', '=', area.vintage)
    .where('lot_area.msoa_code', '=', area.code)
    .orderBy('lot.id')
    .execute()
}

/** What these lots are called. */
export async function listLotNames(db: Db | Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('lot').select(['id', 'name']).where(sql.ref('id'), 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
