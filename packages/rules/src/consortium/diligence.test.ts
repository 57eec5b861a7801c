import { expect, test } from 'vitest'
import { ConsortiumGroundId, OrganisationId } from '../id.ts'
import { isOpenItemFor, noDiligence, openItemsOfDiligence } from './diligence.ts'
import { faultsOfDecision, faultsOfGround, NewGround } from './exclusion.ts'
import { endOfPapers, remindersOfExpiry, watchedOf } from './expiry.ts'
import { meetsFinances, unmetIn } from './finance.ts'
import { declaredByFirms } from './interest.ts'

const org = (number: number) => OrganisationId.parse(`org_${String(number).padStart(32, '0')}`)
const deadline = '2027-02-05T12:00:00.000Z'
const of = { leadId: org(1), joined: [org(1), org(2), org(5)], reserve: [org(5)], deadline }

test('P-24, P-26, P-46: a ground that nobody decided, and a member that a person excluded, hold the bid up; software excludes nobody', () => {
  const ground = (outcome: 'considering' | 'not-excluded' | 'excluded', member = 2, awaitsResponse = true) =>
    openItemsOfDiligence(
      {
        ...noDiligence,
        grounds: [
          {
            id: ConsortiumGroundId.parse(`cgr_${'1'.repeat(32)}`),
            organisationId: org(member),
            outcome,
            respondBy: '2027-01-15',
            replaceBy: '2027-01-20',
            awaitsResponse,
          },
        ],
      },
      of,
    ).map(({ what, owner, by, bars }) => `${what} ${owner.slice(-1)} ${by}${bars ? '' : ', bars nothing'}`)
  expect(ground('considering'), 'the member has its chance until the end of that day').toEqual([
    'respond to ground 2 2027-01-16T00:00:00.000Z, bars nothing',
    `decide ground 1 ${deadline}`,
  ])
  expect(ground('considering', 2, false), 'it has responded, or its time is over').toEqual([
    `decide ground 1 ${deadline}`,
  ])
  expect(ground('excluded')).toEqual(['replace member or keep it 1 2027-01-21T00:00:00.000Z'])
  expect(ground('not-excluded')).toEqual([])
  expect(ground('excluded', 3), 'it is no member any more').toEqual([])
  expect(ground('excluded', 1), 'it has come to lead since, and nobody decides about itself').toEqual([])
  const ofReserve = 'replace member or keep it 1 2027-01-21T00:00:00.000Z, bars nothing'
  expect(ground('excluded', 5), 'it has no part in the bid yet').toEqual([ofReserve])
})

test('P-46, P-24: nobody is out without a response or the time for one, nor before another could be replaced', () => {
  const said = {
    concerns: 'supplier' as const,
    respondBy: '2027-01-15',
    replaceBy: null,
    response: null,
    outcome: 'considering' as 'considering' | 'not-excluded',
  }
  const codes = (change: object, today = '2027-01-15', outcome: 'excluded' | 'not-excluded' = 'excluded') =>
    faultsOfDecision({ ...said, ...change }, { outcome, today }).map(({ code }) => code)
  expect(codes({})).toEqual(['agreement.response-not-heard'])
  expect(codes({}, '2027-01-16')).toEqual([])
  expect(codes({ response: 'We do not agree' })).toEqual([])
  expect(codes({}, '2027-01-15', 'not-excluded')).toEqual([])
  const other = { concerns: 'associated-person' as const, response: 'We do not agree' }
  expect(codes(other)).toEqual(['agreement.replacement-not-offered'])
  expect(codes({ ...other, replaceBy: '2027-01-15' })).toEqual(['agreement.replacement-not-offered'])
  expect(codes({ ...other, replaceBy: '2027-01-14' })).toEqual([])
  const kept = { response: 'We do not agree', outcome: 'not-excluded' as const }
  expect(codes(kept, '2027-01-16'), 'it is raised anew').toEqual(['agreement.response-not-heard'])
})

test('P-46: a chance to respond or to replace lies ahead when it is given', () => {
  const raised = (
    respondBy: string,
    replaceBy: string | null,
    concerns: 'supplier' | 'associated-person' | 'sub-contractor' = 'supplier',
  ) =>
    faultsOfGround(
      NewGround.parse({
        organisationId: org(2),
        ground: 'labour',
        concerns,
        reason: 'So',
        respondBy,
        replaceBy,
      }),
      '2027-01-05',
    ).map(({ code }) => code)
  expect(raised('2027-01-06', null)).toEqual([])
  expect(raised('2027-01-05', '2027-01-05')).toEqual([
    'agreement.response-not-heard',
    'agreement.replacement-not-offered',
  ])
  for (const concerns of ['associated-person', 'sub-contractor'] as const) {
    expect(raised('2027-01-06', null, concerns), 'nobody could ever be out for it').toEqual([
      'agreement.replacement-not-offered',
    ])
    expect(raised('2027-01-06', '2027-01-06', concerns)).toEqual([])
  }
  expect(raised('2027-01-07', '2027-01-06'), 'who may still respond need replace nobody yet').toEqual([
    'agreement.replacement-not-offered',
  ])
})

