import type { Instant, LocalDate } from '../instant.ts'
import { londonDateOf } from '../london-time.ts'
import type { ServiceType } from '../lot/service-type.ts'
import type { Fault } from '../problem.ts'
import { type Agreement, type AgreementTerms, lastDayOf } from './agreement.ts'
import { type CallOff, faultsOfAwardDate, faultsOfLots, faultsOfRates, faultsOfValue } from './call-off.ts'

/** What is let of a framework, in the shape of a competition's brief, so that pointers point into that. */
export type Letting = {
  services: readonly ServiceType[]
  brief: Omit<CallOff['brief'], 'service' | 'questions'> & {
    service: { estimatedValuePence: number; startsOn: LocalDate; endsOn: LocalDate }
  }
}

/**
 * Everything in which the letting of a framework differs from the terms that are let, all at once: lots and services that
 * they do not have, another term, a value above the maximum, other rates than they set, an award on a day when they take on
 * nobody. Ranges of weights and routes are for call-offs: a letting has criteria of its own.
 *
 * @see PCR 2015 reg 33(5); Procurement Act 2023 ss.45(5), 49; rules P-04, P-05, P-28 to P-30, S-04
 */
export function faultsOfLetting(
  { brief, services }: Letting,
  agreement: Pick<Agreement, 'terms' | 'valueCalledOffPence'>,
  now: Instant,
): Fault[] {
  const { terms } = agreement
  const last = lastDayOf(terms)
  const expired: Fault[] =
    londonDateOf(now) > last
      ? [{ pointer: '', code: 'agreement.expired', detail: `The framework's last day was ${last}` }]
      : []
  return [
    ...expired,
    ...faultsOfAwardDay(brief.timetable, terms),
    ...faultsOfTerm(brief.service, terms),
    ...faultsOfLots(brief, services, terms),
    ...faultsOfValue(brief, agreement),
    ...faultsOfRates(brief, terms),
  ]
}

/** A place on the framework lasts until the framework ends, and begins no earlier than it. */
function faultsOfTerm({ startsOn, endsOn }: Letting['brief']['service'], terms: AgreementTerms): Fault[] {
  const fault = (field: string, detail: string): Fault => {
    return { pointer: `/brief/service/${field}`, code: 'agreement.term-differs', detail }
  }
  const last = lastDayOf(terms)
  return [
    ...(startsOn < terms.startsOn ? [fault('startsOn', `The framework begins on ${terms.startsOn}`)] : []),
    ...(endsOn === last ? [] : [fault('endsOn', `The framework's last day is ${last}`)]),
  ]
}

/**
 * A planned award on a day when the framework takes on nobody, or behind its last. A closed one is awarded before it starts, an
 * open one on the days that its terms name. The plan is what is held to this; a day that slips undoes no award.
 *
 * @see rules P-05, P-30, S-60
 */
export function faultsOfAwardDay(timetable: CallOff['brief']['timetable'], terms: AgreementTerms): Fault[] {
  const { decisionOn, deadline } = timetable
  const late = faultsOfAwardDate(timetable, terms)
  const detail = late.length > 0 ? undefined : closedOn(decisionOn ?? deadline.slice(0, 10), terms)
  const pointer = `/brief/timetable/${decisionOn ? 'decisionOn' : 'deadline'}`
  return [...late, ...(detail ? [{ pointer, code: 'agreement.closed-to-suppliers' as const, detail }] : [])]
}

/** Why the framework takes on no supplier on this day; nothing where it does. @see rules P-05, P-30 */
export function closedOn(day: LocalDate, { form, startsOn }: Pick<AgreementTerms, 'form' | 'startsOn'>) {
  if (form.kind === 'closed')
    return day <= startsOn ? undefined : `The framework is closed: its suppliers are those of its start on ${startsOn}`
  const days = [form.firstAwardedOn, ...form.reopensOn]
  return days.includes(day) ? undefined : `The framework takes on suppliers on ${days.join(', ')} only`
}

/** Whether a supplier could still come to be a party: always to an open framework, to a closed one until it starts. */
export function takesOnSuppliers(
  { form, startsOn }: Pick<AgreementTerms, 'form' | 'startsOn'>,
  today: LocalDate,
): boolean {
  return form.kind === 'open' || today <= startsOn
}
