import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test('keys are sorted by UTF-16 code units at every depth, and there are no spaces (RFC 8785)', () => {
  const value = { '€': 1, '\r': 2, ﬁ: 3, '1': 4, '😀': 5, ö: { b: [1, { d: null, c: true }], a: 'x' }, gone: undefined }
  expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"ö":{"a":"x","b":[1,{"c":true,"d":null}]},"€":1,"😀":5,"ﬁ":3}')
})

test('text is escaped as little as JSON allows', () => {
  expect(canonicalJson('€$\u000f\nA\'B"\\/</')).toBe('"€$\\u000f\\nA\'B\\"\\\\/</"')
})

test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, undefined, [undefined], 1n, () => 1])(
  '%s has no exact form and is refused',
  (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  },
)

test('broken Unicode is refused', () => {
  expect(() => canonicalJson({ a: '\ud83d' })).toThrow(TypeError)
})

test('minus zero is zero', () => {
  expect(canonicalJson([-0, 0, -3])).toBe('[0,0,-3]')
})
