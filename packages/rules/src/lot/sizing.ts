import { z } from 'zod'
import { hoursEach, hoursOfMinutes, type LotHours } from './hours.ts'

/** Weekly minutes per provider between which a business is held to be viable, both ends included. @see rule S-05 */
export const ViableHours = z
  .object({ minimumMinutes: z.int().min(60), maximumMinutes: z.int().min(60) })
  .refine(({ minimumMinutes, maximumMinutes }) => minimumMinutes <= maximumMinutes, {
    error: 'Expected a maximum that is not below the minimum',
    path: ['maximumMinutes'],
  })
  .meta({ id: 'ViableHours' })
export type ViableHours = z.infer<typeof ViableHours>

/** 800 to 1,000 hours a week on average, as the lotting strategy states. @see Lotting strategy 2018; rule S-05 */
export const viableHoursOfThePapers: ViableHours = { minimumMinutes: 48_000, maximumMinutes: 60_000 }

/** How many providers a paper says a lot is to have. @see rule S-06 */
export const ProviderRange = z
  .object({ minimum: z.int().positive().max(100), maximum: z.int().positive().max(100) })
  .refine(({ minimum, maximum }) => minimum <= maximum, {
    error: 'Expected a maximum that is not below the minimum',
    path: ['maximum'],
  })
  .meta({ id: 'ProviderRange' })
export type ProviderRange = z.infer<typeof ProviderRange>

/** A number of providers and the weekly hours that each then has on average, decimal hours to two places. */
export const ProviderCount = z
  .object({ providers: z.int().positive(), averageWeeklyHours: z.number().nonnegative() })
  .meta({ id: 'ProviderCount' })
export type ProviderCount = z.infer<typeof ProviderCount>

/** Something about a lot's size that a person should know before relying on it. It refuses nothing. */
export const SizingWarning = z
  .object({
    code: z.enum([
      'HOURS_MISSING',
      'HOURS_TOO_MANY',
      'NO_FEASIBLE_COUNT',
      'PUBLISHED_COUNT_NOT_VIABLE',
      'FIGURES_CONFLICT',
    ]),
    detail: z.string(),
  })
  .meta({ id: 'SizingWarning' })
export type SizingWarning = z.infer<typeof SizingWarning>

/**
 * The numbers of providers that leave each of them viable hours, what each published number would mean, and warnings.
 * `feasible` may be empty.
 *
 * @see rules S-05, S-06, S-07
 */
export const Sizing = z
  .object({
    weeklyHours: z.number().nonnegative(),
    viableWeeklyHours: z.object({ minimum: z.number(), maximum: z.number() }),
    feasible: z.array(ProviderCount),
    published: z.array(ProviderCount),
    warnings: z.array(SizingWarning),
  })
  .meta({ id: 'Sizing' })
export type Sizing = z.infer<typeof Sizing>

/** What is known of a lot's size: minutes a week, and what papers state about the same lot. */
export type SizingQuestion = {
  weeklyMinutes: number
  viable?: ViableHours
  publishedProviders?: ProviderRange | null
  conflictingHours?: readonly LotHours[]
}

const most = 60_000_000
const unknown: SizingWarning = {
  code: 'HOURS_MISSING',
  detail: 'The weekly hours are not known, so no number of providers can be given',
}
const tooMany: SizingWarning = {
  code: 'HOURS_TOO_MANY',
  detail: `The weekly hours are more than the ${most / 60} that a lot can have, so no number of providers can be given`,
}

/**
 * Sizes a lot: n providers are feasible when minimum ≤ hours / n ≤ maximum. Figures that contradict each other come
 * back as warnings beside the answer. Nothing is refused or thrown: hours that are missing, or too many to be a
 * week's, give the empty set and a warning.
 *
 * @see rules S-05, S-07
 */
