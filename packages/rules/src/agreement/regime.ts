import { z } from 'zod'
import type { WorkingDayRegime } from '../calendar/working-day.ts'
import type { LocalDate } from '../instant.ts'
import type { Problem } from '../problem.ts'

/**
 * The law that governs a procurement, fixed when it begins and for good: the Public Contracts Regulations 2015, the
 * Procurement Act 2023, the Provider Selection Regime (health care services), or neither in full because its value lies
 * below the threshold.
 *
 * @see rules P-01, P-02, P-03
 */
export const Regime = z
  .enum(['PCR2015', 'PA2023', 'PSR2023', 'BELOW_THRESHOLD'])
  .meta({ id: 'Regime', description: 'The law that governs the procurement, fixed when it begins' })
export type Regime = z.infer<typeof Regime>

/** The first day on which a procurement that begins is under the Procurement Act 2023. @see SI 2024/716 reg. 5 */
const actBeginsOn = '2025-02-24'
/** The first day of the Provider Selection Regime. @see SI 2023/1348 */
const selectionRegimeBeginsOn = '2024-01-01'

/**
 * The general regime of a procurement begun on the date: PCR 2015 before 24 February 2025, the Procurement Act 2023 from
 * then on. For a call-off give the date on which its framework's procurement began: it stays under its framework's law,
 * however late it is made.
 *
 * @see SI 2024/716 reg. 5; rule P-01
 */
export function regimeOf(beganOn: LocalDate): 'PCR2015' | 'PA2023' {
  return beganOn < actBeginsOn ? 'PCR2015' : 'PA2023'
}

/**
 * Refuses, with `agreement.regime-mismatch`, a regime that was not in force for procurements begun on the date. Whether
 * the subject is health care or the value low is not asked here.
 *
 * @see rules P-01, P-03
 */
export function refuseRegime(regime: Regime, beganOn: LocalDate): Problem | undefined {
  const fits = {
    PCR2015: regimeOf(beganOn) === 'PCR2015',
    PA2023: regimeOf(beganOn) === 'PA2023',
    PSR2023: beganOn >= selectionRegimeBeginsOn,
    BELOW_THRESHOLD: true,
  }
  if (fits[regime]) return undefined
  return { code: 'agreement.regime-mismatch', detail: `${regime} does not govern a procurement begun on ${beganOn}` }
}

/**
 * Whose definition of a working day a procurement follows. One below the threshold follows the general regime of its
 * day, whose own part on such procurements binds it.
 *
 * @see rules P-03, P-12, P-33
 */
export function workingDayRegimeOf(regime: Regime, beganOn: LocalDate): WorkingDayRegime {
  return regime === 'BELOW_THRESHOLD' ? regimeOf(beganOn) : regime
}
