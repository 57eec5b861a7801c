import { type Db, openDatabase } from '@carelot/db/database'
import { findArea, findKnownAreas, listAreas, listAreasOfLot, listBordersOfLot } from '@carelot/db/lot/area'
import { findLot, findLots, insertLot, listLots, listLotsOfArea } from '@carelot/db/lot/lot'
import { findPostcode, findSector, listPostcodeCountsOfLot } from '@carelot/db/lot/postcode'
import { migrate } from '@carelot/db/migration'
import { inTransaction } from '@carelot/db/transaction'
import { LotId, OrganisationId } from '@carelot/rules/id'
import { dataSheetOf, LotDataSheet } from '@carelot/rules/lot/data-sheet'
import { Lot } from '@carelot/rules/lot/lot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Postgres, startPostgres } from '../engines/postgres.ts'
import { readPostcodes } from './geography.ts'
import { seedKent } from './seed.ts'

const councilId = OrganisationId.parse(`org_${'0'.repeat(32)}`)
const lotId = (number: number) => LotId.parse(`lot_${String(number).padStart(32, '0')}`)

let postgres: Postgres
let db: Db
let lots: Lot[]

beforeAll(async () => {
  postgres = await startPostgres({ fsync: false, maxConnections: 10 })
  await migrate(postgres.databaseUrl, 'sandbox')
  db = openDatabase({ url: postgres.databaseUrl, poolSize: 2 })
  let number = 0
  lots = await inTransaction(db, (tx) => seedKent(tx, { councilId, newLotId: () => lotId(++number) }))
})
afterAll(async () => {
  await db?.destroy()
  await postgres?.stop()
})

test('S-01: a lot comes back from the database as it was put in, in its one shape', async () => {
  expect(lots).toHaveLength(8)
  for (const lot of lots) {
    expect(Lot.parse(lot)).toEqual(lot)
    expect(await findLot(db, lot.id)).toEqual(lot)
  }
  expect(await findLots(db, [lotId(2), lotId(99)])).toEqual([lots[1]])
})

test('A list of lots goes on after the last id of the page before, for the council that is named', async () => {
  expect(await listLots(db, { limit: 3 })).toEqual(lots.slice(0, 3))
  expect(await listLots(db, { limit: 100, after: lotId(3), councilId })).toEqual(lots.slice(3))
  expect(await listLots(db, { limit: 3, councilId: OrganisationId.parse(`org_${'1'.repeat(32)}`) })).toEqual([])
})

test('S-09: postcodes are counted by their own category and areas by theirs, and the two differ', async () => {
  const postcodes = readPostcodes()
  for (const lot of lots) {
    const sheet = dataSheetOf({
      lot,
      areas: await listAreasOfLot(db, lot.id),
      borders: await listBordersOfLot(db, lot.id),
      postcodes: await listPostcodeCountsOfLot(db, lot.id),
    })
    expect(LotDataSheet.parse(sheet)).toEqual(sheet)
    expect(sheet.contiguity.contiguous).toBe(true)
    expect(sheet.ruralityByMsoa.total).toBe(lot.msoaCodes.length)
    const inside = new Set(lot.msoaCodes)
    expect(sheet.ruralityByPostcode.total).toBe(postcodes.filter(({ msoaCode }) => inside.has(msoaCode)).length)
  }
})

test('O-42: a postcode is found with its place and its lot; another is not, and its sector says whether Kent has it', async () => {
  const place = await findPostcode(db, { vintage: 2011, postcode: 'TN23 1AA' })
  expect(place).toMatchObject({ msoaCode: 'E02005000', ruralityCategory: 'URBAN_CITY_AND_TOWN' })
  const area = { vintage: 2011, code: 'E02005000' } as const
  expect(await listLotsOfArea(db, area)).toEqual([
    { id: lotId(1), name: 'Ashford', clusterRef: 'ASHFORD', invented: true },
  ])
  expect(await listLotsOfArea(db, { vintage: 2011, code: 'E02005109' })).toEqual([])
  expect(await findPostcode(db, { vintage: 2011, postcode: 'SW1A 1AA' })).toBeUndefined()
  expect(await findPostcode(db, { vintage: 2021, postcode: 'TN23 1AA' })).toBeUndefined()
  expect(await findSector(db, { vintage: 2011, sector: 'TN23 1' })).toBe(true)
  for (const sector of ['SW1A 1', 'TN2 1']) expect(await findSector(db, { vintage: 2011, sector })).toBe(false)
})

test('O-40: areas are found and listed by code and vintage', async () => {
  expect(await findArea(db, { vintage: 2011, code: 'E02005000' })).toMatchObject({ placeName: 'Ashford Central' })
  expect(await findArea(db, { vintage: 2021, code: 'E02005000' })).toBeUndefined()
  const page = await listAreas(db, { vintage: 2011, limit: 2, after: 'E02004996' })
  expect(page.map(({ code }) => code)).toEqual(['E02004997', 'E02004998'])
  expect(await findKnownAreas(db, { vintage: 2011, codes: ['E02004996', 'E02009999'] })).toEqual(new Set(['E02004996']))
})

test('S-01: an area that is not known cannot be put in a lot, nor one of another census', async () => {
  const [lot] = lots
  if (!lot) throw new Error('no lot')
  for (const change of [{ msoaCodes: ['E02009999'] }, { vintage: 2021 as const }])
    await expect(inTransaction(db, (tx) => insertLot(tx, { ...lot, id: lotId(50), ...change }))).rejects.toThrow(
      'foreign key',
    )
})
