import { expect, test } from 'vitest'
import type { Regime } from '../agreement/regime.ts'
import { briefWith } from './brief.fixture.ts'
import { faultsOfConditions } from './condition-faults.ts'
import type { ConditionOfParticipation } from './conditions.ts'

const reason = 'Care is given in people’s homes'
const insurance = { about: 'insurance', cover: 'public-liability', minimumPence: 500_000_000, reason } as const
const accounts = { about: 'accounts', years: 2, reason } as const
const experience = { about: 'experience', of: 'Home care for ten people', reason } as const

const employers = { ...insurance, cover: 'employers-liability', inPlace: 'before the award' } as const
const standard = { about: 'standard', standard: 'ISO 9001', reason } as const

const found = (conditions: ConditionOfParticipation[], regime: Regime = 'PA2023') =>
  faultsOfConditions(
    briefWith(() => ({ kind: 'framework-letting', conditions })),
    regime,
  ).map(({ code, pointer }) => `${code} ${pointer}`)

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
  ['what every employer is insured for by law', employers, []],
  [
    'a penny more of it',
    { ...employers, minimumPence: 500_000_001 },
    ['competition.condition-insurance-early /brief/conditions/0/inPlace'],
  ],
  ['a standard or its equivalent', { ...standard, equivalents: true }, []],
  [
    'a standard without equivalent',
    { ...standard, equivalents: false },
    ['competition.condition-no-equivalent /brief/conditions/0/equivalents'],
  ],
  ['experience, wherever it was gained', experience, []],
  [
    'an earlier contract',
    { ...experience, contractWith: 'Kent' },
    ['competition.condition-earlier-contract /brief/conditions/0/contractWith'],
  ],
  ['something else, with why', { about: 'other', condition: 'A registered manager', reason }, []],
])('P-22, C-17: a condition of participation under the Act, and under nothing else: %s', (_, condition, expected) => {
  expect(found([condition])).toEqual(expected)
  for (const regime of ['PCR2015', 'PSR2023', 'BELOW_THRESHOLD'] as const)
    expect(found([condition], regime), regime).toEqual([])
})

test('P-22: every condition that may not be is told at once', () => {
  expect(
    found([{ ...accounts, audited: 'from everybody' }, experience, { ...insurance, inPlace: 'before the award' }]),
  ).toEqual([
    'competition.condition-audited-accounts /brief/conditions/0/audited',
    'competition.condition-insurance-early /brief/conditions/2/inPlace',
  ])
})

test('P-22: a further competition sets none: its suppliers have met those of the framework', () => {
  for (const regime of ['PA2023', 'PCR2015'] as const)
    expect(
      faultsOfConditions(
        briefWith(() => ({ conditions: [experience] })),
        regime,
      ),
    ).toMatchObject([{ code: 'competition.field-unfit', pointer: '/brief/conditions' }])
})
