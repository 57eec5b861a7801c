import { z } from 'zod'
import type { Answer } from '../../answer.ts'
import type { NeedBand } from '../../lot/need-band.ts'
import type { PricingModel } from '../pricing-model.ts'
import { factorsOfCall } from './call-price.ts'
import { halfUp, sumOf, written } from './fraction.ts'
import { type Product, productOf } from './product.ts'

/** What a bidder offers at one lot, in pence; rates that the council has set are not in it. */
export type OfferedRates = {
  rates: readonly { band: NeedBand; hourlyPence: number }[]
  nightlyPence?: number | undefined
}

/** One line of an illustrative week and its exact price, as somebody would check it. */
export const PriceLine = z
  .object({
    line: z.string().meta({ example: 'complex, 140 calls of 30 minutes in RURAL_VILLAGE_AND_DISPERSED' }),
    ratePence: z.int().meta({ description: 'Pence for an hour, or for a night' }),
    formula: z.string().meta({
      description:
        "The hour's rate, the weight of the place and the share of an hour where there are any, and how often",
      example: '2345 × 10250/10000 × 6000/10000 × 140',
    }),
    exactPence: z.string().meta({ description: 'A whole number of pence or a fraction', example: '403809/2' }),
  })
  .meta({ id: 'PriceLine' })
export type PriceLine = z.infer<typeof PriceLine>

/** The price of an illustrative week: every line exact, their sum exact, rounded half up once. */
export const EvaluatedPrice = z
  .object({
    lines: z.array(PriceLine),
    exactPence: z.string(),
    evaluatedPence: z.int().meta({ description: 'Whole pence for the illustrative week' }),
  })
  .meta({ id: 'EvaluatedPrice' })
export type EvaluatedPrice = z.infer<typeof EvaluatedPrice>

type Priced = Product & { line: string; ratePence: number }

/**
 * The price by which an offer is compared: its rates, and those that are set, over the illustrative week. A rate that
 * neither is given is refused (`bid.band-missing`, `bid.night-missing`), so that no bid is ever compared as cheaper for
 * what it leaves out; so are calls that the model gives no price (`competition.call-length-undefined`).
 *
 * @see S-40, S-41, S-42 (what a week costs), S-43, P-57
 */
export function evaluatePrice(offer: OfferedRates, pricing: PricingModel): Answer<EvaluatedPrice> {
  const priced: Priced[] = []
  for (const band of pricing.bands) {
    const ratePence = band.setHourlyPence ?? offer.rates.find((rate) => rate.band === band.band)?.hourlyPence
    if (ratePence === undefined)
      return { problem: { code: 'bid.band-missing', detail: `There is no ${band.band} rate to compare` } }
    const lines = linesOf(band, ratePence, pricing)
    if (lines.problem) return lines
    priced.push(...lines.value)
  }
  const { sleepNights } = pricing
  if (sleepNights) {
    const ratePence = sleepNights.setNightlyPence ?? offer.nightlyPence
    if (ratePence === undefined)
      return { problem: { code: 'bid.night-missing', detail: 'There is no rate for a night to compare' } }
    priced.push(nights(ratePence, sleepNights.illustrativeWeekly))
  }
  const sum = sumOf(priced.map(({ exact }) => exact))
  const lines = priced.map(({ exact, ...line }) => ({ ...line, exactPence: written(exact) }))
  return { value: { lines, exactPence: written(sum), evaluatedPence: halfUp(sum) } }
}

function linesOf(band: PricingModel['bands'][number], ratePence: number, pricing: PricingModel): Answer<Priced[]> {
  const minutes = band.illustrativeWeeklyMinutes
  const hours: Priced = {
    line: `${band.band}, ${minutes} minutes`,
    ratePence,
    ...productOf([ratePence, [minutes, 60]]),
  }
  const lines = minutes > 0 || band.illustrativeCalls.length === 0 ? [hours] : []
  for (const call of band.illustrativeCalls) {
    const factors = factorsOfCall(ratePence, call, pricing)
    if (factors.problem) return factors
    const place = call.category ? ` in ${call.category}` : ''
    lines.push({
      line: `${band.band}, ${call.weekly} calls of ${call.minutes} minutes${place}`,
      ratePence,
      ...productOf([...factors.value, call.weekly]),
    })
  }
  return { value: lines }
}

function nights(ratePence: number, weekly: number): Priced {
  return { line: `${weekly} sleep nights`, ratePence, ...productOf([ratePence, weekly]) }
}
