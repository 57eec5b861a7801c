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

test.each(['202a', '202b', '202c', '202d', '202e', '2066', '2067', '2068', '2069'])(
  'P-10: a reason reads as it is kept: with U+%s, which turns the direction of reading, it is refused',
  (code) => {
    const text = `Ranked ${String.fromCodePoint(Number.parseInt(code, 16))}1 of 2`
    expect(written(100).safeParse(text).error?.issues).toMatchObject([
      { message: expect.stringContaining('direction of reading') },
    ])
  },
)

test.each(['שלום', 'مرحبا', 'a\u200db', 'C\u200eD'])('a name in any script is kept: %j', (text) => {
  expect(written(100).safeParse(text).success).toBe(true)
})
