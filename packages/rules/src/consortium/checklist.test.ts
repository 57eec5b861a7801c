import { expect, test } from 'vitest'
import { ConsortiumEvidenceId, ConsortiumRequirementId, OrganisationId, PersonId } from '../id.ts'
import { CqcLocationId, CqcProviderId } from '../organisation/identifier.ts'
import { type ChecklistItem, checklistItemNames, itemOf } from './checklist.ts'
import {
  entryOf,
  type Shown,
  shownByDeclaration,
  shownByEvidence,
  shownByRegister,
  waitsFor,
} from './checklist-state.ts'
import { type EvidenceParticulars, faultsOfEvidence, NewEvidence } from './evidence.ts'

const org = OrganisationId.parse(`org_${'1'.repeat(32)}`)
const requirementId = ConsortiumRequirementId.parse(`crq_${'1'.repeat(32)}`)
const contentHash = 'a'.repeat(64)
const days = { today: '2027-01-05', commencesOn: '2027-04-08' }

/** One good example of what shows each item. */
const good: Record<ChecklistItem, object> = {
  'cqc-registration': { activity: 'personal-care', providerId: '1-123456789', locationId: '1-987654321' },
  'registered-manager': {},
  'cqc-rating': { locationId: '1-123456789', rating: 'good' },
  'cqc-enforcement': { unresolved: false },
  'legal-identity': { identifier: { scheme: 'GB-COH', id: '01234567' } },
  'connected-persons': {},
  ppon: { ppon: 'ABCD-1234-EFGH' },
  'cdp-share-code': { shareCode: 'K7QX2M' },
  'employers-liability': { status: 'in-place', coverPence: 500_000_000 },
  'public-liability': { status: 'committed', coverPence: 1_000_000_000 },
  'professional-indemnity': { status: 'in-place', coverPence: 200_000_000 },
  treatment: { status: 'in-place', coverPence: 500_000_000 },
  'ico-fee': { feeNumber: 'ZA123456' },
  dspt: { odsCode: 'qks', status: 'met' },
  'modern-slavery': {},
  'exclusion-grounds': {},
  'associated-persons': {},
  'conflicts-of-interest': {},
  'dbs-policy': {},
  'fit-and-proper-persons': {},
  'business-continuity': { testedOn: '2026-10-01' },
  safeguarding: {},
  'health-and-safety': {},
  equality: {},
  whistleblowing: {},
  'lone-working': {},
  accounts: { years: 3, audited: false, turnoverPence: 90_000_000 },
  'call-monitoring': { system: 'Rotawheel' },
  workforce: { careCertificate: 9000, turnover: 2500, vacancies: 800, zeroHours: 4000 },
  'mobilisation-plan': {},
  other: { requirementId },
}

/** Until when each may hold at most, as it was issued on 1 October 2026. */
const endOf = (item: ChecklistItem) => (item === 'dspt' ? '2027-06-30' : '2027-09-30')
const shownFor = (item: ChecklistItem, change: object = {}): NewEvidence =>
  NewEvidence.parse({
    particulars: { item, ...good[item] },
    contentHash,
    issuedOn: '2026-10-01',
    expiresOn: endOf(item),
    ...change,
  })

test.each(checklistItemNames)('C-11: %s takes its evidence, with an end where it has one', (item) => {
  expect(faultsOfEvidence(shownFor(item), days.today)).toEqual([])
  const endless = faultsOfEvidence(shownFor(item, { expiresOn: null }), days.today)
  expect(endless.map(({ code }) => code)).toEqual(
    itemOf(item).expires === 'always' ? ['consortium.evidence-dates'] : [],
  )
  expect(faultsOfEvidence(shownFor(item, { expiresOn: '2026-09-30' }), days.today)).not.toEqual([])
})

test.each<[string, object]>([
  [
    'O-02: a location in place of the provider alone',
    { item: 'cqc-registration', ...good['cqc-registration'], providerId: undefined },
  ],
  ['O-02: a provider id', { item: 'cqc-registration', ...good['cqc-registration'], providerId: '2-1' }],
  ['O-43: an ODS code', { item: 'dspt', odsCode: 'Q K', status: 'met' }],
  ['O-45: a company number', { item: 'legal-identity', identifier: { scheme: 'GB-COH', id: '12' } }],
  ['O-45: a PPON', { item: 'ppon', ppon: 'ABC-123' }],
  ['C-11: a share code', { item: 'cdp-share-code', shareCode: 'a b' }],
  ['C-11: a fee number', { item: 'ico-fee', feeNumber: 'A1234567' }],
  ['C-11: a status that the toolkit does not have', { item: 'dspt', odsCode: 'QKS', status: 'exempt' }],
])('%s in another format is refused', (_, particulars) => {
  expect(NewEvidence.safeParse({ particulars, contentHash, issuedOn: '2026-10-01' }).success).toBe(false)
})

