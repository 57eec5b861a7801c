import { expect, test } from 'vitest'
import { patchTerms, type TermsPatch } from './patch.ts'
import { wholeSections } from './terms.fixture.ts'
import { ConsortiumTerms, faultsOfSections } from './terms.ts'
import { missingSections } from './terms-sections.ts'

const annex = { title: 'Map', sha256: 'a'.repeat(64), mediaType: 'image/png' }

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
  const { pricing: ___, ...needed } = wholeSections
  expect(missingSections({})).toEqual(Object.keys(needed))
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
