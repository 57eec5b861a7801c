import { expect, test } from 'vitest'
import { isAssociatedPerson, meetsCondition } from './reliance.ts'

test('P-23, C-12, C-17: a condition is met by one that is relied on; a guarantor counts for it and is no associated person', () => {
  expect(meetsCondition({ meets: true, reliesOn: [] })).toBe(true)
  expect(meetsCondition({ meets: false, reliesOn: [] })).toBe(false)
  expect(meetsCondition({ meets: false, reliesOn: [{ meets: false }, { meets: true }] })).toBe(true)
  expect(meetsCondition({ meets: false, reliesOn: [{ meets: false }] })).toBe(false)
  for (const how of ['together', 'sub-contract', 'guarantee'] as const)
    expect(isAssociatedPerson(how)).toBe(how !== 'guarantee')
})