test('C-11: a toolkit status ends on a 30 June, and a continuity plan a year after its test, which has been', () => {
  const at = (item: ChecklistItem, change: object) =>
    faultsOfEvidence(shownFor(item, change), days.today).map(({ pointer }) => pointer)
  expect(at('dspt', { expiresOn: '2027-06-29' })).toEqual(['/expiresOn'])
  expect(at('business-continuity', { expiresOn: '2027-10-01' })).toEqual([])
  expect(at('business-continuity', { expiresOn: '2027-10-02' })).toEqual(['/expiresOn'])
  const ahead = { particulars: { item: 'business-continuity', testedOn: '2027-01-06' }, expiresOn: '2028-01-06' }
  expect(at('business-continuity', ahead)).toEqual(['/particulars/testedOn'])
})

const required = (item: ChecklistItem, minimumPence: number | null = null) => ({
  item,
  whose: 'authority' as const,
  title: 'It',
  requirementId: item === 'other' ? requirementId : null,
  minimumPence,
  dueOn: null,
  beforeBid: true,
})
const given = (
  item: ChecklistItem,
  change: { verdict?: Shown['verdict']; issuedOn?: string; expiresOn?: string | null; particulars?: object } = {},
) =>
  shownByEvidence({
    ...shownFor(item),
    ...(change.issuedOn && { issuedOn: change.issuedOn }),
    particulars: { item, ...good[item], ...change.particulars } as EvidenceParticulars, // of the table above
    expiresOn: change.expiresOn === undefined ? '2028-09-30' : change.expiresOn,
    externalReference: null,
    id: ConsortiumEvidenceId.parse(`cev_${'1'.repeat(32)}`),
    organisationId: org,
    submittedBy: PersonId.parse(`per_${'1'.repeat(32)}`),
    submittedAt: '2027-01-05T09:00:00.000Z',
    verdict: change.verdict ?? null,
    verdictBy: change.verdict ? PersonId.parse(`per_${'2'.repeat(32)}`) : null,
    verdictAt: null,
    reason: null,
  })
const entry = (item: ChecklistItem, shown: Shown[], minimumPence: number | null = null) =>
  entryOf(
    { organisationId: org, required: required(item, minimumPence), shown },
    { ...days, activity: 'personal-care' },
  )
const state = (...asked: Parameters<typeof entry>) => entry(...asked).state

test.each(checklistItemNames)('C-11: %s is missing, submitted, verified, refused, or ends, by the day', (item) => {
  expect(state(item, [])).toBe('missing')
  expect(state(item, [given(item === 'equality' ? 'safeguarding' : 'equality')])).toBe('missing')
  expect(state(item, [given(item)])).toBe('submitted')
  expect(state(item, [given(item, { expiresOn: null })])).toBe('submitted')
  expect(state(item, [given(item, { verdict: 'verified' })])).toBe('verified')
  expect(state(item, [given(item, { verdict: 'refused' })])).toBe('refused')
  expect(state(item, [given(item, { expiresOn: '2027-01-04', verdict: 'verified' })])).toBe('expired')
  const isCommitted = item === 'public-liability'
  const ending = isCommitted ? 'submitted' : 'expiring-before-commencement'
  for (const expiresOn of ['2027-01-05', '2027-04-07']) expect(state(item, [given(item, { expiresOn })])).toBe(ending)
  expect(state(item, [given(item, { expiresOn: '2027-04-08' })])).toBe('submitted')
})

test('C-11: a renewal takes the place of what it renews, and a refused one does not undo what holds', () => {
  const ending = given('employers-liability', { expiresOn: '2027-03-01', verdict: 'verified' })
  const renewed = given('employers-liability', { verdict: 'verified' })
  expect(state('employers-liability', [ending, renewed])).toBe('verified')
  expect(state('employers-liability', [ending, given('employers-liability', { verdict: 'refused' })])).toBe(
    'expiring-before-commencement',
  )
  expect(state('employers-liability', [given('employers-liability', { expiresOn: '2027-01-04' }), renewed])).toBe(
    'verified',
  )
})

