import type { Tx } from '@carelot/db/database'
import { insertAdjacency, insertAreas, listAreas } from '@carelot/db/lot/area'
import { insertLot } from '@carelot/db/lot/lot'
import { insertPostcodes } from '@carelot/db/lot/postcode'
import type { LotId, OrganisationId } from '@carelot/rules/id'
import type { Lot } from '@carelot/rules/lot/lot'
import { readAdjacency, readMsoas, readPostcodes } from './geography.ts'
import { sandboxLots } from './lots.ts'

/** Real Kent: areas, borders and postcodes. What a database has already is not loaded again. */
export async function seedGeography(tx: Tx): Promise<void> {
  const [known] = await listAreas(tx, { vintage: 2011, limit: 1 })
  if (known) return
  await insertAreas(tx, readMsoas())
  await insertAdjacency(tx, 2011, readAdjacency())
  await insertPostcodes(tx, readPostcodes())
}

/** Real Kent, and the invented lots that the council has drawn on it. */
export async function seedKent(tx: Tx, owner: { councilId: OrganisationId; newLotId: () => LotId }): Promise<Lot[]> {
  await seedGeography(tx)
  const lots: Lot[] = []
  for (const lot of sandboxLots(readMsoas()))
    lots.push(await insertLot(tx, { ...lot, id: owner.newLotId(), councilId: owner.councilId }))
  return lots
}
