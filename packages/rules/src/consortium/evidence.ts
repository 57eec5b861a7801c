import { z } from 'zod'
import { ConsortiumEvidenceId, ConsortiumRequirementId, OrganisationId, PersonId } from '../id.ts'
import { Instant, LocalDate } from '../instant.ts'
import { yearsAfter } from '../london-time.ts'
import { CqcLocationId, CqcProviderId, OdsCode, OrganisationIdentifier } from '../organisation/identifier.ts'
import { RegulatedActivity } from '../organisation/registration.ts'
import { type Fault, inField, type Problem } from '../problem.ts'
import { Sha256 } from '../sha-256.ts'
import { written } from '../written.ts'
import { itemOf } from './checklist.ts'

const BasisPoints = z.int().min(0).max(10_000)
const Years = z.int().min(1).max(10)
const pponFormat = /^[A-Z]{4}-\d{4}-[A-Z]{4}$/

/** An insurance may be in place, or committed to for the case of an award, which is enough before one. @see P-22 */
const Insurance = z.strictObject({
  item: z.enum(['employers-liability', 'public-liability', 'professional-indemnity', 'treatment']),
  status: z.enum(['in-place', 'committed']),
  coverPence: z.int().min(1),
  reference: z.string().min(1).max(100).optional(),
})

/** What is shown by its document alone. */
const Document = z.strictObject({
  item: z.enum([
    'registered-manager',
    'connected-persons',
    'modern-slavery',
    'exclusion-grounds',
    'associated-persons',
    'conflicts-of-interest',
    'dbs-policy',
    'fit-and-proper-persons',
    'safeguarding',
    'health-and-safety',
    'equality',
    'whistleblowing',
    'lone-working',
    'mobilisation-plan',
  ]),
})

/**
 * What a member shows for an item of its checklist, in the formats of the registers. A location of the CQC and its
 * provider look the same and are two fields.
 *
 * @see rules C-11, O-02, O-43, O-45
 */
export const EvidenceParticulars = z
  .discriminatedUnion('item', [
    z.strictObject({
      item: z.literal('cqc-registration'),
      activity: RegulatedActivity,
      providerId: CqcProviderId,
      locationId: CqcLocationId,
    }),
    z.strictObject({
      item: z.literal('cqc-rating'),
      locationId: CqcLocationId,
      rating: z.enum(['outstanding', 'good', 'requires-improvement', 'inadequate', 'not-rated']),
    }),
    z.strictObject({ item: z.literal('cqc-enforcement'), unresolved: z.boolean() }),
    z.strictObject({ item: z.literal('legal-identity'), identifier: OrganisationIdentifier }),
    z.strictObject({ item: z.literal('ppon'), ppon: z.string().regex(pponFormat, 'Expected a PPON: ABCD-1234-EFGH') }),
    z.strictObject({
      item: z.literal('cdp-share-code'),
      shareCode: z.string().regex(/^[A-Za-z0-9-]{4,40}$/, 'Expected a share code: letters, digits and hyphens'),
    }),
    Insurance,
    z.strictObject({
      item: z.literal('ico-fee'),
      feeNumber: z.string().regex(/^Z[0-9A-Z]\d{6}$/, 'Expected a fee number such as ZA123456'),
    }),
    z.strictObject({
      item: z.literal('dspt'),
      odsCode: OdsCode,
      status: z.enum(['approaching', 'met', 'exceeded']),
    }),
    z.strictObject({ item: z.literal('business-continuity'), testedOn: LocalDate }),
    z.strictObject({
      item: z.literal('accounts'),
      years: Years,
      audited: z.boolean(),
      turnoverPence: z.int().min(0),
    }),
    z.strictObject({ item: z.literal('call-monitoring'), system: written(200) }),
    z.strictObject({
      item: z.literal('workforce'),
      careCertificate: BasisPoints,
      turnover: BasisPoints,
      vacancies: BasisPoints,
      zeroHours: BasisPoints,
    }),
    z.strictObject({ item: z.literal('other'), requirementId: ConsortiumRequirementId }),
    Document,
  ])
  .meta({ id: 'ConsortiumEvidenceParticulars' })
export type EvidenceParticulars = z.input<typeof EvidenceParticulars>

/** What a member submits for one item: what it shows, the hash of the document that shows it, and from when to when it holds, both included. */
export const NewEvidence = z
  .strictObject({
    particulars: EvidenceParticulars,
    contentHash: Sha256.meta({ description: 'SHA-256 of the document, which may be held elsewhere' }),
    issuedOn: LocalDate,
    expiresOn: LocalDate.nullable().default(null),
    externalReference: z.string().min(1).max(255).nullable().default(null),
  })
  .meta({ id: 'NewConsortiumEvidence' })
export type NewEvidence = z.infer<typeof NewEvidence>

/** What was submitted, with what the lead made of it. It is the member's and the lead's alone. */
export const Evidence = z
  .object({
    ...NewEvidence.shape,
    expiresOn: LocalDate.nullable(),
    externalReference: z.string().nullable(),
    id: ConsortiumEvidenceId,
    organisationId: OrganisationId,
    submittedBy: PersonId,
    submittedAt: Instant,
    verdict: z.enum(['verified', 'refused']).nullable(),
    verdictBy: PersonId.nullable(),
    verdictAt: Instant.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'ConsortiumEvidence' })
export type Evidence = z.input<typeof Evidence>

/**
 * What speaks against the member that shows it is verified with a reason or not at all: a location that is rated inadequate,
 * enforcement that is unresolved. A lead may bid with it all the same, and says why.
 *
 * @see rule C-11
 */
export function refuseVerdict(
  { particulars }: { particulars: EvidenceParticulars },
  { verdict, reason }: { verdict: 'verified' | 'refused'; reason: string | null },
): Problem | undefined {
  if (verdict === 'refused' || reason !== null) return undefined
  const isAdverse =
    (particulars.item === 'cqc-rating' && particulars.rating === 'inadequate') ||
    (particulars.item === 'cqc-enforcement' && particulars.unresolved)
  if (!isAdverse) return undefined
  const detail = particulars.item === 'cqc-rating' ? 'The location is rated inadequate' : 'Enforcement is unresolved'
  return inField('/reason', { code: 'consortium.evidence-adverse', detail })
}

/**
 * Dates that cannot be: an end before the beginning, none where there must be one, later than the item lets it be, a beginning
 * that lies ahead of anything but a policy.
 *
 * @see rule C-11
 */
export function faultsOfEvidence({ particulars, issuedOn, expiresOn }: NewEvidence, today: LocalDate): Fault[] {
  const fault = (pointer: string, detail: string): Fault => ({ pointer, code: 'consortium.evidence-dates', detail })
  const { item } = particulars
  const faults: Fault[] = []
  if (issuedOn > today && !itemOf(item).insurance) faults.push(fault('/issuedOn', 'It is not there yet'))
  if (expiresOn === null) {
    if (itemOf(item).expires === 'always') faults.push(fault('/expiresOn', `${item} ends on a day: say which`))
    return faults
  }
  if (expiresOn < issuedOn) faults.push(fault('/expiresOn', `${expiresOn} is before ${issuedOn}`))
  if (item === 'dspt' && !expiresOn.endsWith('-06-30'))
    faults.push(fault('/expiresOn', 'A status in the toolkit holds until a 30 June'))
  if (item === 'business-continuity') {
    if (particulars.testedOn > today) faults.push(fault('/particulars/testedOn', 'A test that has not been'))
    if (expiresOn > yearsAfter(particulars.testedOn, 1))
      faults.push(fault('/expiresOn', 'A plan is tested every 12 months'))
  }
  return faults
}
