import fc from 'fast-check'
import { expect, test } from 'vitest'
import { patchTerms, type TermsPatch } from './patch.ts'
import { wholeSections } from './terms.fixture.ts'
import { basisPoints, ConsortiumTerms, faultsOfSections } from './terms.ts'
import { missingSections } from './terms-sections.ts'

const annex = { title: 'Map', sha256: 'a'.repeat(64), mediaType: 'image/png' }

const someMinutes = fc.array(fc.integer({ min: 0, max: 100_000_000 }), { minLength: 1, maxLength: 50 })

test('C-04: shares sum to exactly 10,000 and each is within one point of what it is exactly, whatever the minutes', () => {
  fc.assert(
    fc.property(someMinutes, (minutes) => {
      const points = basisPoints(minutes)
      const total = minutes.reduce((sum, each) => sum + each, 0)
      expect(points.reduce((sum, each) => sum + each, 0)).toBe(total === 0 ? 0 : 10_000)
      if (total > 0)
        for (const [index, each] of minutes.entries())
          expect(Math.abs((points[index] ?? 0) - (each * 10_000) / total)).toBeLessThan(1)
    }),
  )
})

test('C-04: who delivers as much or more has no smaller share, and what is left over goes to the largest remainders', () => {
  expect(basisPoints([1, 1, 1])).toEqual([3334, 3333, 3333])
  expect(basisPoints([8000, 4000])).toEqual([6667, 3333])
  expect(basisPoints([0, 5])).toEqual([0, 10_000])
  fc.assert(
    fc.property(someMinutes, (minutes) => {
      const points = basisPoints(minutes)
      minutes.slice(1).forEach((each, index) => {
        const [before, after] = [points[index] ?? 0, points[index + 1] ?? 0]
        if ((minutes[index] ?? 0) > each) expect(before).toBeGreaterThanOrEqual(after)
      })
    }),
  )
})

test.each<[string, object, string[]]>([
  ['nothing', {}, []],
  [
    'payment after 30 days (P-35)',
    { payment: { withinDays: 31 } },
    ['/terms/payment/withinDays consortium.payment-late'],
  ],
  ['payment within 30 days (P-35)', { payment: { withinDays: 30 } }, []],
  ['an annex that stands there already', { annexes: [annex, annex] }, ['/terms/annexes/1 consortium.annex-twice']],
])('C-18: what no terms may say: %s', (_, change, expected) => {
  const terms = ConsortiumTerms.parse({ ...wholeSections, lots: [], ...change })
  expect(faultsOfSections(terms).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected)
})

test('C-03, C-18: terms name what they still need, in the order of their sections', () => {
  expect(missingSections({ ...wholeSections, lots: [] })).toEqual([])
  const { exit: _, roles: __, ...rest } = wholeSections
  expect(missingSections(rest)).toEqual(['roles', 'exit'])
  expect(missingSections({}).length).toBe(Object.keys(wholeSections).length)
})

const termsOf = (shares: object[] = []) => ConsortiumTerms.parse({ ...wholeSections, lots: shares })
type Told = { code?: string | undefined; text?: string | undefined }
test.each<[string, TermsPatch, Told]>([
  ['a place that is there', [{ op: 'replace', path: '/roles/text', value: 'New' }], { text: 'New' }],
  ['none', [{ op: 'remove', path: '/annexes' }], { code: 'consortium.suggestion-unfit' }],
  ['below none', [{ op: 'add', path: '/annexes/0', value: {} }], { code: 'consortium.suggestion-unfit' }],
  ['behind a list', [{ op: 'add', path: '/lots/1', value: {} }], { code: 'consortium.suggestion-unfit' }],
  ['what is no terms', [{ op: 'add', path: '/lots/-', value: { lotId: 1 } }], { code: 'consortium.suggestion-unfit' }],
  ['a field of nobody', [{ op: 'add', path: '/__proto__', value: {} }], { code: 'consortium.suggestion-unfit' }],
])('C-03: a suggestion is done whole or not at all: %s', (_, patch, expected) => {
  const { value, problem } = patchTerms(termsOf(), patch)
  expect({ code: problem?.code, text: value?.roles?.text }).toEqual({ code: undefined, text: undefined, ...expected })
})
