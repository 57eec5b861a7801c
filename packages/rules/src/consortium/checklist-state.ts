import { z } from 'zod'
import { ConsortiumEvidenceId, OrganisationId, PersonId } from '../id.ts'
import { Instant, LocalDate } from '../instant.ts'
import { yearsAfter } from '../london-time.ts'
import type { Registration, RegulatedActivity } from '../organisation/registration.ts'
import { checklistItemNames, itemOf } from './checklist.ts'
import { type Evidence, EvidenceParticulars } from './evidence.ts'
import type { Required } from './requirement.ts'

/** How an item of a checklist stands. It is computed for a day and never stored. @see rule C-11 */
export const ChecklistState = z
  .enum([
    'missing',
    'submitted',
    'verified',
    'expiring-before-commencement',
    'beginning-after-commencement',
    'expired',
    'refused',
  ])
  .meta({ id: 'ChecklistState' })
export type ChecklistState = z.infer<typeof ChecklistState>

/** One item of a member's checklist: whose requirement it is, how it stands, and what shows it. */
export const ChecklistEntry = z
  .object({
    organisationId: OrganisationId,
    item: z.enum(checklistItemNames),
    whose: z.enum(['statute', 'authority', 'lead', 'nobody']).meta({ description: 'Who asks for it' }),
    title: z.string(),
    requirementId: z.string().nullable(),
    minimumPence: z.int().nullable(),
    dueOn: LocalDate.nullable(),
    beforeBid: z.boolean().meta({ description: 'Whether the bid waits for it' }),
    state: ChecklistState,
    source: z.enum(['evidence', 'register', 'declaration']).nullable(),
    evidenceId: ConsortiumEvidenceId.nullable(),
    particulars: EvidenceParticulars.nullable(),
    contentHash: z.string().nullable(),
    issuedOn: LocalDate.nullable(),
    expiresOn: LocalDate.nullable(),
    verifiedBy: PersonId.nullable(),
    verifiedAt: Instant.nullable(),
    reason: z
      .string()
      .nullable()
      .meta({ description: 'Why the lead refused it, or verified what speaks against the member' }),
  })
  .meta({ id: 'ChecklistEntry' })
export type ChecklistEntry = z.input<typeof ChecklistEntry>

/** What shows an item: evidence to the lead, what stands in the register of organisations, or declarations of the member's people. */
export type Shown = Pick<Evidence, 'particulars' | 'issuedOn' | 'expiresOn' | 'verdict'> & {
  source: 'evidence' | 'register' | 'declaration'
  evidence?: Evidence
}

export type Days = { today: LocalDate; commencesOn: LocalDate }

/** What stands in the register of organisations, as it shows an item. What the gates have asked need not be shown again. @see P-41 */
export function shownByRegister({
  particulars,
  issuedOn,
  expiresOn,
}: Pick<Registration, 'particulars' | 'issuedOn' | 'expiresOn'>): Shown[] {
  const dates = { issuedOn, expiresOn, verdict: null, source: 'register' as const }
  switch (particulars.kind) {
    case 'cqc-registration': {
      const { activity, providerId, locationId } = particulars
      return [{ particulars: { item: 'cqc-registration', activity, providerId, locationId }, ...dates }]
    }
    case 'insurance': {
      const { cover, status, coverPence } = particulars
      return [{ particulars: { item: cover, status, coverPence }, ...dates }]
    }
    case 'declaration':
      return [{ particulars: { item: particulars.subject }, ...dates }]
    case 'portal-registration':
      return []
  }
}

/** A person's declaration of interests, which is made afresh every year. @see C-10 */
export function shownByDeclaration(declaredOn: LocalDate): Shown {
  const expiresOn = yearsAfter(declaredOn, 1)
  return {
    particulars: { item: 'conflicts-of-interest' },
    issuedOn: declaredOn,
    expiresOn,
    verdict: null,
    source: 'declaration',
  }
}

export function shownByEvidence(evidence: Evidence): Shown {
  const { particulars, issuedOn, expiresOn, verdict } = evidence
  return { particulars, issuedOn, expiresOn, verdict, source: 'evidence', evidence }
}

