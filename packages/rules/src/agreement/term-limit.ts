import type { LocalDate } from '../instant.ts'
import { yearsAfter } from '../london-time.ts'
import type { Fault } from '../problem.ts'
import { type AgreementTerms, longestDayOf } from './agreement.ts'

/** Whether a limit is the law's, which refuses, or one that this framework is only told of. */
export type Limit = Fault & { binds: boolean }

/**
 * Where a framework, with all its extensions, goes beyond the longest term that its law knows. Four years, unless a
 * reason is given; a light touch framework has no such limit. An open framework ends within eight years of its first
 * award (four with a single supplier), is awarded again within the first three and then within each five; for light
 * touch that is told, not refused, because such a framework may simply be let for longer.
 *
 * @see PCR 2015 reg 33(3); Procurement Act 2023 ss.46(11), 47, 49; rules P-04, P-28 to P-30
 */
export function limitsExceeded(terms: AgreementTerms): Limit[] {
  if (terms.form.kind === 'open') return openLimits(terms, terms.form)
  if (terms.lightTouch || terms.longTermReason) return []
  const longest = longestDayOf(terms)
  if (longest < yearsAfter(terms.startsOn, 4)) return []
  return [
    {
      pointer: '/terms/expiresOn',
      code: 'agreement.term-too-long',
      detail: `It may run from ${terms.startsOn} to ${longest}, longer than four years, and no reason is given`,
      binds: true,
    },
  ]
}

type OpenForm = { firstAwardedOn: LocalDate; reopensOn: readonly LocalDate[] }

function openLimits(terms: AgreementTerms, form: OpenForm): Limit[] {
  const binds = !terms.lightTouch
  const longest = longestDayOf(terms)
  const years = terms.singleSupplier ? 4 : 8
  const tooLong: Limit[] =
    longest < yearsAfter(form.firstAwardedOn, years)
      ? []
      : [
          {
            pointer: '/terms/expiresOn',
            code: 'agreement.term-too-long',
            detail: `It may run to ${longest}, beyond ${years} years from its first award on ${form.firstAwardedOn}`,
            binds,
          },
        ]
  return [...tooLong, ...lateReopenings(form, longest).map((fault) => ({ ...fault, binds }))]
}

/** A re-award that comes later than the law wants it. A framework that ends before one is due needs none. */
function lateReopenings({ firstAwardedOn, reopensOn }: OpenForm, longest: LocalDate): Fault[] {
  const awards = [firstAwardedOn, ...reopensOn.toSorted()]
  return awards.flatMap((awardedOn, index): Fault[] => {
    const years = index === 0 ? 3 : 5
    const due = yearsAfter(awardedOn, years)
    const next = awards[index + 1]
    if (next === undefined ? longest < due : next < due) return []
    return [
      {
        pointer: '/terms/form/reopensOn',
        code: 'agreement.reopening-late',
        detail: `After the award on ${awardedOn} the next is due within ${years} years, before ${due}`,
      },
    ]
  })
}