test('C-12, P-23: who fails the financial check may rely on one that passes it and is bound to stand in, and on nobody else', () => {
  const check = (member: number, outcome: 'pass' | 'fail') => ({ organisationId: org(member), outcome })
  type Known = Parameters<typeof meetsFinances>[1]
  type Member = Known['members'][number]
  const firm = (number: number, role: Member['role'], stage = 'joined'): Member => ({
    organisationId: org(number),
    role,
    stage,
  })
  const relies = (on: number, how: Known['reliances'][number]['how'] = 'together') => [
    { organisationId: org(2), on: org(on), how },
  ]
  const paper = (kind: Known['papers'][number]['kind'], state: Known['papers'][number]['state']) => [
    { organisationId: org(3), kind, state },
  ]
  const both = [firm(1, 'lead'), firm(2, 'member')]
  const meets = (checks: Known['checks'], reliances: Known['reliances'], more: Partial<Known> = {}) =>
    meetsFinances(org(2), { checks, reliances, members: both, papers: [], ...more })
  expect(meets([], [])).toBeNull()
  expect(meets([check(2, 'pass')], [])).toBe(true)
  expect(meets([check(2, 'fail')], [])).toBe(false)
  expect(meets([check(2, 'fail'), check(1, 'pass')], relies(1))).toBe(true)
  expect(meets([check(2, 'fail'), check(1, 'fail')], relies(1))).toBe(false)
  expect(meets([check(2, 'fail')], relies(1)), 'nobody has looked at it').toBe(false)
  const ofTwo = [check(2, 'fail'), check(1, 'pass'), check(3, 'pass')]
  expect(meets(ofTwo, relies(1), { members: [firm(2, 'member')] }), 'it has left').toBe(false)
  const by = (role: Member['role'], how: Parameters<typeof relies>[1], papers: Known['papers'] = []) =>
    meets(ofTwo, relies(3, how), { members: [...both, firm(3, role)], papers })
  expect(by('reserve', 'together'), 'it is in no bid').toBe(false)
  expect(by('guarantor', 'together')).toBe(false)
  expect(by('member', 'guarantee'), 'it guarantees nothing').toBe(false)
  expect(by('member', 'together', paper('letter-of-authority', 'missing'))).toBe(false)
  expect(by('member', 'together', paper('letter-of-authority', 'signed'))).toBe(true)
  expect(by('sub-contractor', 'sub-contract', paper('commitment', 'superseded'))).toBe(false)
  expect(by('sub-contractor', 'sub-contract', paper('commitment', 'signed'))).toBe(true)
  expect(by('guarantor', 'guarantee', paper('guarantee', 'expired'))).toBe(false)
  expect(by('guarantor', 'guarantee', paper('guarantee', 'signed'))).toBe(true)
  const items = openItemsOfDiligence({ ...noDiligence, unmet: [org(2), org(3)] }, of)
  expect(items).toMatchObject([{ what: 'rely on somebody', owner: org(2), member: org(2) }])
})

test('C-12, C-15: a failed check bars the bid of whom the model has assessed, and of nobody else', () => {
  const roles = ['lead', 'member', 'sub-contractor', 'guarantor', 'reserve', 'member'] as const
  const members = roles.map((role, index) => ({
    organisationId: org(index + 1),
    role,
    stage: index < 5 ? 'joined' : 'left',
  }))
  const checks = members.map(({ organisationId }) => ({ organisationId, outcome: 'fail' as const }))
  const unmet = (model: Parameters<typeof unmetIn>[0]) =>
    unmetIn(model, { members, checks, reliances: [], papers: [] }).map((id) => Number(id.slice(-1)))
  expect(unmet('lead-with-subcontracts')).toEqual([1])
  for (const model of ['unincorporated', 'special-purpose-vehicle', 'alliance'] as const)
    expect(unmet(model)).toEqual([1, 2])
  expect(unmetIn('unincorporated', { members, checks: [], reliances: [], papers: [] }), 'nobody has looked').toEqual([])
})

