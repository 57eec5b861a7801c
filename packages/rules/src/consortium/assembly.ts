import { halfUp } from '../competition/price/fraction.ts'
import { NeedBand } from '../lot/need-band.ts'
import type { JointRates } from './price-part.ts'
import type { Assembly } from './pricing.ts'
import { lotSharesOf, type MemberShare, type Split } from './split.ts'

export type Part = { organisationId: string; lots: JointRates }

/** What a member's rate counts for in a lot. */
export function weightOf({ formula }: Assembly, { weeklyMinutes }: Pick<MemberShare, 'weeklyMinutes'>): number {
  return formula === 'weighted-by-minutes' ? weeklyMinutes : 1
}

/**
 * The rates of the joint bid: of each lot and band Σ weight × rate ÷ Σ weight over the members that deliver it, exact,
 * rounded half up to a penny once. In whatever order the parts come, and never outside what the members ask for.
 * Undefined while a part is missing.
 *
 * @see C-14, S-41 (rounding)
 */
export function assembleRates(assembly: Assembly, split: Split, parts: readonly Part[]): JointRates | undefined {
  const lots = lotSharesOf(split)
  const assembled = lots.map(({ lotId, shares }) => {
    const priced = shares.map((share) => ({
      weight: weightOf(assembly, share),
      lot: parts
        .find(({ organisationId }) => organisationId === share.organisationId)
        ?.lots.find((lot) => lot.lotId === lotId),
    }))
    const bands = NeedBand.options.filter((band) => priced[0]?.lot?.rates.some((rate) => rate.band === band))
    const rates = bands.map((band) => ({
      band,
      hourlyPence: mean(
        priced.map(({ weight, lot }) => [weight, lot?.rates.find((rate) => rate.band === band)?.hourlyPence]),
      ),
    }))
    const nightlyPence = mean(priced.map(({ weight, lot }) => [weight, lot?.nightlyPence]))
    const isWhole = priced.every(({ lot }) => lot !== undefined)
    return { lotId, rates, isWhole, ...(nightlyPence !== undefined && { nightlyPence }) }
  })
  const whole = assembled.flatMap(({ rates, isWhole, ...lot }) => {
    const known = rates.flatMap(({ band, hourlyPence }) => (hourlyPence === undefined ? [] : [{ band, hourlyPence }]))
    return isWhole && known.length === rates.length ? [{ ...lot, rates: known }] : []
  })
  return whole.length === lots.length ? whole : undefined
}

/** Undefined where somebody named no rate, as nobody does where none is asked for. */
function mean(weighted: readonly (readonly [number, number | undefined])[]): number | undefined {
  let [sum, weights] = [0n, 0n]
  for (const [weight, pence] of weighted) {
    if (pence === undefined) return undefined
    sum += BigInt(weight) * BigInt(pence)
    weights += BigInt(weight)
  }
  return weights === 0n ? undefined : halfUp({ numerator: sum, denominator: weights })
}
