import { expect, test } from 'vitest'
import { Condition, faultsOfConditions, isAssociatedPerson, meetsCondition } from './condition.ts'
import type { Regime } from './regime.ts'

const asked = (given: unknown, regime: Regime = 'PA2023') =>
  faultsOfConditions([Condition.parse(given)], { regime }).map(({ code, pointer }) => `${code} ${pointer}`)
const cover = { kind: 'insurance', cover: 'public-liability', minimumPence: 500_000_000 }

test.each<[string, object, string[]]>([
  ['insurance on award', cover, []],
  [
    'insurance before the award',
    { ...cover, inPlaceBy: 'tender' },
    ['agreement.condition-insured-early /conditions/0/inPlaceBy'],
  ],
  [
    'what every employer is insured for by law',
    { kind: 'insurance', cover: 'employers-liability', minimumPence: 500_000_000, inPlaceBy: 'tender' },
    [],
  ],
  [
    'a penny more of it',
    { kind: 'insurance', cover: 'employers-liability', minimumPence: 500_000_001, inPlaceBy: 'tender' },
    ['agreement.condition-insured-early /conditions/0/inPlaceBy'],
  ],
  ['accounts', { kind: 'accounts', years: 3 }, []],
  [
    'audited accounts of all',
    { kind: 'accounts', years: 3, audited: 'always' },
    ['agreement.condition-audited-accounts /conditions/0/audited'],
  ],
  ['experience', { kind: 'experience', what: 'Three years of home care' }, []],
  [
    'an earlier contract with the authority',
    { kind: 'experience', what: 'A contract with us', contractWith: 'named-authority' },
    ['agreement.condition-earlier-contract /conditions/0/contractWith'],
  ],
  ['a declaration', { kind: 'declaration', subject: 'exclusion-grounds' }, []],
  ['a standard or its equivalent', { kind: 'standard', what: 'ISO 9001' }, []],
  [
    'a standard without equivalent',
    { kind: 'standard', what: 'ISO 9001', equivalents: false },
    ['agreement.condition-no-equivalent /conditions/0/equivalents'],
  ],
])('P-22, C-17: as a condition under the Act: %s', (_, given, expected) => {
  expect(asked(given)).toEqual(expected)
  for (const regime of ['PCR2015', 'PSR2023', 'BELOW_THRESHOLD'] as const) expect(asked(given, regime)).toEqual([])
})

test('P-23, C-12, C-17: a condition is met by one that is relied on; a guarantor counts for it and is no associated person', () => {
  expect(meetsCondition({ meets: true, reliesOn: [] })).toBe(true)
  expect(meetsCondition({ meets: false, reliesOn: [] })).toBe(false)
  for (const how of ['together', 'sub-contract', 'guarantee'] as const) {
    expect(meetsCondition({ meets: false, reliesOn: [{ how, meets: true }] })).toBe(true)
    expect(meetsCondition({ meets: false, reliesOn: [{ how, meets: false }] })).toBe(false)
    expect(isAssociatedPerson(how)).toBe(how !== 'guarantee')
  }
})
