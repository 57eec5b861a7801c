import { expect, test } from 'vitest'
import { faultsOfStandstill, warningsOfStandstill } from './standstill-faults.ts'

const kind = 'discharge-to-assess'
const none = { kind, standstill: { kind: 'none' } } as const
const voluntary = { kind, standstill: { kind: 'voluntary', workingDays: 8 } } as const
const mandatory = { kind, standstill: { kind: 'mandatory' } } as const

test.each(['PCR2015', 'PA2023', 'BELOW_THRESHOLD'] as const)(
  'P-43, P-44: under %s a call-off may wait of its own accord or not at all, and a mandatory standstill is refused',
  (regime) => {
    for (const lightTouch of [true, false]) {
      expect(faultsOfStandstill(mandatory, { regime, lightTouch })).toMatchObject([
        { code: 'competition.standstill-not-mandatory', pointer: '/brief/standstill/kind' },
      ])
      expect(faultsOfStandstill(voluntary, { regime, lightTouch })).toEqual([])
      expect(faultsOfStandstill(none, { regime, lightTouch })).toEqual([])
    }
  },
)

test.each([
  ['PCR2015', true, true],
  ['PCR2015', false, true],
  ['PA2023', true, false],
  ['PA2023', false, true],
  ['BELOW_THRESHOLD', true, false],
] as const)(
  'P-43: under %s, light touch %s, the letting of a framework waits by law: %s',
  (regime, lightTouch, waits) => {
    const codes = (brief: typeof none | typeof voluntary | typeof mandatory) =>
      faultsOfStandstill({ ...brief, kind: 'framework-letting' }, { regime, lightTouch }).map(({ code }) => code)
    expect(codes(mandatory)).toEqual(waits ? [] : ['competition.standstill-not-mandatory'])
    expect(codes(voluntary)).toEqual(waits ? ['competition.standstill-mandatory'] : [])
    expect(codes(none)).toEqual(waits ? ['competition.standstill-mandatory'] : [])
  },
)

test('P-03: under the Selection Regime the wait is the law’s', () => {
  const law = { regime: 'PSR2023', lightTouch: false } as const
  expect(faultsOfStandstill(voluntary, law)).toMatchObject([{ code: 'competition.standstill-mandatory' }])
  expect(faultsOfStandstill(mandatory, law)).toEqual([])
})

test('P-44: without a standstill the council is told what protection is lost', () => {
  expect(warningsOfStandstill(none, { regime: 'PA2023', lightTouch: true })).toMatchObject([
    { code: 'competition.standstill-none', detail: expect.stringContaining('s.105(1)(d)') },
  ])
  expect(warningsOfStandstill(none, { regime: 'PCR2015', lightTouch: true })[0]?.detail).toContain('reg. 99')
  expect(warningsOfStandstill(voluntary, { regime: 'PA2023', lightTouch: true })).toEqual([])
})
