import { z } from 'zod'
import { NeedBand } from '../lot/need-band.ts'
import { RuralityCategory } from '../lot/rurality.ts'
import { Weight } from './question.ts'

const Count = z.int().min(0).max(10_000_000)
const Pence = z.int().min(1)
/** How long a call lasts, in whole minutes. */
const CallMinutes = z.int().min(1).max(240)

/** Calls of one length that a week is illustrated with, in places of one category, or of any. */
const IllustrativeCalls = z.strictObject({
  minutes: CallMinutes,
  category: RuralityCategory.optional(),
  weekly: Count,
})

/**
 * What part of an hour's rate a call of this length is paid. The papers name 60 % for 30 minutes and 80 % for 45 as an
 * intention, so they are written here and nowhere assumed (S-40); a length that is not named has no price (S-41).
 */
const CallLength = z.strictObject({ minutes: CallMinutes, share: Weight.min(1) })

/** By how much of itself an hour's rate is weighted in places of a category; 10,000 leaves it as it is (S-43). */
const RuralityWeight = z.strictObject({ category: RuralityCategory, weight: z.int().min(1).max(100_000) })

/**
 * How bids are priced and compared: an hourly rate in pence per band, and where sleep-ins are bought a rate for a night,
 * over an illustrative week of hours, calls and nights, rounded once by the published rule. A price weight of 0 is a
 * competition on quality alone with set rates.
 *
 * @see S-40 to S-43 (bands, calls, weights), S-47 (quality only), P-57 (points)
 */
export const PricingModel = z
  .strictObject({
    weight: Weight,
    formula: z.literal('lowest-over-evaluated'),
    rounding: z.literal('half-up-once'),
    callLengths: z.array(CallLength).max(20).default([]),
    ruralityWeights: z.array(RuralityWeight).max(4).default([]),
    bands: z
      .array(
        z.strictObject({
          band: NeedBand,
          illustrativeWeeklyMinutes: Count,
          illustrativeCalls: z.array(IllustrativeCalls).max(50).default([]),
          setHourlyPence: Pence.optional(),
        }),
      )
      .min(1)
      .max(2),
    sleepNights: z
      .strictObject({ illustrativeWeekly: Count, setNightlyPence: Pence.optional() })
      .optional()
      .meta({ description: 'Present where sleep-ins are part of the service; priced by the night (S-40)' }),
  })
  .meta({ id: 'PricingModel' })
export type PricingModel = z.infer<typeof PricingModel>
