import { expect, test } from 'vitest'
import { thresholdOn } from './threshold.ts'

test.each([
  ['light-touch', '2024-01-01', 663_540],
  ['light-touch', '2025-12-31', 663_540],
  ['light-touch', '2026-01-01', 663_540],
  ['light-touch', '2027-12-31', 663_540],
  ['sub-central-goods-and-services', '2024-01-01', 214_904],
  ['sub-central-goods-and-services', '2025-12-31', 214_904],
  ['sub-central-goods-and-services', '2026-01-01', 207_720],
  ['sub-central-goods-and-services', '2027-12-31', 207_720],
] as const)('P-02: the %s threshold on %s is %i pounds', (kind, on, pounds) => {
  expect(thresholdOn(kind, on)).toEqual({ value: pounds * 100 })
})

test.each(['2023-12-31', '2028-01-01'])('P-02: a threshold on %s, outside the loaded figures, is refused', (on) => {
  expect(thresholdOn('light-touch', on)).toMatchObject({ problem: { code: 'agreement.threshold-not-loaded' } })
})

test("P-55: a call-off of the size of Kent's for discharge to assess lies above the light-touch threshold", () => {
  const budgetPence = 295_340_000 + 73_260_000
  expect(thresholdOn('light-touch', '2027-01-05').value).toBeLessThan(budgetPence)
})
