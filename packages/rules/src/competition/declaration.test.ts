import { expect, test } from 'vitest'
import { isDeclaredAlready, refuseClearing } from './declaration.ts'

const all = ['a', 'b']
const conflict = (lotIds: string[] = [], detail: string | null = null) => ({ conflict: true, lotIds, detail })
const none = { conflict: false, lotIds: [], detail: null }

test.each([
  ['none', none, undefined, undefined],
  ['none, after none', none, none, undefined],
  ['a conflict', conflict(), none, undefined],
  ['the same again', conflict(), conflict(), undefined],
  ['one more lot', conflict(), conflict(['a']), undefined],
  ['none, after a conflict', none, conflict(), 'competition.conflict-cleared-without-reason'],
  ['none any more, with a reason', { ...none, detail: 'It was sold' }, conflict(), undefined],
  ['one lot less', conflict(['b']), conflict(), 'competition.conflict-cleared-without-reason'],
  ['another lot', conflict(['b']), conflict(['a']), 'competition.conflict-cleared-without-reason'],
  ['another lot, with a reason', conflict(['b'], 'It bids for b'), conflict(['a']), undefined],
])('C-10: whoever takes back a conflict says why: %s', (_, said, earlier, code) => {
  expect(refuseClearing(said, earlier, all)?.code).toBe(code)
})

test('C-10: a conflict that names no lot is taken back with a reason in a draft too, which may have no lots yet', () => {
  expect(refuseClearing(none, conflict(), [])?.code).toBe('competition.conflict-cleared-without-reason')
})

test('P-49: a conflict is news when it says more, of more lots or of something else', () => {
  const known = [conflict(['a'], 'A cousin'), none]
  const isKnown = (lotIds: string[], detail: string) => isDeclaredAlready(conflict(lotIds, detail), known, all)
  expect([isKnown(['a'], 'A cousin'), isKnown(['b'], 'A cousin'), isKnown([], 'A cousin')]).toEqual([
    true,
    false,
    false,
  ])
  expect(isKnown(['a'], 'A sister')).toBe(false)
  expect(isDeclaredAlready(conflict(['b'], 'A cousin'), [conflict([], 'A cousin')], all)).toBe(true)
})
