import { z } from 'zod'
import { AgreementId, LotId, OrganisationId } from '../id.ts'
import { Instant, LocalDate } from '../instant.ts'
import { NeedBand } from '../lot/need-band.ts'
import { ServiceType } from '../lot/service-type.ts'
import { DeclarationSubject, InsuranceCover } from '../organisation/registration.ts'
import { written } from '../written.ts'
import { Regime } from './regime.ts'

/** How a call-off may be made under the framework. */
export const CallOffRoute = z.enum(['further-competition', 'direct-award']).meta({ id: 'CallOffRoute' })
export type CallOffRoute = z.infer<typeof CallOffRoute>

const Hundredths = z.int().min(0).max(10_000)
const WeightRange = z.strictObject({ minimum: Hundredths, maximum: Hundredths })
const Reason = written(2000)

/** What a call-off may pay for an hour of a band: at most so much, or exactly so much (S-47). Integer pence. */
const RateTerm = z.union([
  z.strictObject({ band: NeedBand, maximumHourlyPence: z.int().min(1) }),
  z.strictObject({ band: NeedBand, setHourlyPence: z.int().min(1) }),
])

/** Whether the framework takes on suppliers once, or opens again on these days: a scheme of successive frameworks. */
const Form = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('closed') }),
  z.strictObject({
    kind: z.literal('open'),
    firstAwardedOn: LocalDate,
    reopensOn: z.array(LocalDate).max(20),
  }),
])

/**
 * The terms that every call-off under a framework stays inside. Money is integer pence, VAT included; weights are whole
 * hundredths (10,000 is everything); dates include their day. An extension counts from the day it is taken.
 *
 * @see rules P-01, P-04, P-05, P-28 to P-30, P-45, S-03, S-30, S-47
 */
export const AgreementTerms = z
  .strictObject({
    procurementBeganOn: LocalDate,
    regime: Regime,
    lightTouch: z.boolean(),
    form: Form,
    singleSupplier: z.boolean().default(false),
    startsOn: LocalDate,
    expiresOn: LocalDate,
    extensions: z
      .array(z.strictObject({ untilOn: LocalDate, takenOn: LocalDate.nullable().default(null) }))
      .max(10)
      .default([]),
    longTermReason: Reason.optional().meta({ description: 'Why the framework may last longer than four years' }),
    maximumValuePence: z.int().min(1),
    routes: z.array(CallOffRoute).min(1).max(2),
    directAwardMechanism: Reason.optional(),
    weights: z.strictObject({ quality: WeightRange, price: WeightRange }),
    rates: z.array(RateTerm).max(2).default([]),
    lots: z
      .array(z.strictObject({ lotId: LotId, services: z.array(ServiceType).min(1).max(10) }))
      .min(1)
      .max(100),
    approverMayEvaluate: z
      .boolean()
      .default(true)
      .meta({ description: 'Whether who approves an award may have evaluated bids for it (P-54)' }),
    subContractingAllowed: z
      .boolean()
      .default(true)
      .meta({ description: 'Whether firms that were not appointed may deliver as sub-contractors (C-13)' }),
    partAwards: z.boolean().meta({ description: 'Whether a part of a lot may be won (S-03)' }),
    portal: z
      .strictObject({ name: written(200) })
      .optional()
      .meta({
        description: 'Named when registration there is needed to be considered (S-30)',
      }),
    minimumTenderWorkingDays: z
      .int()
      .min(0)
      .max(250)
      .optional()
      .meta({ description: 'The fewest working days from publication to a deadline, in place of the usual ones' }),
    insurance: z
      .array(z.strictObject({ cover: InsuranceCover, minimumPence: z.int().min(1) }))
      .max(10)
      .default([]),
    declarations: z.array(DeclarationSubject).max(10).default([]),
  })
  .meta({ id: 'AgreementTerms' })
export type AgreementTerms = z.infer<typeof AgreementTerms>

/** A framework of a council. `valueCalledOffPence` is what call-offs awarded so far use of its maximum. */
export const Agreement = z
  .object({
    id: AgreementId,
    councilId: OrganisationId,
    title: z.string(),
    terms: AgreementTerms,
    valueCalledOffPence: z.int(),
    externalReference: z.string().nullable(),
    version: z.int(),
    createdAt: Instant,
  })
  .meta({ id: 'Agreement' })
export type Agreement = z.infer<typeof Agreement>

/** The framework's last day, with the extensions that have been taken. */
export function lastDayOf({ expiresOn, extensions }: Pick<AgreementTerms, 'expiresOn' | 'extensions'>): LocalDate {
  return longestDayOf({ expiresOn, extensions: extensions.filter(({ takenOn }) => takenOn !== null) })
}

/** The framework's last day if every extension that it allows is taken, which is what the law's limits are held to. */
export function longestDayOf({ expiresOn, extensions }: Pick<AgreementTerms, 'expiresOn' | 'extensions'>): LocalDate {
  return [expiresOn, ...extensions.map(({ untilOn }) => untilOn)].toSorted().at(-1) ?? expiresOn
}
