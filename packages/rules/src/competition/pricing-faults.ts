import type { Fault } from '../problem.ts'
import type { Brief } from './brief.ts'
import { kindOf } from './kind.ts'
import { factorsOfCall } from './price/call-price.ts'
import { repeatedIn } from './repeated.ts'

/**
 * Faults of how bids are priced: bands, lengths of calls and weights that stand twice or do not fit, calls without a
 * price, nights that the service does not have, a price that counts and nothing to bid for.
 *
 * @see S-40 to S-43, P-57
 */
export function faultsOfPricing(brief: Brief): Fault[] {
  return [...faultsOfBands(brief), ...faultsOfCalls(brief), ...faultsOfNights(brief), ...faultsOfPrice(brief)]
}

function faultsOfBands({ pricing }: Brief): Fault[] {
  const bands = pricing.bands.map(({ band }) => band)
  return repeatedIn(bands).map((index): Fault => {
    const detail = `The band ${bands[index]} stands twice`
    return { pointer: `/brief/pricing/bands/${index}/band`, code: 'competition.band-repeated', detail }
  })
}

function faultsOfCalls({ pricing }: Brief): Fault[] {
  const { callLengths, ruralityWeights, bands } = pricing
  const lengths = repeatedIn(callLengths.map(({ minutes }) => minutes)).map((index): Fault => {
    const detail = `${callLengths[index]?.minutes} minutes stand twice`
    return { pointer: `/brief/pricing/callLengths/${index}`, code: 'competition.call-length-repeated', detail }
  })
  const weights = repeatedIn(ruralityWeights.map(({ category }) => category)).map((index): Fault => {
    const detail = `${ruralityWeights[index]?.category} stands twice`
    return { pointer: `/brief/pricing/ruralityWeights/${index}`, code: 'competition.rurality-weight-repeated', detail }
  })
  const unpriced = bands.flatMap(({ illustrativeCalls }, band) =>
    illustrativeCalls.flatMap((call, index): Fault[] => {
      const { problem } = factorsOfCall(1, call, pricing)
      const pointer = `/brief/pricing/bands/${band}/illustrativeCalls/${index}`
      return problem ? [{ pointer, code: problem.code, detail: problem.detail ?? '' }] : []
    }),
  )
  return [...lengths, ...weights, ...unpriced]
}

function faultsOfNights(brief: Brief): Fault[] {
  const { service, pricing } = brief
  if (!kindOf(brief).sleepIns && !pricing.sleepNights) return []
  const pointer = '/brief/pricing/sleepNights'
  if (service.sleepIns && !pricing.sleepNights)
    return [{ pointer, code: 'competition.sleep-nights-missing', detail: 'The service has sleep-ins' }]
  if (!service.sleepIns && pricing.sleepNights)
    return [{ pointer, code: 'competition.sleep-nights-unfit', detail: 'The service has no sleep-ins' }]
  return []
}

/** A price that counts is bid for, over hours, calls or nights that are more than none (P-57). */
function faultsOfPrice({ pricing }: Brief): Fault[] {
  if (pricing.weight === 0) return []
  const bands = pricing.bands.filter(({ setHourlyPence }) => setHourlyPence === undefined)
  const nights = pricing.sleepNights?.setNightlyPence === undefined ? pricing.sleepNights : undefined
  if (bands.length === 0 && !nights) {
    const detail = 'Price has weight, and every rate is set: there is nothing to bid for'
    return [{ pointer: '/brief/pricing/bands', code: 'competition.price-without-bands', detail }]
  }
  const illustrated = bands.some(
    ({ illustrativeWeeklyMinutes, illustrativeCalls }) =>
      illustrativeWeeklyMinutes > 0 || illustrativeCalls.some(({ weekly }) => weekly > 0),
  )
  if (illustrated || (nights && nights.illustrativeWeekly > 0)) return []
  const detail = 'What is bid for has no illustrative hours, calls or nights, so its rates would not count'
  return [{ pointer: '/brief/pricing/bands', code: 'competition.illustration-missing', detail }]
}
