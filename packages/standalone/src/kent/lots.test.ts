import { contiguityOf } from '@carelot/rules/lot/contiguity'
import { hoursOfMinutes } from '@carelot/rules/lot/hours'
import { faultsOfLot, NewLot } from '@carelot/rules/lot/lot'
import { expect, test } from 'vitest'
import { readAdjacency, readMsoas } from './geography.ts'
import { sandboxLots } from './lots.ts'
import { readPublishedFacts, readTimetables } from './published.ts'

const msoas = readMsoas()
const borders = readAdjacency()
const lots = sandboxLots(msoas)
const ashford = lots.filter(({ clusterRef }) => clusterRef === 'ASHFORD')

test('S-01: every lot of the sandbox is a sound set of known areas', () => {
  const known = new Set(msoas.map(({ code }) => code))
  for (const lot of lots) {
    expect(NewLot.parse(lot)).toEqual(lot)
    expect(faultsOfLot(lot, known)).toEqual([])
  }
  expect(new Set(lots.map(({ clusterRef }) => clusterRef)).size).toBe(8)
})

test.each(lots.map((lot) => [lot.name, lot] as const))('S-01: the areas of %s hang together', (_, lot) => {
  expect(contiguityOf(lot.msoaCodes, borders).contiguous).toBe(true)
})

test('S-24: the areas of West and North Kent are each in one lot of discharge to assess, and no other area is', () => {
  const inside = msoas.filter(({ healthAreaName }) => /West Kent|Dartford, Gravesham and Swanley/.test(healthAreaName))
  const covered = lots
    .filter(({ services }) => services.includes('DISCHARGE_TO_ASSESS'))
    .flatMap(({ msoaCodes }) => msoaCodes)
  expect(covered.sort()).toEqual(inside.map(({ code }) => code).sort())
  expect(covered).toHaveLength(87)
})

test('S-01: no area is in two lots', () => {
  const codes = lots.flatMap(({ msoaCodes }) => msoaCodes)
  expect(new Set(codes).size).toBe(codes.length)
})

test('S-06: Ashford keeps its published hours, providers and old clusters, and the 7,197 hours beside them', () => {
  const [lot] = ashford
  expect(lot?.hours && hoursOfMinutes(lot.hours.minutes)).toBe(5253.25)
  expect(lot?.hours).toMatchObject({ per: 'WEEK', provenance: 'PUBLISHED', indicative: true })
  expect(lot?.conflictingHours).toMatchObject([{ minutes: 7197 * 60, per: 'NOT_STATED', provenance: 'PUBLISHED' }])
  expect(lot?.publishedProviders).toEqual({ minimum: 4, maximum: 6 })
  expect(lot?.previousClusters).toEqual(['ASHFORD1', 'ASHFORD2', 'ASHFORD3'])
})

test('Every lot is labelled invented with what is and is not, and only Ashford has published hours', () => {
  for (const lot of lots) {
    expect(lot.invented).toBe(true)
    expect(lot.note).toMatch(/Invented: /)
    expect(lot.hours?.provenance).toBe(lot.clusterRef === 'ASHFORD' ? 'PUBLISHED' : 'INVENTED')
  }
})

test('The lots are the same in whatever order the areas are read', () => {
  expect(sandboxLots([...msoas].reverse())).toEqual(lots)
})

test('S-06: the figures that contradict each other in the paper are both kept, and say so', () => {
  const facts = readPublishedFacts()
  expect(facts.find(({ id }) => id === 'K003')?.note).toContain('conflicts with 5253.25')
  expect(readTimetables().filter(({ procurement }) => procurement === 'CSiH 2018')).toHaveLength(10)
})
