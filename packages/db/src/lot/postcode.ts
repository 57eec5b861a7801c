import type { LotId } from '@carelot/rules/id'
import type { Vintage } from '@carelot/rules/lot/area'
import type { Postcode, PostcodePlace } from '@carelot/rules/lot/postcode'
import type { CategoryCount } from '@carelot/rules/lot/rurality'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

const batch = 10_000

/** One array per column: tens of thousands of postcodes go in as a few statements, each well inside its time limit. */
export async function insertPostcodes(tx: Tx, places: readonly PostcodePlace[]): Promise<void> {
  for (let start = 0; start < places.length; start += batch) {
    const some = places.slice(start, start + batch)
    await sql`
      insert into postcode (vintage, postcode, lsoa_code, msoa_code, rurality_category)
      select * from unnest(
        ${some.map(({ vintage }) => vintage)}::integer[],
        ${some.map(({ postcode }) => postcode)}::text[],
        ${some.map(({ lsoaCode }) => lsoaCode)}::text[],
        ${some.map(({ msoaCode }) => msoaCode)}::text[],
        ${some.map(({ ruralityCategory }) => ruralityCategory)}::text[]
      )`.execute(tx)
  }
}

type PostcodeKey = { vintage: Vintage; postcode: Postcode }

export function findPostcode(db: Db | Tx, { vintage, postcode }: PostcodeKey): Promise<PostcodePlace | undefined> {
  return db
    .selectFrom('postcode')
    .select([
      'postcode',
      'vintage',
      'lsoa_code as lsoaCode',
      'msoa_code as msoaCode',
      'rurality_category as ruralityCategory',
    ])
    .where('vintage', '=', vintage)
    .where('postcode', '=', postcode)
    .executeTakeFirst()
}

/** Whether any postcode of the sector (`TN23 1`) is known: the last two characters are letters, so `~` is beyond them all. */
export async function findSector(
  db: Db | Tx,
  { vintage, sector }: { vintage: Vintage; sector: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('postcode')
    .select('postcode')
    .where('vintage', '=', vintage)
    .where('postcode', '>', sector)
    .where('postcode', '<', `${sector}~`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** How many postcodes of the lot's areas are in each category of their own small areas. */
export function listPostcodeCountsOfLot(db: Db | Tx, lotId: LotId): Promise<CategoryCount[]> {
  return db
    .selectFrom('lot_area')
    .innerJoin('postcode', (join) =>
      join.onRef('postcode.vintage', '=', 'lot_area.vintage').onRef('postcode.msoa_code', '=', 'lot_area.msoa_code'),
    )
    .select(['postcode.rurality_category as ruralityCategory', ({ fn }) => fn.countAll<number>().as('count')])
    .where('lot_area.lot_id', '=', lotId)
    .groupBy('postcode.rurality_category')
    .orderBy('postcode.rurality_category')
    .execute()
}
