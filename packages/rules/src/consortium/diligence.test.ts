import { expect, test } from 'vitest'
import { ConsortiumGroundId, OrganisationId } from '../id.ts'
import { isOpenItemFor, noDiligence, openItemsOfDiligence } from './diligence.ts'
import { faultsOfDecision, faultsOfGround, NewGround } from './exclusion.ts'
import { remindersOfExpiry, watchedOf } from './expiry.ts'
import { meetsFinances } from './finance.ts'

const org = (number: number) => OrganisationId.parse(`org_${String(number).padStart(32, '0')}`)
const deadline = '2027-02-05T12:00:00.000Z'
const of = { leadId: org(1), joined: [org(1), org(2)], deadline }

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
})

test('P-46, P-24: nobody is out without a response or the time for one, nor before another could be replaced', () => {
  const said = { concerns: 'supplier' as const, respondBy: '2027-01-15', replaceBy: null, response: null }
  const codes = (change: object, today = '2027-01-15', outcome: 'excluded' | 'not-excluded' = 'excluded') =>
    faultsOfDecision({ ...said, ...change }, { outcome, reason: 'So', today }).map(({ code }) => code)
  expect(codes({})).toEqual(['agreement.response-not-heard'])
  expect(codes({}, '2027-01-16')).toEqual([])
  expect(codes({ response: 'We do not agree' })).toEqual([])
  expect(codes({}, '2027-01-15', 'not-excluded')).toEqual([])
  const other = { concerns: 'associated-person' as const, response: 'We do not agree' }
  expect(codes(other)).toEqual(['agreement.replacement-not-offered'])
  expect(codes({ ...other, replaceBy: '2027-01-15' })).toEqual(['agreement.replacement-not-offered'])
  expect(codes({ ...other, replaceBy: '2027-01-14' })).toEqual([])
})

test('P-46: a chance to respond or to replace lies ahead when it is given', () => {
  const raised = (respondBy: string, replaceBy: string | null) =>
    faultsOfGround(
      NewGround.parse({
        organisationId: org(2),
        ground: 'labour',
        concerns: 'supplier',
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
})

test('C-12, P-23: who fails the financial check may rely on one that passes it, and on nobody else', () => {
  const check = (member: number, outcome: 'pass' | 'fail') => ({ organisationId: org(member), outcome })
  const relies = (on: number) => [{ organisationId: org(2), on: org(on), how: 'guarantee' as const }]
  type Known = Parameters<typeof meetsFinances>[1]
  const meets = (checks: Known['checks'], reliances: Known['reliances'], joined = [org(1), org(2), org(3)]) =>
    meetsFinances(org(2), { checks, reliances, joined })
  expect(meets([], [])).toBeNull()
  expect(meets([check(2, 'pass')], [])).toBe(true)
  expect(meets([check(2, 'fail')], [])).toBe(false)
  expect(meets([check(2, 'fail'), check(1, 'pass')], relies(1))).toBe(true)
  expect(meets([check(2, 'fail'), check(1, 'fail')], relies(1))).toBe(false)
  expect(meets([check(2, 'fail')], relies(3)), 'nobody has looked at it').toBe(false)
  const ofTwo = [check(2, 'fail'), check(1, 'pass')]
  expect(meets(ofTwo, relies(1), [org(2)]), 'it has left').toBe(false)
  const items = openItemsOfDiligence({ ...noDiligence, unmet: [org(2), org(3)] }, of)
  expect(items).toMatchObject([{ what: 'rely on somebody', owner: org(2), member: org(2) }])
})

test('C-11: what is of one member is for it and the lead alone', () => {
  const may = (member: number | null, reader: number, isLead = false) =>
    isOpenItemFor({ member: member === null ? null : org(member) }, { organisationId: org(reader), isLead })
  expect([may(null, 3), may(2, 2), may(2, 1, true), may(2, 3)]).toEqual([true, true, true, false])
})

test('C-11: reminders come 60, 30 and 7 days before evidence ends, at nine in London, where they lie ahead', () => {
  const due = (now: string) => remindersOfExpiry('2027-05-01', now).map(({ kind, dueAt }) => `${kind} ${dueAt}`)
  const all = [
    'evidence-expires-in-60-days 2027-03-02T09:00:00.000Z',
    'evidence-expires-in-30-days 2027-04-01T08:00:00.000Z',
    'evidence-expires-in-7-days 2027-04-24T08:00:00.000Z',
  ]
  expect(due('2027-01-05T09:00:00.000Z')).toEqual(all)
  expect(due('2027-03-02T08:59:59.999Z')).toEqual(all)
  expect(due('2027-03-02T09:00:00.000Z')).toEqual(all.slice(1))
  expect(due('2027-04-24T08:00:00.000Z')).toEqual([])
  expect(remindersOfExpiry('2027-05-01', '2027-01-05T09:00:00.000Z', [1]).map(({ kind }) => kind)).toEqual([
    'evidence-expires-in-1-days',
  ])
})

test('C-11: what holds longest is watched: a renewal in place of what it renews, nothing refused, nothing endless', () => {
  const shown = (id: string, expiresOn: string | null, verdict: 'verified' | 'refused' | null = null) => ({
    id,
    expiresOn,
    verdict,
  })
  const first = shown('first', '2027-05-01', 'verified')
  expect(watchedOf([first])?.id).toBe('first')
  expect(watchedOf([first, shown('renewed', '2028-05-01')])?.id).toBe('renewed')
  expect(watchedOf([first, shown('renewed', '2028-05-01', 'refused')])?.id).toBe('first')
  expect(watchedOf([first, shown('endless', null)])).toBeUndefined()
  expect(watchedOf([])).toBeUndefined()
})
