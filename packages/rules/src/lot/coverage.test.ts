import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coveredAreas, faultsOfCoverage, LotCoverage, uncoveredAreas } from './coverage.ts'

const lot = { msoaCodes: ['E02000001', 'E02000002', 'E02000003'] }
const part = (...msoaCodes: string[]): LotCoverage => ({ scope: 'PART', msoaCodes })

test('S-03: the whole lot and a part of it are both coverages', () => {
  expect(faultsOfCoverage({ scope: 'WHOLE' }, lot)).toEqual([])
  expect(faultsOfCoverage(part('E02000003', 'E02000001'), lot)).toEqual([])
  expect(LotCoverage.safeParse({ scope: 'SOME' }).success).toBe(false)
})

test('S-03: a part of no areas is a fault', () => {
  expect(faultsOfCoverage(part(), lot, '/lots/0')).toMatchObject([
    { pointer: '/lots/0/msoaCodes', code: 'lot.part-empty' },
  ])
})

test('S-03: every area that is outside the lot or named again is a fault, all at once', () => {
  const faults = faultsOfCoverage(part('E02000001', 'E02000009', 'E02000001', 'E02000008'), lot, '/coverage')
  expect(faults.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/coverage/msoaCodes/2 lot.area-repeated',
    '/coverage/msoaCodes/1 lot.area-not-in-lot',
    '/coverage/msoaCodes/3 lot.area-not-in-lot',
  ])
})

test('S-03: what nobody takes on is named, and full coverage leaves nothing', () => {
  expect(uncoveredAreas(lot, [part('E02000001'), part('E02000001', 'E02000003')])).toEqual(['E02000002'])
  expect(uncoveredAreas(lot, [part('E02000002'), { scope: 'WHOLE' }])).toEqual([])
  expect(uncoveredAreas(lot, [])).toEqual(lot.msoaCodes)
})

test('S-03: covered and uncovered areas are together the lot, and nothing twice', () => {
  fc.assert(
    fc.property(fc.subarray([...lot.msoaCodes, 'E02000009']), (codes) => {
      const both = [...coveredAreas(part(...codes), lot), ...uncoveredAreas(lot, [part(...codes)])]
      expect(both.sort()).toEqual(lot.msoaCodes)
    }),
  )
})