/**
 * Whether something shows an item at all: of that kind, for that requirement or activity, with as much cover as is asked, and
 * in place where the law asks, which a commitment for the case of an award does not meet.
 *
 * @see rules C-11, C-17, P-22
 */
export function fits(
  { particulars }: Pick<Shown, 'particulars'>,
  required: Required,
  activity: RegulatedActivity | null,
): boolean {
  if (particulars.item !== required.item) return false
  if (particulars.item === 'other') return particulars.requirementId === required.requirementId
  if (particulars.item === 'cqc-registration') return activity === null || particulars.activity === activity
  if (!('coverPence' in particulars)) return true
  if (required.whose === 'statute' && particulars.status === 'committed') return false
  return particulars.coverPence >= (required.minimumPence ?? 0)
}

/** How one thing that shows an item stands on a day. Days that it names are included. */
export function stateOf(
  { particulars, issuedOn, expiresOn, verdict }: Shown,
  { today, commencesOn }: Days,
): ChecklistState {
  if (verdict === 'refused') return 'refused'
  if (expiresOn !== null && today > expiresOn) return 'expired'
  if (issuedOn > (today > commencesOn ? today : commencesOn)) return 'beginning-after-commencement'
  const isCommitted = 'status' in particulars && particulars.status === 'committed'
  if (expiresOn !== null && expiresOn < commencesOn && !isCommitted) return 'expiring-before-commencement'
  return verdict ?? 'submitted'
}

const best: readonly ChecklistState[] = [
  'verified',
  'submitted',
  'expiring-before-commencement',
  'beginning-after-commencement',
  'refused',
  'expired',
]

/** What stands in the register waits for nobody; what was shown as well does until the lead has looked at it. */
const waitingIn = ({ source }: Shown): number => (source === 'evidence' ? 1 : 0)

/** The item as it stands by the best of what shows it: a renewal takes the place of what it renews. @see C-11 */
export function entryOf(
  { organisationId, required, shown }: { organisationId: string; required: Required; shown: readonly Shown[] },
  { activity, ...days }: Days & { activity: RegulatedActivity | null },
): ChecklistEntry {
  const standing = shown
    .filter((one) => fits(one, required, activity))
    .map((one) => ({ one, state: stateOf(one, days) }))
    .toSorted((a, b) => best.indexOf(a.state) - best.indexOf(b.state) || waitingIn(a.one) - waitingIn(b.one))[0]
  const evidence = standing?.one.evidence
  return {
    ...required,
    organisationId,
    state: standing?.state ?? 'missing',
    source: standing?.one.source ?? null,
    evidenceId: evidence?.id ?? null,
    particulars: standing?.one.particulars ?? null,
    contentHash: evidence?.contentHash ?? null,
    issuedOn: standing?.one.issuedOn ?? null,
    expiresOn: standing?.one.expiresOn ?? null,
    verifiedBy: evidence?.verdictBy ?? null,
    verifiedAt: evidence?.verdictAt ?? null,
    reason: evidence?.reason ?? null,
  }
}

/**
 * Whether the bid waits for an entry, and for whom: the member where it is missing, refused, has expired or holds only from
 * after the service has begun, or an insurance
 * ends before the service begins and nobody has committed to renew it; the lead where it has yet to look at it.
 */
export function waitsFor({
  item,
  state,
  source,
  beforeBid,
  verifiedBy,
}: ChecklistEntry): 'give' | 'renew' | 'verify' | undefined {
  if (!beforeBid) return undefined
  const toVerify = source === 'evidence' && verifiedBy === null ? 'verify' : undefined
  switch (state) {
    case 'missing':
    case 'refused':
    case 'beginning-after-commencement':
      return 'give'
    case 'expired':
      return 'renew'
    case 'expiring-before-commencement':
      return itemOf(item).insurance ? 'renew' : toVerify
    case 'submitted':
      return toVerify
    case 'verified':
      return undefined
  }
}

/** The same under a lead: what that shows of itself nobody has to verify. */
export function waitsUnder(leadId: string, entry: ChecklistEntry): ReturnType<typeof waitsFor> {
  const waits = waitsFor(entry)
  return waits === 'verify' && entry.organisationId === leadId ? undefined : waits
}