test('C-10: a firm has declared its interests since the first of the last declarations of all who act for it, and a conflict is for the lead to decide about', () => {
  const said = (person: number, at: string, firm = 2) => ({
    organisationId: org(firm),
    personId: `per_${person}`,
    at: `${at}T09:00:00.000Z`,
  })
  const behind = (award: string | null, acting: number[], ...declared: ReturnType<typeof said>[]) =>
    declaredByFirms({
      declared,
      acting: acting.map((person) => ({ organisationId: org(2), personId: `per_${person}` })),
      since: award,
    }).map(({ organisationId, at }) => `${organisationId.slice(-1)} ${at.slice(0, 10)}`)
  const since = (acting: number[], ...declared: ReturnType<typeof said>[]) => behind(null, acting, ...declared)
  const [early, late] = [said(1, '2026-10-01'), said(2, '2026-12-01')]
  expect(behind(late.at, [1, 2], late, early), 'one has declared nothing since the award').toEqual([])
  expect(behind(late.at, [2], late, early)).toEqual(['2 2026-12-01'])
  expect(since([])).toEqual([])
  expect(since([], late, early)).toEqual(['2 2026-10-01'])
  expect(since([1, 2], late, early)).toEqual(['2 2026-10-01'])
  expect(since([2], late, early), 'the other has no part in it').toEqual(['2 2026-12-01'])
  expect(since([1, 2], late), 'one has declared nothing').toEqual([])
  expect(since([1, 2], late, said(3, '2026-11-01', 3))).toEqual(['3 2026-11-01'])
  const conflicts = [2, 3].map((number) => ({ organisationId: org(number), personId: `per_${number}` }))
  expect(openItemsOfDiligence({ ...noDiligence, conflicts }, of)).toMatchObject([
    { what: 'manage conflict', owner: org(1), about: 'per_2', member: org(2), bars: true },
  ])
})

test('C-11: what is of one member is for it and the lead alone', () => {
  const may = (member: number | null, reader: number, isLead = false) =>
    isOpenItemFor({ member: member === null ? null : org(member) }, { organisationId: org(reader), isLead })
  expect([may(null, 3), may(2, 2), may(2, 1, true), may(2, 3)]).toEqual([true, true, true, false])
})

test('C-11: reminders come 60, 30 and 7 days before evidence ends, at nine in London, where they lie ahead', () => {
  const due = (now: string) =>
    remindersOfExpiry({ of: 'evidence', expiresOn: '2027-05-01' }, now).map(({ kind, dueAt }) => `${kind} ${dueAt}`)
  const all = [
    'evidence-expires-in-60-days 2027-03-02T09:00:00.000Z',
    'evidence-expires-in-30-days 2027-04-01T08:00:00.000Z',
    'evidence-expires-in-7-days 2027-04-24T08:00:00.000Z',
  ]
  expect(due('2027-01-05T09:00:00.000Z')).toEqual(all)
  expect(due('2027-03-02T08:59:59.999Z')).toEqual(all)
  expect(due('2027-03-02T09:00:00.000Z')).toEqual(all.slice(1))
  expect(due('2027-04-24T08:00:00.000Z')).toEqual([])
  const [last] = remindersOfExpiry({ of: 'paper', expiresOn: '2027-05-01' }, '2027-01-05T09:00:00.000Z', [1])
  expect(last).toEqual({ kind: 'paper-expires-in-1-days', dueAt: '2027-04-30T08:00:00.000Z' })
  expect(last && endOfPapers(last)).toBe('2027-05-01')
  expect(endOfPapers({ kind: 'evidence-expires-in-1-days', dueAt: '2027-04-30T08:00:00.000Z' })).toBeUndefined()
})

test('C-11: what nothing renews is watched: a renewal in place of what it renews, nothing refused, nothing endless, and no less for more', () => {
  type Shown = Parameters<typeof watchedOf>[0][number]
  const plain = { item: 'equality' } as const
  const shown = (
    id: string,
    expiresOn: string | null,
    { verdict = null, particulars = plain }: Partial<Pick<Shown, 'verdict' | 'particulars'>> = {},
  ): Shown => ({ id, expiresOn, verdict, particulars })
  const watched = (...evidence: Shown[]) => watchedOf(evidence).map(({ id }) => id)
  const first = shown('first', '2027-05-01', { verdict: 'verified' })
  expect(watched()).toEqual([])
  expect(watched(first)).toEqual(['first'])
  expect(watched(first, shown('renewed', '2028-05-01'))).toEqual(['renewed'])
  expect(watched(first, shown('again', '2027-05-01'))).toEqual(['again'])
  expect(watched(first, shown('renewed', '2028-05-01', { verdict: 'refused' }))).toEqual(['first'])
  expect(watched(first, shown('endless', null))).toEqual([])
  const cover = (id: string, expiresOn: string, coverPence: number) =>
    shown(id, expiresOn, { particulars: { item: 'employers-liability', status: 'in-place', coverPence } })
  const large = cover('large', '2026-12-31', 1_000_000_000)
  expect(watched(large, cover('small', '2027-12-31', 100_000_000))).toEqual(['large', 'small'])
  expect(watched(large, cover('larger', '2027-12-31', 1_100_000_000))).toEqual(['larger'])
  expect(watched(large, cover('small', '2026-12-31', 100_000_000))).toEqual(['large'])
  const cqc = (id: string, expiresOn: string, activity: 'personal-care' | 'nursing-care') =>
    shown(id, expiresOn, {
      particulars: { item: 'cqc-registration', activity, providerId: '1-100000001', locationId: '1-100000002' },
    })
  expect(watched(cqc('care', '2027-05-01', 'personal-care'), cqc('nursing', '2028-05-01', 'nursing-care'))).toEqual([
    'care',
    'nursing',
  ])
})
