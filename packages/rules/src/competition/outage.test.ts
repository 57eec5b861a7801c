import { expect, test } from 'vitest'
import { rolesIn } from '../access/role.ts'
import { PersonId } from '../id.ts'
import { faultsOfNewOutage, faultsOfOutage, refuseFurtherPeriod } from './outage.ts'
import { moves } from './stages.ts'

const publishedAt = '2027-01-05T09:00:00.000Z'
const deadline = '2027-02-05T12:00:00.000Z'
const found = (beganAt: string, endedAt: string | null, now = '2027-02-06T12:00:00.000Z') =>
  faultsOfOutage({ beganAt, endedAt }, { publishedAt, deadline }, now).map(({ pointer, code }) => [pointer, code])

test.each([
  ['2027-01-06T10:00:00.000Z', '2027-01-06T11:00:00.000Z'],
  ['2027-01-05T08:00:00.000Z', '2027-01-05T09:00:00.001Z'],
  ['2027-02-05T11:59:59.999Z', '2027-02-06T12:00:00.000Z'],
  ['2027-02-05T11:00:00.000Z', null],
])('P-51: an outage from %s to %s kept bids away before the deadline', (beganAt, endedAt) => {
  expect(found(beganAt, endedAt)).toEqual([])
})

test.each([
  ['2027-02-05T12:00:00.000Z', '2027-02-05T13:00:00.000Z', '/beganAt', 'competition.outage-times'],
  ['2027-02-05T12:00:00.000Z', null, '/beganAt', 'competition.outage-times'],
  ['2027-01-06T10:00:00.000Z', '2027-01-06T10:00:00.000Z', '/endedAt', 'competition.outage-times'],
  ['2027-01-06T10:00:00.000Z', '2027-02-06T12:00:00.001Z', '/endedAt', 'competition.outage-times'],
  ['2027-01-05T08:00:00.000Z', '2027-01-05T09:00:00.000Z', '/endedAt', 'competition.outage-before-publication'],
])('P-51: an outage from %s to %s did not, at %s: %s', (beganAt, endedAt, pointer, code) => {
  expect(found(beganAt, endedAt)).toEqual([[pointer, code]])
})

test('P-51: an outage that is recorded anew began a year ago at most; the end of one that goes on longer is recorded', () => {
  const now = '2028-02-06T12:00:00.000Z'
  expect(found('2027-01-06T10:00:00.000Z', '2028-02-06T11:00:00.000Z', now)).toEqual([])
  const anew = (beganAt: string) => faultsOfNewOutage({ beganAt, endedAt: null }, { publishedAt, deadline }, now)
  expect(anew('2027-01-06T10:00:00.000Z')).toMatchObject([{ pointer: '/beganAt' }])
  expect(anew('2027-02-05T10:00:00.000Z')).toEqual([])
})

test('P-51: of an outage that lies ahead both its beginning and its end are told', () => {
  expect(found('2027-01-08T10:00:00.000Z', '2027-01-07T10:00:00.000Z', '2027-01-06T10:00:00.000Z')).toEqual([
    ['/beganAt', 'competition.outage-times'],
    ['/endedAt', 'competition.outage-times'],
  ])
})

test('P-51: an outage that goes on has begun', () => {
  const now = '2027-01-06T10:00:00.000Z'
  expect(found(now, null, now)).toEqual([])
  expect(found('2027-01-06T10:00:00.001Z', null, now)).toEqual([['/beganAt', 'competition.outage-times']])
})

const opener = PersonId.parse(`per_${'1'.padStart(32, '0')}`)
const panel = { openers: [opener] }
const free = { conflict: false }
const conflict = { conflict: true }
const refused = (who: Parameters<typeof refuseFurtherPeriod>[0], declared: Parameters<typeof refuseFurtherPeriod>[2]) =>
  refuseFurtherPeriod(who, panel, declared)?.code

test.each([
  { personId: opener, roles: ['opener'] },
  { personId: 'a commissioner outside the panel', roles: ['commissioner'] },
] as const)(
  'P-49: $personId approves a further period only after declaring for the opening, without a conflict',
  (who) => {
    expect(refused(who, { beforeIssue: undefined, opening: free })).toBe(undefined)
    expect(refused(who, { beforeIssue: free, opening: undefined })).toBe('competition.interest-undeclared')
    expect(refused(who, { beforeIssue: free, opening: conflict })).toBe('competition.interest-conflict')
    expect(refused(who, { beforeIssue: conflict, opening: free })).toBe('competition.interest-conflict')
  },
)

test('P-51: the stage table names just those who may give a further period', () => {
  const declared = { beforeIssue: free, opening: free }
  const may = rolesIn.council.filter((role) => !refused({ personId: opener, roles: [role] }, declared))
  expect(may.toSorted()).toEqual(moves.find(({ on }) => on === 'give further period')?.by.toSorted())
})

test('P-51: nobody but an opener of the panel and a commissioner gives a further period', () => {
  const declared = { beforeIssue: free, opening: free }
  const others = rolesIn.council.filter((role) => role !== 'opener' && role !== 'commissioner')
  expect(refused({ personId: opener, roles: others }, declared)).toBe('access.forbidden')
  expect(refused({ personId: 'an opener of another panel', roles: ['opener'] }, declared)).toBe('access.forbidden')
})
