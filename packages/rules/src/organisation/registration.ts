import { z } from 'zod'
import { OrganisationId, RegistrationId } from '../id.ts'
import { Instant, LocalDate } from '../instant.ts'
import type { Fault, Problem } from '../problem.ts'
import { written } from '../written.ts'
import { CqcLocationId, CqcProviderId } from './identifier.ts'

/** An activity that the CQC registers, of those that care contracts need. A registration is per activity and location. */
export const RegulatedActivity = z
  .enum(['personal-care', 'accommodation-with-care', 'nursing-care', 'treatment'])
  .meta({ id: 'RegulatedActivity' })
export type RegulatedActivity = z.infer<typeof RegulatedActivity>

export const InsuranceCover = z
  .enum(['employers-liability', 'public-liability', 'professional-indemnity', 'treatment'])
  .meta({ id: 'InsuranceCover' })
export type InsuranceCover = z.infer<typeof InsuranceCover>

/** What employers must be insured for by law, in pence: whoever employs has it, and may be asked for it at once. @see rules C-11, C-17 */
export const statutoryEmployersCoverPence = 500_000_000

export const DeclarationSubject = z
  .enum(['exclusion-grounds', 'associated-persons', 'conflicts-of-interest', 'modern-slavery'])
  .meta({ id: 'DeclarationSubject' })
export type DeclarationSubject = z.infer<typeof DeclarationSubject>

const Reference = written(100)

/**
 * What a provider shows of itself. Insurance may be in place, or committed to for the case of an award: cover may not be
 * demanded before one. Cover is integer pence.
 *
 * @see rules C-11, O-02, P-22
 */
export const Particulars = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('cqc-registration'),
      activity: RegulatedActivity,
      providerId: CqcProviderId,
      locationId: CqcLocationId,
    }),
    z.strictObject({
      kind: z.literal('insurance'),
      cover: InsuranceCover,
      status: z.enum(['in-place', 'committed']),
      coverPence: z.int().min(1),
      reference: Reference.optional(),
    }),
    z.strictObject({ kind: z.literal('declaration'), subject: DeclarationSubject }),
    z.strictObject({
      kind: z.literal('portal-registration'),
      portal: written(200),
      reference: Reference,
    }),
  ])
  .meta({ id: 'Particulars' })
export type Particulars = z.infer<typeof Particulars>

/** A registration, policy or declaration and the dates on which it begins and ends, both included; null has no end. */
export const NewRegistration = z
  .strictObject({
    particulars: Particulars,
    issuedOn: LocalDate,
    expiresOn: LocalDate.nullable().default(null),
    externalReference: z.string().min(1).max(255).nullable().default(null),
  })
  .meta({ id: 'NewRegistration' })
export type NewRegistration = z.infer<typeof NewRegistration>

export const Registration = z
  .object({
    ...NewRegistration.shape,
    id: RegistrationId,
    organisationId: OrganisationId,
    version: z.int(),
    createdAt: Instant,
  })
  .meta({ id: 'Registration' })
export type Registration = z.infer<typeof Registration>

/**
 * Dates that cannot be: an end before the beginning, a declaration made in the future. A registration may begin later
 * than it is recorded, as a policy that has been renewed does.
 *
 * @see rule C-11
 */
export function faultsOfRegistration(registration: NewRegistration, today: LocalDate): Fault[] {
  const { particulars, issuedOn, expiresOn } = registration
  const faults: Fault[] = []
  const end = refuseEnd(registration, expiresOn)
  if (end) faults.push({ pointer: '/expiresOn', code: end.code, detail: end.detail ?? '' })
  if (particulars.kind === 'declaration' && issuedOn > today)
    faults.push({
      pointer: '/issuedOn',
      code: 'organisation.declaration-ahead',
      detail: `A declaration is made on the day it is recorded or before, not on ${issuedOn}`,
    })
  return faults
}

/** Whether a registration may end on this day: not before it began. One that was recorded by mistake ends on its first day. */
export function refuseEnd(
  { issuedOn }: Pick<Registration, 'issuedOn'>,
  expiresOn: LocalDate | null,
): Problem | undefined {
  if (expiresOn === null || expiresOn >= issuedOn) return undefined
  return { code: 'organisation.registration-ends-early', detail: `${expiresOn} is before ${issuedOn}` }
}

/** How a registration stands on a day: it holds from the day it is issued to the day it expires, both included. */
export function standingOn(
  { issuedOn, expiresOn }: Pick<Registration, 'issuedOn' | 'expiresOn'>,
  on: LocalDate,
): 'ahead' | 'live' | 'expired' {
  if (on < issuedOn) return 'ahead'
  return expiresOn !== null && on > expiresOn ? 'expired' : 'live'
}
