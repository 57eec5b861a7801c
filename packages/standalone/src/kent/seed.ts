import type { Tx } from '@carelot/db/database'
import { insertAdjacency, insertAreas } from '@carelot/db/lot/area'
import { insertLot } from '@carelot/db/lot/lot'
import { insertPostcodes } from '@carelot/db/lot/postcode'
import type { LotId, OrganisationId } from '@carelot/rules/id'
import type { Lot } from '@carelot/rules/lot/lot'
import { readAdjacency, readMsoas, readPostcodes } from './geography.ts'
import { sandboxLots } from './lots.ts'

/** Real Kent, and the invented lots that the council has drawn on it. */
export async function seedKent(tx: Tx, owner: { councilId: OrganisationId; newLotId: () => LotId }): Promise<Lot[]> {
  const msoas = readMsoas()
  await insertAreas(tx, msoas)
  await insertAdjacency(tx, 2011, readAdjacency())
  await insertPostcodes(tx, readPostcodes())
  const lots: Lot[] = []
  for (const lot of sandboxLots(msoas))
    lots.push(await insertLot(tx, { ...lot, id: owner.newLotId(), councilId: owner.councilId }))
  return lots
}
