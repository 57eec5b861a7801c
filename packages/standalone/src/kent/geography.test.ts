import { normalisePostcode, sectorOf } from '@carelot/rules/lot/postcode'
import { refuseUnknownPostcode } from '@carelot/rules/lot/postcode-area'
import { mixByMsoa } from '@carelot/rules/lot/rurality'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readAdjacency, readMsoas, readNearbyPostcodes, readPostcodes } from './geography.ts'
import { readTable } from './table.ts'

const msoas = readMsoas()
const codes = new Set(msoas.map(({ code }) => code))
const postcodes = readPostcodes()

test('S-02: Kent has 182 MSOAs of 2011, each once, and some have far more than 5,000 residents', () => {
  expect(codes.size).toBe(182)
  expect(Math.max(...msoas.map(({ population }) => population.all))).toBeGreaterThan(10_000)
})

test('S-09: exactly the four rate categories occur in Kent', () => {
  expect(mixByMsoa(msoas).counts).toEqual({
    URBAN_MAJOR_CONURBATION: 24,
    URBAN_CITY_AND_TOWN: 104,
    RURAL_TOWN_AND_FRINGE: 25,
    RURAL_VILLAGE_AND_DISPERSED: 29,
  })
})

test('The 455 borders lie between areas of Kent, each once', () => {
  const borders = readAdjacency()
  expect(borders.every(({ from, to }) => codes.has(from) && codes.has(to))).toBe(true)
  expect(new Set(borders.map(({ from, to }) => `${from} ${to}`)).size).toBe(455)
})

test('O-42: each of 43,441 postcodes is stored once, as it normalises, in an area of Kent', () => {
  expect(new Set(postcodes.map(({ postcode }) => postcode)).size).toBe(43_441)
  expect(
    postcodes.every(({ postcode, msoaCode }) => normalisePostcode(postcode) === postcode && codes.has(msoaCode)),
  ).toBe(true)
})

test('S-09: 6,463 postcodes have another category than their MSOA, so neither stands for the other', () => {
  const categoryOf = new Map(msoas.map(({ code, ruralityCategory }) => [code, ruralityCategory]))
  const differing = postcodes.filter(({ msoaCode, ruralityCategory }) => categoryOf.get(msoaCode) !== ruralityCategory)
  expect(differing).toHaveLength(6463)
})

test('O-42: no postcode from outside Kent is known, and most are refused as outside, the others as unknown', () => {
  const known = new Set(postcodes.map(({ postcode }) => postcode))
  const sectors = new Set(postcodes.map(({ postcode }) => sectorOf(postcode)))
  const nearby = readNearbyPostcodes()
  const refusals = nearby.map(({ postcode }) => refuseUnknownPostcode(postcode, sectors.has(sectorOf(postcode))).code)
  expect(nearby.some(({ postcode }) => known.has(postcode))).toBe(false)
  expect(refusals.filter((code) => code === 'lot.postcode-outside-area')).toHaveLength(304)
  expect(refusals.filter((code) => code === 'lot.postcode-unknown')).toHaveLength(56)
})

test('A table with another number of rows than it should have stops the start', () => {
  expect(() => readTable('msoa11.csv', { row: z.unknown(), rows: 183 })).toThrow('has 182 rows; expected 183')
  expect(() => readTable('msoa11.csv', { row: z.object({ msoa11cd: z.literal('none') }), rows: 182 })).toThrow(
    'does not fit',
  )
})
