import type { AgreementTerms } from '../agreement/agreement.ts'
import { faultsOfAwardDate } from '../agreement/call-off.ts'
import { faultsOfAwardDay } from '../agreement/letting.ts'
import { londonDateOf } from '../london-time.ts'
import type { Fault } from '../problem.ts'
import type { Brief } from './brief.ts'
import { type KindRules, kindOf } from './kind.ts'
import { faultsOfKind } from './service-faults.ts'
import { faultsOfPlan } from './timetable-faults.ts'

type Around = { deadline: string; terms: AgreementTerms }

/** When what is awarded may be. */
const faultsOfAward = { 'call-off': faultsOfAwardDate, framework: faultsOfAwardDay } as const satisfies Record<
  KindRules['procedure'],
  unknown
>

/**
 * What is wrong with a published brief once it is changed, or its deadline moved to this instant: planned dates out of
 * their order, an award behind the framework's last day, and what its kind needs left empty. Pointers into the brief.
 *
 * @see rules P-28, P-45, P-52, S-60
 */
export function faultsOfChangedPlan(brief: Brief, { deadline, terms }: Around): Fault[] {
  const deadlineOn = londonDateOf(deadline)
  // The opening follows the deadline of itself: it is not planned anew.
  const { openingOn: _, ...timetable } = brief.timetable
  return [
    ...faultsOfPlan({ ...brief, timetable }, deadlineOn),
    ...faultsOfAward[kindOf(brief).procedure]({ ...timetable, deadline: deadlineOn }, terms),
    ...faultsOfKind(brief),
  ]
}

/** The same, as faults of the request that would bring it about: each at the field of the change that it names, if it is there. */
export function asFaultsOf(
  faults: readonly Fault[],
  { at, fields }: { at: string; fields: readonly string[] },
): Fault[] {
  return faults.map((fault) => {
    const field = fault.pointer.split('/').at(-1) ?? ''
    return { ...fault, pointer: fields.includes(field) ? `${at}/${field}` : at }
  })
}
