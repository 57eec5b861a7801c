import type { Answer } from '../answer.ts'
import type { LocalDate } from '../instant.ts'

/** What is bought, as far as the threshold depends on it; both for authorities below central government. */
export type ThresholdKind = 'light-touch' | 'sub-central-goods-and-services'

/** Thresholds in pence, VAT included. They are set anew every two years: a new pair of years is a new line. */
const thresholds = [
  {
    from: '2024-01-01',
    to: '2025-12-31',
    pence: { 'light-touch': 66354000, 'sub-central-goods-and-services': 21490400 },
  },
  {
    from: '2026-01-01',
    to: '2027-12-31',
    pence: { 'light-touch': 66354000, 'sub-central-goods-and-services': 20772000 },
  },
] as const satisfies readonly { from: LocalDate; to: LocalDate; pence: Record<ThresholdKind, number> }[]

/**
 * The threshold in force on the date, in pence and including VAT. Refuses, with `agreement.threshold-not-loaded`, a date
 * before or after the figures that are loaded.
 *
 * @see rule P-02
 */
export function thresholdOn(kind: ThresholdKind, on: LocalDate): Answer<number> {
  const period = thresholds.find(({ from, to }) => from <= on && on <= to)
  if (period) return { value: period.pence[kind] }
  const [first, last] = [thresholds[0], thresholds.at(-1) ?? thresholds[0]]
  const detail = `Thresholds are loaded for ${first.from} to ${last.to}, and ${on} is outside`
  return { problem: { code: 'agreement.threshold-not-loaded', detail } }
}
