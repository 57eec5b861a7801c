import type { LotId } from '@carelot/rules/id'
import type { Adjacency, Msoa, MsoaCode, Vintage } from '@carelot/rules/lot/area'
import type { Db, Tx } from '../database.ts'

const areaColumns = [
  'area.code',
  'area.vintage',
  'area.name',
  'area.place_name as placeName',
  'area.district_code as districtCode',
  'area.district_name as districtName',
  'area.health_area_name as healthAreaName',
  'area.rural_urban_class as ruralUrbanClass',
  'area.rurality_category as ruralityCategory',
  'area.area_km2 as areaKm2',
  'area.population',
] as const

/** At most 5,000 at once: the protocol carries 65,535 values in a statement. */
export async function insertAreas(tx: Tx, areas: readonly Msoa[]): Promise<void> {
  if (areas.length === 0) return
  const rows = areas.map((area) => ({
    vintage: area.vintage,
    code: area.code,
    name: area.name,
    place_name: area.placeName,
    district_code: area.districtCode,
    district_name: area.districtName,
    health_area_name: area.healthAreaName,
    rural_urban_class: area.ruralUrbanClass,
    rurality_category: area.ruralityCategory,
    area_km2: area.areaKm2,
    population: JSON.stringify(area.population),
  }))
  await tx.insertInto('area').values(rows).execute()
}

export async function insertAdjacency(tx: Tx, vintage: Vintage, borders: readonly Adjacency[]): Promise<void> {
  if (borders.length === 0) return
  const rows = borders.map(({ from, to, sharedBorderMetres, centroidKm }) => ({
    vintage,
    from_code: from,
    to_code: to,
    shared_border_metres: sharedBorderMetres,
    centroid_km: centroidKm,
  }))
  await tx.insertInto('area_adjacency').values(rows).execute()
}

type AreaKey = { vintage: Vintage; code: MsoaCode }

export function findArea(db: Db | Tx, { vintage, code }: AreaKey): Promise<Msoa | undefined> {
  return db
    .selectFrom('area')
    .select(areaColumns)
    .where('vintage', '=', vintage)
    .where('code', '=', code)
    .executeTakeFirst()
}

/** Areas in the order of their codes, those after `after` first. */
export function listAreas(db: Db | Tx, page: { vintage: Vintage; limit: number; after?: MsoaCode }): Promise<Msoa[]> {
  let query = db.selectFrom('area').select(areaColumns).where('vintage', '=', page.vintage)
  if (page.after) query = query.where('code', '>', page.after)
  return query.orderBy('code').limit(page.limit).execute()
}

/** Which of the codes are areas of the vintage, for the rules to say which are not. */
export async function findKnownAreas(
  db: Db | Tx,
  { vintage, codes }: { vintage: Vintage; codes: readonly MsoaCode[] },
): Promise<Set<MsoaCode>> {
  if (codes.length === 0) return new Set()
  const rows = await db
    .selectFrom('area')
    .select('code')
    .where('vintage', '=', vintage)
    .where('code', 'in', codes)
    .execute()
  return new Set(rows.map(({ code }) => code))
}

export function listAreasOfLot(db: Db | Tx, lotId: LotId): Promise<Msoa[]> {
  return db
    .selectFrom('lot_area')
    .innerJoin('area', (join) =>
      join.onRef('area.vintage', '=', 'lot_area.vintage').onRef('area.code', '=', 'lot_area.msoa_code'),
    )
    .select(areaColumns)
    .where('lot_area.lot_id', '=', lotId)
    .orderBy('area.code')
    .execute()
}

/** The borders that areas of the lot share with each other. */
export function listBordersOfLot(db: Db | Tx, lotId: LotId): Promise<Adjacency[]> {
  return db
    .selectFrom('area_adjacency')
    .innerJoin('lot_area as one', (join) =>
      join.onRef('one.vintage', '=', 'area_adjacency.vintage').onRef('one.msoa_code', '=', 'area_adjacency.from_code'),
    )
    .innerJoin('lot_area as other', (join) =>
      join
        .onRef('other.vintage', '=', 'area_adjacency.vintage')
        .onRef('other.msoa_code', '=', 'area_adjacency.to_code')
        .onRef('other.lot_id', '=', 'one.lot_id'),
    )
    .select([
      'area_adjacency.from_code as from',
      'area_adjacency.to_code as to',
      'area_adjacency.shared_border_metres as sharedBorderMetres',
      'area_adjacency.centroid_km as centroidKm',
    ])
    .where('one.lot_id', '=', lotId)
    .orderBy('from')
    .orderBy('to')
    .execute()
}
