import { expect, test } from 'vitest'
import { type Change, found } from './brief.fixture.ts'

const service =
  (change: object): Change =>
  (brief) => ({ service: { ...brief.service, ...change } })

// Today, in the surroundings of the fixture, is 22 November 2026.
test.each<[string, Change, string]>([
  [
    'a service that starts today',
    service({ startsOn: '2026-11-22' }),
    'competition.start-past /brief/service/startsOn',
  ],
  ['a term that runs backwards', service({ endsOn: '2027-04-07' }), 'competition.term-backwards /brief/service/endsOn'],
])('P-56: %s is told as it is', (_, change, expected) => {
  expect(found(change)).toContain(expected)
})

test('P-56: a service that starts once everything planned is over has no fault of its term', () => {
  expect(found(service({ startsOn: '2027-04-08' }))).toEqual([])
})
