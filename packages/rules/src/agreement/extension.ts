import type { Answer } from '../answer.ts'
import type { LocalDate } from '../instant.ts'
import { type AgreementTerms, lastDayOf } from './agreement.ts'

/**
 * The terms with their next extension taken. One that the terms do not have cannot be taken, nor any once the last day
 * is over: what has ended is let anew, not extended.
 *
 * @see PCR 2015 reg 33(6); rule P-45
 */
export function extendedTerms(terms: AgreementTerms, today: LocalDate): Answer<AgreementTerms> {
  const last = lastDayOf(terms)
  if (today > last) return { problem: { code: 'agreement.expired', detail: `The framework's last day was ${last}` } }
  const next = terms.extensions.findIndex(({ takenOn }) => takenOn === null)
  if (next < 0) return { problem: { code: 'agreement.no-extension-left', detail: `The framework ends on ${last}` } }
  const extensions = terms.extensions.map((each, index) => (index === next ? { ...each, takenOn: today } : each))
  return { value: { ...terms, extensions } }
}
