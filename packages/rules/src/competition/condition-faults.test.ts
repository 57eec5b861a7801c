import { expect, test } from 'vitest'
import { briefWith } from './brief.fixture.ts'
import { faultsOfConditions } from './condition-faults.ts'
import type { ConditionOfParticipation } from './conditions.ts'

const reason = 'Care is given in people’s homes'
const insurance = { about: 'insurance', cover: 'public-liability', minimumPence: 500_000_000, reason } as const
const accounts = { about: 'accounts', years: 2, reason } as const
const experience = { about: 'experience', of: 'Home care for ten people', reason } as const

const found = (...conditions: ConditionOfParticipation[]) =>
  faultsOfConditions(briefWith(() => ({ kind: 'framework-letting', conditions }))).map(
    ({ code, pointer }) => `${code} ${pointer}`,
  )

test.each<[string, ConditionOfParticipation, string[]]>([
  ['accounts, audited where the law asks for it', { ...accounts, audited: 'where the law asks for it' }, []],
  [
    'audited accounts from everybody',
    { ...accounts, audited: 'from everybody' },
    ['competition.condition-audited-accounts /brief/conditions/0/audited'],
  ],
  ['insurance by the start', { ...insurance, inPlace: 'when the service starts' }, []],
  ['insurance at the award', { ...insurance, inPlace: 'at the award' }, []],
  [
    'insurance in place before',
    { ...insurance, inPlace: 'before the award' },
    ['competition.condition-insurance-early /brief/conditions/0/inPlace'],
  ],
  ['experience, wherever it was gained', experience, []],
  [
    'an earlier contract',
    { ...experience, contractWith: 'Kent' },
    ['competition.condition-earlier-contract /brief/conditions/0/contractWith'],
  ],
  ['something else, with why', { about: 'other', condition: 'A registered manager', reason }, []],
])('P-22: a condition of participation: %s', (_, condition, expected) => {
  expect(found(condition)).toEqual(expected)
})

test('P-22: every condition that may not be is told at once', () => {
  expect(
    found({ ...accounts, audited: 'from everybody' }, experience, { ...insurance, inPlace: 'before the award' }),
  ).toEqual([
    'competition.condition-audited-accounts /brief/conditions/0/audited',
    'competition.condition-insurance-early /brief/conditions/2/inPlace',
  ])
})

test('P-22: a further competition sets none: its suppliers have met those of the framework', () => {
  const faults = faultsOfConditions(briefWith(() => ({ conditions: [experience] })))
  expect(faults).toMatchObject([{ code: 'competition.field-unfit', pointer: '/brief/conditions' }])
})