test('C-11: what begins only after the service does shows nothing for it; a document of the future is none, a policy may be', () => {
  const from = (issuedOn: string, change: object = {}) =>
    given('employers-liability', { issuedOn, expiresOn: '2029-12-31', verdict: 'verified', ...change })
  expect(state('employers-liability', [from('2027-04-08')])).toBe('verified')
  expect(state('employers-liability', [from('2027-04-09')])).toBe('beginning-after-commencement')
  expect(waitsFor(entry('employers-liability', [from('2027-04-09')]))).toBe('give')
  const later = { ...days, today: '2028-01-01', activity: null }
  const shown = [from('2027-10-01')]
  const renewed = entryOf({ organisationId: org, required: required('employers-liability'), shown }, later)
  expect(renewed.state, 'since then it does').toBe('verified')
  const faults = (item: ChecklistItem, issuedOn: string) =>
    faultsOfEvidence(shownFor(item, { issuedOn }), days.today).map(({ pointer }) => pointer)
  expect([faults('equality', '2027-01-05'), faults('equality', '2027-01-06')]).toEqual([[], ['/issuedOn']])
  expect(faults('treatment', '2027-01-06')).toEqual([])
})

test('C-11, C-17: a commitment does not meet what the law asks of an employer today', () => {
  const byLaw = (status: 'in-place' | 'committed') =>
    entryOf(
      {
        organisationId: org,
        required: { ...required('employers-liability', 500_000_000), whose: 'statute' },
        shown: [given('employers-liability', { particulars: { coverPence: 500_000_000, status } })],
      },
      { ...days, activity: null },
    ).state
  expect([byLaw('in-place'), byLaw('committed')]).toEqual(['submitted', 'missing'])
})

test('C-11, P-22: cover below what is asked shows nothing, and a commitment is enough', () => {
  const cover = (coverPence: number, status = 'in-place') =>
    state('employers-liability', [given('employers-liability', { particulars: { coverPence, status } })], 500_000_000)
  expect([cover(499_999_999), cover(500_000_000), cover(500_000_000, 'committed')]).toEqual([
    'missing',
    'submitted',
    'submitted',
  ])
})

test('P-41: what stands in the register of organisations is not asked again; for another activity it does not count', () => {
  const dates = { issuedOn: '2020-01-01', expiresOn: null }
  const care = (activity: 'personal-care' | 'nursing-care') =>
    shownByRegister({
      particulars: {
        kind: 'cqc-registration',
        activity,
        providerId: CqcProviderId.parse('1-123456789'),
        locationId: CqcLocationId.parse('1-123456780'),
      },
      ...dates,
    })
  expect(entry('cqc-registration', care('personal-care'))).toMatchObject({ state: 'submitted', source: 'register' })
  const certificate = [given('cqc-registration'), ...care('personal-care')]
  expect(entry('cqc-registration', certificate).source, 'whatever is shown beside it').toBe('register')
  expect(state('cqc-registration', care('nursing-care'))).toBe('missing')
  const insured = { kind: 'insurance', cover: 'treatment', status: 'in-place', coverPence: 1 } as const
  expect(state('treatment', shownByRegister({ particulars: insured, ...dates }))).toBe('submitted')
  const said = { kind: 'declaration', subject: 'exclusion-grounds' } as const
  expect(state('exclusion-grounds', shownByRegister({ particulars: said, ...dates }))).toBe('submitted')
  const portal = { kind: 'portal-registration', portal: 'One', reference: '1' } as const
  expect(shownByRegister({ particulars: portal, ...dates })).toEqual([])
})

test('C-10: a declaration of interests is made afresh every year', () => {
  expect(state('conflicts-of-interest', [shownByDeclaration('2026-04-08')])).toBe('submitted')
  expect(state('conflicts-of-interest', [shownByDeclaration('2026-01-05')])).toBe('expiring-before-commencement')
  expect(state('conflicts-of-interest', [shownByDeclaration('2026-01-04')])).toBe('expired')
})

test('C-11: the bid waits for the member where it lacks something, for the lead where it has yet to look, and for nobody else', () => {
  const waits = (item: ChecklistItem, shown: Shown[]) => waitsFor(entry(item, shown))
  expect(waits('equality', [])).toBe('give')
  expect(waits('equality', [given('equality', { verdict: 'refused' })])).toBe('give')
  expect(waits('equality', [given('equality', { expiresOn: '2027-01-04' })])).toBe('renew')
  expect(waits('equality', [given('equality')])).toBe('verify')
  expect(waits('equality', [given('equality', { expiresOn: '2027-04-01', verdict: 'verified' })])).toBeUndefined()
  expect(waits('treatment', [given('treatment', { expiresOn: '2027-04-01', verdict: 'verified' })])).toBe('renew')
  expect(waits('equality', [given('equality', { verdict: 'verified' })])).toBeUndefined()
  expect(waitsFor({ ...entry('equality', []), beforeBid: false })).toBeUndefined()
})
