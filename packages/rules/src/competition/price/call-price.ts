import type { Answer } from '../../answer.ts'
import type { RuralityCategory } from '../../lot/rurality.ts'
import type { PricingModel } from '../pricing-model.ts'
import type { Factor } from './product.ts'

type Model = Pick<PricingModel, 'callLengths' | 'ruralityWeights'>
export type Call = { minutes: number; category?: RuralityCategory | undefined }

const whole = 10_000

/**
 * What the price of one call, in pence, is the product of: the hour's rate, weighted by the place's category first, then the share of an
 * hour that the contract pays for a call of that length. A full hour is the whole rate; another length that the
 * contract does not name has no price, nor has a category without a weight where weights are in force.
 *
 * @see S-40 to S-43
 */
export function factorsOfCall(hourlyPence: number, { minutes, category }: Call, model: Model): Answer<Factor[]> {
  const named = model.callLengths.find((length) => length.minutes === minutes)
  if (!named && minutes !== 60)
    return {
      problem: {
        code: 'competition.call-length-undefined',
        detail: `No share of an hour is set for ${minutes} minutes`,
      },
    }
  const weighted = model.ruralityWeights.find((each) => each.category === category)
  if (category !== undefined && !weighted)
    return { problem: { code: 'competition.rurality-weight-undefined', detail: `No weight is set for ${category}` } }
  const factors: Factor[] = [hourlyPence]
  if (weighted) factors.push([weighted.weight, whole])
  if (named) factors.push([named.share, whole])
  return { value: factors }
}
