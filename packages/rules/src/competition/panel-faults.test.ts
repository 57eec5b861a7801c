import { expect, test } from 'vitest'
import { type Change, found, person, surroundings } from './brief.fixture.ts'

const panel =
  (change: object): Change =>
  ({ panel }) => ({ panel: { ...panel, ...change } })

test('who recommends does not approve, also with both roles', () => {
  const both = surroundings.people.map((known) =>
    known.id === person(6) ? { ...known, roles: ['commissioner', 'approver'] } : known,
  )
  expect(found(panel({ approver: person(6) }), { people: both })).toEqual([
    'competition.approver-recommends /brief/panel/approver',
  ])
})

test('who clears the money does not approve, also with both roles', () => {
  const both = surroundings.people.map((known) =>
    known.id === person(7) ? { ...known, roles: ['finance', 'approver'] } : known,
  )
  expect(found(panel({ finance: person(7) }), { people: both })).toEqual([
    'competition.approver-clears /brief/panel/approver',
  ])
})

test('who recommends does not clear the money, also with both roles', () => {
  const both = surroundings.people.map((known) =>
    known.id === person(6) ? { ...known, roles: ['commissioner', 'finance'] } : known,
  )
  expect(found(panel({ finance: person(6) }), { people: both })).toEqual([
    'competition.recommender-clears /brief/panel/finance',
  ])
})

test('who moderates does not evaluate', () => {
  const both = surroundings.people.map((known) =>
    known.id === person(3) ? { ...known, roles: ['evaluator', 'moderator'] } : known,
  )
  expect(found(panel({ moderator: person(3) }), { people: both })).toEqual([
    'competition.moderator-evaluates /brief/panel/moderator',
  ])
})

test('one person twice is one opener', () => {
  expect(found(panel({ openers: [person(1), person(1)] }))).toEqual([
    'competition.openers-too-few /brief/panel/openers',
    'competition.panel-repeated /brief/panel/openers/1',
  ])
})
