import { expect, test } from 'vitest'
import { ConsortiumEvidenceId, ConsortiumRequirementId, OrganisationId, PersonId } from '../id.ts'
import { CqcLocationId, CqcProviderId } from '../organisation/identifier.ts'
import { checklistsOf } from './diligence.ts'
import type { Evidence, EvidenceParticulars } from './evidence.ts'

const org = OrganisationId.parse(`org_${'1'.repeat(32)}`)
const requirementId = ConsortiumRequirementId.parse(`crq_${'1'.repeat(32)}`)
const day = { today: '2027-01-05', commencesOn: '2027-04-08' }

const evidenceOf = (
  particulars: EvidenceParticulars,
  index: number,
  expiresOn: string | null = '2028-09-30',
): Evidence => ({
  particulars,
  id: ConsortiumEvidenceId.parse(`cev_${String(index).padStart(32, '0')}`),
  contentHash: 'a'.repeat(64),
  issuedOn: '2026-10-01',
  expiresOn,
  externalReference: null,
  organisationId: org,
  submittedBy: PersonId.parse(`per_${'1'.repeat(32)}`),
  submittedAt: '2027-01-05T09:00:00.000Z',
  verdict: null,
  verdictBy: null,
  verdictAt: null,
  reason: null,
})

/** The checklist of a member that delivers personal care and shows these, as its lead reads it. */
const listed = (...evidence: Evidence[]) =>
  checklistsOf(
    {
      members: [{ organisationId: org, role: 'member', activity: 'personal-care' }],
      evidence,
      registrations: [],
      declared: [],
    },
    { terms: { insurance: [], declarations: [] }, requirements: [] },
    day,
  )
const shown = (...evidence: Evidence[]) =>
  listed(...evidence)
    .filter(({ evidenceId }) => evidenceId !== null)
    .map(({ item, whose, evidenceId, beforeBid }) => [item, whose, Number(evidenceId?.slice(4)), beforeBid])

test("C-11, C-17: what nobody asks for is nobody's in the checklist: the numbers of the platform, and whatever a member shows, once", () => {
  const rows = listed(
    evidenceOf({ item: 'equality' }, 1),
    evidenceOf({ item: 'equality' }, 2, '2027-01-04'),
    evidenceOf({ item: 'other', requirementId }, 3),
    evidenceOf({ item: 'ico-fee', feeNumber: 'ZA123456' }, 4),
  )
  expect(rows.map(({ item, whose, requirementId: id, state }) => [item, whose, id, state])).toEqual([
    ['cqc-registration', 'statute', null, 'missing'],
    ['employers-liability', 'statute', null, 'missing'],
    ['ico-fee', 'statute', null, 'submitted'],
    ['ppon', 'nobody', null, 'missing'],
    ['cdp-share-code', 'nobody', null, 'missing'],
    ['equality', 'nobody', null, 'submitted'],
    ['other', 'nobody', requirementId, 'submitted'],
  ])
  const ppon = shown(evidenceOf({ item: 'ppon', ppon: 'ABCD-1234-EFGH' }, 1))
  expect(ppon).toEqual([['ppon', 'nobody', 1, false]])
})

const cover = (status: 'in-place' | 'committed', coverPence: number): EvidenceParticulars => ({
  item: 'employers-liability',
  status,
  coverPence,
})
const registration = (activity: 'personal-care' | 'nursing-care'): EvidenceParticulars => ({
  item: 'cqc-registration',
  activity,
  providerId: CqcProviderId.parse('1-123456789'),
  locationId: CqcLocationId.parse('1-987654321'),
})

test('C-11: evidence that does not meet what is asked stays in sight beside it, so that the lead can judge it', () => {
  const committed = cover('committed', 500_000_000)
  expect(shown(evidenceOf(committed, 1))).toEqual([['employers-liability', 'nobody', 1, false]])
  expect(listed(evidenceOf(committed, 1))).toContainEqual(
    expect.objectContaining({ item: 'employers-liability', whose: 'statute', state: 'missing', evidenceId: null }),
  )
  expect(
    shown(
      evidenceOf(committed, 1),
      evidenceOf(cover('in-place', 1), 2),
      evidenceOf(cover('in-place', 500_000_000), 3),
      evidenceOf(registration('nursing-care'), 4),
      evidenceOf(registration('personal-care'), 5),
    ),
  ).toEqual([
    ['cqc-registration', 'statute', 5, true],
    ['employers-liability', 'statute', 3, true],
    ['employers-liability', 'nobody', 1, false],
    ['employers-liability', 'nobody', 2, false],
    ['cqc-registration', 'nobody', 4, false],
  ])
})
