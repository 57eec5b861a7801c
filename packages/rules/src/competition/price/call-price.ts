import type { Answer } from '../../answer.ts'
import type { RuralityCategory } from '../../lot/rurality.ts'
import type { PricingModel } from '../pricing-model.ts'
import { type Fraction, fraction, times } from './fraction.ts'

type Model = Pick<PricingModel, 'callLengths' | 'ruralityWeights'>
export type Call = { minutes: number; category?: RuralityCategory | undefined }

const whole = 10_000

/**
 * The exact price of one call, in pence: the hour's rate, weighted by the place's category first, then the share of an
 * hour that the contract pays for a call of that length. A full hour is the whole rate; another length that the
 * contract does not name has no price, nor has a category without a weight where weights are in force.
 *
 * @see S-40 to S-43
 */
export function exactCallPrice(hourlyPence: number, { minutes, category }: Call, model: Model): Answer<Fraction> {
  const named = model.callLengths.find((length) => length.minutes === minutes)
  const share = named?.share ?? (minutes === 60 ? whole : undefined)
  if (share === undefined)
    return {
      problem: {
        code: 'competition.call-length-undefined',
        detail: `No share of an hour is set for ${minutes} minutes`,
      },
    }
  const weight =
    category === undefined ? whole : model.ruralityWeights.find((each) => each.category === category)?.weight
  if (weight === undefined)
    return { problem: { code: 'competition.rurality-weight-undefined', detail: `No weight is set for ${category}` } }
  return { value: times(times(fraction(hourlyPence), fraction(weight, whole)), fraction(share, whole)) }
}
