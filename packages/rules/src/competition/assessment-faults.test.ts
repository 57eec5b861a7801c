import { expect, test } from 'vitest'
import { faultsOfScreening } from './assessment-faults.ts'
import { briefWith, found as foundIn, person } from './brief.fixture.ts'

const decidedBy = (number: number, reason = 'None needed') =>
  briefWith(() => ({
    equality: { kind: 'screening', decidedBy: person(number), decidedOn: '2026-11-02', reason },
  }))
const found = (...given: Parameters<typeof faultsOfScreening>) =>
  faultsOfScreening(...given).map(({ code, pointer }) => `${code} ${pointer}`)

test('P-54: a screening decision is written in by the person who made it', () => {
  expect(found(decidedBy(6), undefined, person(6))).toEqual([])
  expect(found(decidedBy(7), undefined, person(6))).toEqual([
    'competition.screening-unsigned /brief/equality/decidedBy',
  ])
})

test('P-54: another may leave a signed decision as it was, and not change a word of it', () => {
  expect(found(decidedBy(7), decidedBy(7), person(6))).toEqual([])
  expect(found(decidedBy(7, 'Another reason'), decidedBy(7), person(6))).toHaveLength(1)
})

test('P-54, S-77: a decision that no assessment is needed was made by now', () => {
  const decided = (decidedOn: string) =>
    foundIn(({ equality }) => ({ equality: { ...equality, decidedOn } })).filter((fault) => /decidedOn/.test(fault))
  expect(decided('2026-11-22')).toEqual([])
  expect(decided('2026-11-23')).toEqual(['competition.decision-ahead /brief/equality/decidedOn'])
})
