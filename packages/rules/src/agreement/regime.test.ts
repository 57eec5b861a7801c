import { expect, test } from 'vitest'
import { Regime, refuseRegime, regimeOf, workingDayRegimeOf } from './regime.ts'

test.each([
  ['2018-10-01', 'PCR2015'],
  ['2025-02-23', 'PCR2015'],
  ['2025-02-24', 'PA2023'],
  ['2026-07-01', 'PA2023'],
])('P-01: a procurement begun on %s is under %s', (beganOn, regime) => {
  expect(regimeOf(beganOn)).toBe(regime)
})

test('P-01: a regime is one of four', () => {
  expect(Regime.options).toEqual(['PCR2015', 'PA2023', 'PSR2023', 'BELOW_THRESHOLD'])
})

test.each([
  ['PCR2015', '2025-02-24'],
  ['PA2023', '2025-02-23'],
  ['PSR2023', '2023-12-31'],
] as const)('P-01, P-03: %s is refused for a procurement begun on %s', (regime, beganOn) => {
  expect(refuseRegime(regime, beganOn)).toMatchObject({ code: 'agreement.regime-mismatch' })
})

test.each([
  ['PCR2015', '2025-02-23'],
  ['PA2023', '2025-02-24'],
  ['PSR2023', '2024-01-01'],
  ['PSR2023', '2026-01-01'],
  ['BELOW_THRESHOLD', '2018-01-01'],
  ['BELOW_THRESHOLD', '2027-01-01'],
] as const)('P-01, P-03: %s fits a procurement begun on %s', (regime, beganOn) => {
  expect(refuseRegime(regime, beganOn)).toBeUndefined()
})

test('P-01: below the threshold, working days are those of the regime of its day; else its own', () => {
  expect(workingDayRegimeOf('BELOW_THRESHOLD', '2025-02-23')).toBe('PCR2015')
  expect(workingDayRegimeOf('BELOW_THRESHOLD', '2025-02-24')).toBe('PA2023')
  expect(workingDayRegimeOf('PSR2023', '2026-01-01')).toBe('PSR2023')
})