export function sizeLot(question: SizingQuestion): Sizing {
  const { weeklyMinutes, viable = viableHoursOfThePapers, publishedProviders = null, conflictingHours = [] } = question
  const isSayable = Number.isSafeInteger(weeklyMinutes) && Number.isSafeInteger(weeklyMinutes * 100)
  const minutes = weeklyMinutes > 0 && isSayable ? weeklyMinutes : 0
  const known = minutes > 0 && minutes <= most
  const feasible = known ? countsFrom(minutes, feasibleRange(minutes, viable)) : []
  const published = known && publishedProviders ? countsFrom(minutes, publishedProviders) : []
  return {
    weeklyHours: hoursOfMinutes(minutes),
    viableWeeklyHours: {
      minimum: hoursOfMinutes(viable.minimumMinutes),
      maximum: hoursOfMinutes(viable.maximumMinutes),
    },
    feasible,
    published,
    warnings: known
      ? [
          ...warnEmpty(minutes, feasible, viable),
          ...warnPublished(published, viable, minutes),
          ...conflictingHours.flatMap((hours) => warnConflict(minutes, hours, { viable, publishedProviders })),
        ]
      : [minutes > most ? tooMany : unknown],
  }
}

/**
 * Sizes a lot by the figures that its papers state, contradictions included. Hours that are tied to no week size nothing:
 * there is a warning then.
 *
 * @see rules S-06, S-07
 */
export function sizeLotAsPublished(
  { hours, ...published }: Pick<SizingQuestion, 'publishedProviders' | 'conflictingHours'> & { hours: LotHours | null },
  viable?: ViableHours,
): Sizing {
  const weeklyMinutes = hours?.per === 'WEEK' ? hours.minutes : 0
  return sizeLot({ weeklyMinutes, ...published, ...(viable && { viable }) })
}

/** Whether that many providers each have viable hours, in whole minutes without division. @see rule S-07 */
export function isViable(weeklyMinutes: number, providers: number, viable = viableHoursOfThePapers): boolean {
  return providers * viable.minimumMinutes <= weeklyMinutes && weeklyMinutes <= providers * viable.maximumMinutes
}

function feasibleRange(minutes: number, viable: ViableHours): ProviderRange {
  return {
    minimum: Math.max(1, Math.ceil(minutes / viable.maximumMinutes)),
    maximum: Math.floor(minutes / viable.minimumMinutes),
  }
}

function countsFrom(minutes: number, { minimum, maximum }: ProviderRange): ProviderCount[] {
  return Array.from({ length: Math.max(0, maximum - minimum + 1) }, (_, index) => ({
    providers: minimum + index,
    averageWeeklyHours: hoursEach(minutes, minimum + index),
  }))
}

function warnEmpty(minutes: number, feasible: readonly ProviderCount[], viable: ViableHours): SizingWarning[] {
  if (feasible.length > 0) return []
  return [
    {
      code: 'NO_FEASIBLE_COUNT',
      detail: `No number of providers shares ${hoursOfMinutes(minutes)} weekly hours so that each has ${wordsOf(viable)}`,
    },
  ]
}

function warnPublished(published: readonly ProviderCount[], viable: ViableHours, minutes: number): SizingWarning[] {
  return published
    .filter(({ providers }) => !isViable(minutes, providers, viable))
    .map(({ providers, averageWeeklyHours }) => ({
      code: 'PUBLISHED_COUNT_NOT_VIABLE',
      detail: `The published number of ${providers} providers gives each ${averageWeeklyHours} of ${hoursOfMinutes(minutes)} weekly hours, not ${wordsOf(viable)}`,
    }))
}

function warnConflict(
  minutes: number,
  other: LotHours,
  { viable, publishedProviders }: { viable: ViableHours; publishedProviders: ProviderRange | null },
): SizingWarning[] {
  const week = other.per === 'WEEK' ? 'a week' : 'with no week stated'
  const conflict: SizingWarning = {
    code: 'FIGURES_CONFLICT',
    detail: `${other.source} also states ${hoursOfMinutes(other.minutes)} hours ${week}, against ${hoursOfMinutes(minutes)}`,
  }
  const published = publishedProviders ? countsFrom(other.minutes, publishedProviders) : []
  return [conflict, ...warnPublished(published, viable, other.minutes)]
}

function wordsOf(viable: ViableHours): string {
  return `${hoursOfMinutes(viable.minimumMinutes)} to ${hoursOfMinutes(viable.maximumMinutes)}`
}
