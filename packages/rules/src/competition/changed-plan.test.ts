import { expect, test } from 'vitest'
import { termsWith } from '../agreement/agreement.fixture.ts'
import { briefWith } from './brief.fixture.ts'
import { asFaultsOf, faultsOfChangedPlan } from './changed-plan.ts'

const terms = termsWith({ expiresOn: '2027-03-31' })
const codes = (brief: Parameters<typeof faultsOfChangedPlan>[0], deadline: string) =>
  faultsOfChangedPlan(brief, { deadline, terms }).map(({ code, pointer }) => `${code} ${pointer}`)
const published = briefWith(() => ({}))

test('a brief as it was published, under its own deadline, has no fault', () => {
  expect(codes(published, '2027-02-05T12:00:00.000Z')).toEqual([])
})

test.each([
  ['2027-02-26T12:00:00.000Z', []],
  ['2027-03-01T12:00:00.000Z', ['competition.timetable-out-of-order /brief/timetable/evaluationEndsOn']],
])('S-60: a deadline at %s overtakes %j of the plan', (deadline, found) => {
  expect(codes(published, deadline)).toEqual(found)
})

test('P-28, P-45: nothing is planned to be awarded behind the framework’s last day, nor can bids be received then', () => {
  const late = briefWith(({ timetable }) => ({ timetable: { ...timetable, decisionOn: '2027-04-01' } }))
  expect(codes(late, '2027-02-05T12:00:00.000Z')).toContain('agreement.award-after-expiry /brief/timetable/decisionOn')
})

test('P-52: what the kind of competition needs is not left empty', () => {
  const empty = briefWith(({ service }) => ({ service: { ...service, hospitalSites: [] } }))
  expect(codes(empty, '2027-02-05T12:00:00.000Z')).toEqual(['competition.field-missing /brief/service/hospitalSites'])
})

test('faults are told at the field of the change that they are about, or else of the whole', () => {
  const faults = [
    { pointer: '/brief/timetable/decisionOn', code: 'competition.timetable-out-of-order', detail: '' },
    { pointer: '/brief/service/startsOn', code: 'competition.timetable-out-of-order', detail: '' },
  ] as const
  expect(asFaultsOf(faults, { at: '/change', fields: ['decisionOn'] }).map(({ pointer }) => pointer)).toEqual([
    '/change/decisionOn',
    '/change',
  ])
})
