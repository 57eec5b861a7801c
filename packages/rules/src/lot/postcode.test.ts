import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalisePostcode, Postcode, sectorOf } from './postcode.ts'

test.each([
  ['tn231aa', 'TN23 1AA'],
  [' Tn23  1aA ', 'TN23 1AA'],
  ['M11AA', 'M1 1AA'],
  ['sw1a 1aa', 'SW1A 1AA'],
  ['DA1\u00a01BB', 'DA1 1BB'],
  ['gir0aa', 'GIR 0AA'],
])('O-42: %j is stored as %s', (typed, stored) => {
  expect(normalisePostcode(typed)).toBe(stored)
})

test.each([
  '',
  'TN23',
  'TN23 1A',
  'TN23 AAA',
  'TN23 1AAA',
  'T 1AA',
  'TN231 1AA',
  '1TN 1AA',
  'TN23-1AA',
  'GIR 1AA',
  'TN23 1AC',
  'TN23 1AI',
  'TN23 1KA',
  'TN23 1MA',
  'TN23 1OA',
  'TN23 1VA',
  'ſW1A 1AA',
])('O-42: %j cannot be a postcode', (typed) => {
  expect(normalisePostcode(typed)).toBeUndefined()
  expect(Postcode.safeParse(typed).success).toBe(false)
})

test('O-42: a stored postcode has upper case and one space, and nothing else is taken for one', () => {
  expect(Postcode.safeParse('TN23 1AA').success).toBe(true)
  for (const other of ['tn23 1aa', 'TN231AA', 'TN23  1AA', ' TN23 1AA'])
    expect(Postcode.safeParse(other).success).toBe(false)
})

test('O-42: whatever is typed, what comes out is a stored postcode that comes out again as itself', () => {
  const typed = fc.stringMatching(/^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? ?[0-9][A-Za-z]{2}$/)
  fc.assert(
    fc.property(fc.oneof(typed, fc.string()), (text) => {
      const postcode = normalisePostcode(text)
      if (postcode === undefined) return
      expect(Postcode.safeParse(postcode).success).toBe(true)
      expect(normalisePostcode(postcode)).toBe(postcode)
    }),
  )
})

test('The sector of a postcode is all but its last two letters', () => {
  expect(sectorOf('TN23 1AA')).toBe('TN23 1')
})
