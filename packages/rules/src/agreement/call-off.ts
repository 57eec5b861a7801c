import type { Instant, LocalDate } from '../instant.ts'
import { londonDateOf } from '../london-time.ts'
import type { NeedBand } from '../lot/need-band.ts'
import type { ServiceType } from '../lot/service-type.ts'
import type { Fault } from '../problem.ts'
import { type Agreement, type AgreementTerms, type CallOffRoute, lastDayOf } from './agreement.ts'

/** What a call-off buys and how, in the shape of a competition's brief, so that pointers point into that. */
export type CallOff = {
  route: CallOffRoute
  calledOff: readonly ServiceType[]
  brief: {
    service: { estimatedValuePence: number }
    lots: readonly { lotId: string }[]
    questions: readonly { weight: number }[]
    pricing: { weight: number; bands: readonly { band: NeedBand; setHourlyPence?: number | undefined }[] }
    timetable: { deadline: string; decisionOn?: LocalDate | undefined }
  }
}

/**
 * Everything in which a call-off leaves its framework, all at once: made before the framework's start or after its last
 * day with the extensions taken (what counts is when the call-off is awarded, so its planned decision, or else its
 * deadline, must not lie later either; the service that it buys may run on), another route, lots or services that the
 * framework does not have, weights outside its ranges, more than is left of its maximum value, rates above its maximum
 * or other than those it sets. Quality alone is a valid call-off where every rate is set (S-47).
 *
 * @see PCR 2015 reg 33(2)-(6), (11); Procurement Act 2023 ss.45, 46; rules P-28, P-45
 */
export function faultsOfCallOff(
  callOff: CallOff,
  agreement: Pick<Agreement, 'terms' | 'valueCalledOffPence'>,
  now: Instant,
): Fault[] {
  const { terms } = agreement
  return [
    ...faultsOfDates(callOff, terms, londonDateOf(now)),
    ...faultsOfRoute(callOff, terms),
    ...faultsOfLots(callOff.brief, callOff.calledOff, terms),
    ...faultsOfWeights(callOff, terms),
    ...faultsOfValue(callOff.brief, agreement),
    ...faultsOfRates(callOff.brief, terms),
  ]
}

function faultsOfDates({ brief }: CallOff, terms: AgreementTerms, today: LocalDate): Fault[] {
  const last = lastDayOf(terms)
  if (today < terms.startsOn)
    return [{ pointer: '', code: 'agreement.not-begun', detail: `The framework begins on ${terms.startsOn}` }]
  if (today > last) return [{ pointer: '', code: 'agreement.expired', detail: `The framework's last day was ${last}` }]
  return faultsOfAwardDate(brief.timetable, terms)
}

/** A planned decision, or else the deadline, that lies behind the framework's last day. */
export function faultsOfAwardDate(
  { decisionOn, deadline }: CallOff['brief']['timetable'],
  terms: Pick<AgreementTerms, 'expiresOn' | 'extensions'>,
): Fault[] {
  const last = lastDayOf(terms)
  const award = decisionOn ?? deadline.slice(0, 10)
  if (award <= last) return []
  return [
    {
      pointer: `/brief/timetable/${decisionOn ? 'decisionOn' : 'deadline'}`,
      code: 'agreement.award-after-expiry',
      detail: `The framework's last day is ${last}: nothing can be awarded on ${award}`,
    },
  ]
}

function faultsOfRoute({ route }: CallOff, { routes }: AgreementTerms): Fault[] {
  if (routes.includes(route)) return []
  return [{ pointer: '', code: 'agreement.route-not-allowed', detail: `It allows ${routes.join(', ')}, not ${route}` }]
}

/** Lots that the framework does not have, or not with every one of these services. */
export function faultsOfLots(
  { lots }: Pick<CallOff['brief'], 'lots'>,
  services: readonly ServiceType[],
  terms: AgreementTerms,
): Fault[] {
  return lots.flatMap(({ lotId }, index): Fault[] => {
    const lot = terms.lots.find((each) => each.lotId === lotId)
    const pointer = `/brief/lots/${index}/lotId`
    if (!lot) return [{ pointer, code: 'agreement.lot-outside', detail: `${lotId} is not a lot of the framework` }]
    return services
      .filter((service) => !lot.services.includes(service))
      .map((service) => {
        const detail = `The framework does not have ${service} in ${lotId}`
        return { pointer, code: 'agreement.service-outside', detail }
      })
  })
}

function faultsOfWeights({ brief }: CallOff, { weights }: AgreementTerms): Fault[] {
  const given = [
    {
      part: 'quality',
      pointer: '/brief/questions',
      weight: brief.questions.reduce((sum, { weight }) => sum + weight, 0),
    },
    { part: 'price', pointer: '/brief/pricing/weight', weight: brief.pricing.weight },
  ] as const
  return given.flatMap(({ part, pointer, weight }): Fault[] => {
    const { minimum, maximum } = weights[part]
    if (minimum <= weight && weight <= maximum) return []
    return [
      {
        pointer,
        code: 'agreement.weights-outside-range',
        detail: `The ${part} weight is ${weight}; the framework allows ${minimum} to ${maximum}`,
      },
    ]
  })
}

/** A value above what is left of the framework's maximum. */
export function faultsOfValue(
  { service: { estimatedValuePence } }: Pick<CallOff['brief'], 'service'>,
  { terms, valueCalledOffPence }: Pick<Agreement, 'terms' | 'valueCalledOffPence'>,
): Fault[] {
  const left = terms.maximumValuePence - valueCalledOffPence
  if (estimatedValuePence <= left) return []
  const detail = `It is estimated at ${estimatedValuePence} pence, and ${left} are left of the framework's maximum`
  return [{ pointer: '/brief/service/estimatedValuePence', code: 'agreement.value-exceeded', detail }]
}

/** Rates that are not those of the framework, or not set where quality alone counts (S-47). */
export function faultsOfRates({ pricing }: Pick<CallOff['brief'], 'pricing'>, { rates }: AgreementTerms): Fault[] {
  const qualityAlone = pricing.weight === 0
  return pricing.bands.flatMap(({ band, setHourlyPence }, index): Fault[] => {
    const pointer = `/brief/pricing/bands/${index}`
    const term = rates.find((rate) => rate.band === band)
    if (qualityAlone && setHourlyPence === undefined)
      return [{ pointer, code: 'agreement.rate-not-set', detail: `On quality alone, the ${band} rate must be set` }]
    if (!term) return []
    if ('setHourlyPence' in term)
      return setHourlyPence === term.setHourlyPence
        ? []
        : [
            {
              pointer,
              code: 'agreement.rate-not-the-set-one',
              detail: `The framework sets the ${band} rate at ${term.setHourlyPence} pence`,
            },
          ]
    return setHourlyPence === undefined || setHourlyPence <= term.maximumHourlyPence
      ? []
      : [
          {
            pointer,
            code: 'agreement.rate-above-maximum',
            detail: `The ${band} rate is ${setHourlyPence} pence; the framework's maximum is ${term.maximumHourlyPence}`,
          },
        ]
  })
}
