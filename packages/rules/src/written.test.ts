import { expect, test } from 'vitest'
import { written } from './written.ts'

test.each([
  ['A reason', true],
  [' – ', true],
  ['理由', true],
  ['', false],
  ['   ', false],
  ['\u200b', false],
  ['\u2060\ufeff\u00ad', false],
  ['\u202e \u0301', false],
  ['Too long', false],
])('P-54: a reason has something to read: %j is one: %s', (text, isOne) => {
  expect(written(6 + 2 * Number(isOne)).safeParse(text).success).toBe(isOne)
})
