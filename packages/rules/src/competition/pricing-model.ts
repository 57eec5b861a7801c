import { z } from 'zod'
import { NeedBand } from '../lot/need-band.ts'
import { Weight } from './question.ts'

/**
 * How bids are priced and compared: an hourly rate in pence per band, multiplied by illustrative weekly minutes,
 * rounded once by the published rule. A price weight of 0 is a competition on quality alone with set rates.
 *
 * @see S-40 to S-43 (bands), S-47 (quality only), P-57 (points)
 */
export const PricingModel = z
  .strictObject({
    weight: Weight,
    formula: z.literal('lowest-over-evaluated'),
    rounding: z.literal('half-up-once'),
    bands: z
      .array(
        z.strictObject({
          band: NeedBand,
          illustrativeWeeklyMinutes: z.int().min(0).max(10_000_000),
          setHourlyPence: z.int().min(1).optional(),
        }),
      )
      .min(1)
      .max(2),
  })
  .meta({ id: 'PricingModel' })
export type PricingModel = z.infer<typeof PricingModel>
