import { expect, test } from 'vitest'
import { agendaOfCouncil } from '../agenda-of-council.ts'
import type { Seated } from '../barred.ts'
import { able, briefWith, lot, person } from '../brief.fixture.ts'
import { remindersOfDecision } from '../reminder.ts'
import type { AwardFacts } from './facts.ts'
import { stepDueOn } from './step-due.ts'

test.each([
  ['a planned day that lies ahead', '2027-03-01T10:00:00.000Z', '2027-03-12', '2027-03-12'],
  ['a planned day too near', '2027-03-11T10:00:00.000Z', '2027-03-12', '2027-03-15'],
  ['a planned day that is past', '2027-03-15T10:00:00.000Z', '2027-03-12', '2027-03-17'],
  ['no planned day', '2027-03-15T10:00:00.000Z', null, '2027-03-17'],
  ['Easter between', '2027-03-25T10:00:00.000Z', null, '2027-03-31'],
  ['an hour that is the next day in London', '2027-06-07T23:30:00.000Z', null, '2027-06-10'],
  ['a year that no calendar has', '2099-06-07T10:00:00.000Z', null, null],
  ['a year that no calendar has, and a planned day', '2099-06-07T10:00:00.000Z', '2099-07-01', '2099-07-01'],
])('P-54: a step of a decision is due by the planned day, or two working days on: %s', (_, since, planned, due) => {
  expect(stepDueOn(since, planned)).toBe(due)
})

const reader = { personId: person(1), roles: ['commissioner'] as const }
const made = {
  recommendedBy: person(1),
  recommendedAt: '2027-03-15T10:00:00.000Z',
  steps: [] as AwardFacts['recommendations'][number]['steps'],
}
const open = (number: number) => ({ lotId: lot(number), round: null, openSince: '2027-03-01T10:00:00.000Z' })

const undecided: AwardFacts = {
  lots: [],
  recommendations: [],
  acted: [],
  enquiries: [],
  keyDecision: null,
  lettersRefused: null,
  representations: [],
  holds: [],
  unjudged: [],
  contracts: [],
}

test('P-50, P-54: while a price of a lot is asked about, its decision is owed and no recommendation of that lot', () => {
  const enquiry = { id: 'enq_1', bidId: 'bid_1', lotId: lot(1), explainedAt: null, reopenedAt: null }
  const enquiries = [{ ...enquiry, answerBy: '2027-03-02T10:00:00.000Z' }]
  const { owed } = agendaOfCouncil({
    stage: 'deciding',
    now: '2027-03-03T12:00:00.000Z',
    deadline: null,
    brief: briefWith(({ panel }) => ({ panel: { ...panel, recommender: person(1) } })),
    declarations: [],
    people: able,
    approvers: [],
    changes: [],
    reader,
    award: { ...undecided, lots: [open(1), open(2)], enquiries },
  })
  const named = owed.filter(({ what }) => what === 'decide price' || what === 'recommend')
  expect(named).toMatchObject([
    { what: 'decide price', lotIds: [lot(1)] },
    { what: 'recommend', lotIds: [lot(2)] },
  ])
})

test('P-54: each step of a decision is owed by whose it is, from when it became theirs, and reminded of on that day', () => {
  const brief = briefWith(({ panel, timetable }) => ({
    panel: { ...panel, recommender: person(1), finance: person(2), approver: person(3) },
    timetable: { ...timetable, decisionOn: '2027-03-12' },
    governance: { keyDecision: true },
  }))
  const cleared = { step: 'finance' as const, outcome: 'cleared' as const, decidedAt: '2027-03-16T10:00:00.000Z' }
  const award: AwardFacts = {
    ...undecided,
    lots: [open(1), open(2), open(3)],
    recommendations: [
      { lotId: lot(2), ...made },
      { lotId: lot(3), ...made, steps: [cleared] },
    ],
  }
  const deciders = [1, 2, 3].map((number) => ({
    personId: person(number),
    phase: 'award' as const,
    conflict: false,
    lotIds: [],
  }))
  const { owed } = agendaOfCouncil({
    stage: 'deciding',
    now: '2027-03-16T12:00:00.000Z',
    deadline: null,
    brief,
    declarations: deciders,
    people: able,
    approvers: [],
    changes: [],
    reader,
    award,
  })
  expect(owed).toEqual([
    { what: 'recommend', role: 'recommender', personId: person(1), lotIds: [lot(1)], by: '2027-03-12' },
    { what: 'clear the money', role: 'finance', personId: person(2), lotIds: [lot(2)], by: '2027-03-17' },
    { what: 'approve award', role: 'approver', personId: person(3), lotIds: [lot(3)], by: '2027-03-18' },
  ])
  expect(remindersOfDecision(owed, '2027-03-12').filter(({ dueAt }) => dueAt > '2027-03-16T12:00:00.000Z')).toEqual([
    { kind: 'finance-due', dueAt: '2027-03-17T09:00:00.000Z', personId: person(2), lotIds: [lot(2)] },
    { kind: 'approval-due', dueAt: '2027-03-18T09:00:00.000Z', personId: person(3), lotIds: [lot(3)] },
  ])
})

test('P-50: a price that nobody explains in time is decided on without, by who recommends, and reminded of', () => {
  const brief = briefWith()
  const answerBy = '2027-03-16T12:00:00.000Z'
  const award: AwardFacts = {
    ...undecided,
    lots: [open(1)],
    enquiries: [{ id: 'enq_1', bidId: 'bid_1', lotId: lot(1), answerBy, explainedAt: null, reopenedAt: null }],
  }
  const at = (now: string, enquiries = award.enquiries) =>
    agendaOfCouncil({
      stage: 'deciding',
      now,
      deadline: null,
      brief,
      declarations: [],
      people: able,
      approvers: [],
      changes: [],
      reader,
      award: { ...award, enquiries },
    }).owed.filter(({ what }) => what.endsWith('price'))
  expect(at('2027-03-16T11:59:59.999Z')).toMatchObject([{ what: 'explain price', role: 'bidder', by: answerBy }])
  expect(at(answerBy)).toMatchObject([{ what: 'decide price', role: 'recommender', by: '2027-03-18' }])
  const reopened = award.enquiries.map((enquiry) => ({ ...enquiry, reopenedAt: '2027-03-22T12:00:00.000Z' }))
  expect(at('2027-03-22T12:00:00.000Z', reopened), 'what was decided of it was set aside').toMatchObject([
    { what: 'decide price', role: 'recommender', by: '2027-03-24' },
  ])
  for (const now of ['2027-03-15T12:00:00.000Z', answerBy])
    expect(remindersOfDecision(at(now), '2027-03-05')).toMatchObject([
      { kind: 'price-decision-due', dueAt: '2027-03-18T09:00:00.000Z' },
    ])
})

test('P-46: when letters are refused though all is decided, the approver is told to look, and why', () => {
  const brief = briefWith()
  const approved = { step: 'approval' as const, outcome: 'cleared' as const, decidedAt: '2027-03-16T10:00:00.000Z' }
  const award: AwardFacts = {
    ...undecided,
    lots: [open(1)],
    recommendations: [{ lotId: lot(1), ...made, steps: [approved] }],
    lettersRefused: 'a gate keeps a successful tenderer from an award',
  }
  const facts = {
    stage: 'deciding' as const,
    now: '2027-03-17T12:00:00.000Z',
    deadline: null,
    brief,
    people: able,
    approvers: [],
    changes: [],
    reader,
  }
  const owed = (change: Partial<AwardFacts>) =>
    agendaOfCouncil({ ...facts, declarations: [], award: { ...award, ...change } }).owed.filter(
      ({ what }) => what === 'look at refused letters',
    )
  expect(owed({})).toMatchObject([{ role: 'approver', reason: award.lettersRefused }])
  expect(owed({ lettersRefused: null })).toEqual([])
  expect(owed({ recommendations: [{ lotId: lot(1), ...made }] })).toEqual([])
})

test('P-49, P-54: a step of a decision that its holder cannot take is nobody’s duty but the commissioner’s, who puts somebody into the office', () => {
  const brief = briefWith(({ panel }) => ({
    panel: { ...panel, recommender: person(1), finance: person(2), approver: person(3) },
  }))
  const cleared = { step: 'finance' as const, outcome: 'cleared' as const, decidedAt: '2027-03-16T10:00:00.000Z' }
  const award: AwardFacts = {
    ...undecided,
    lots: [open(1), open(2), open(3)],
    recommendations: [
      { lotId: lot(2), ...made },
      { lotId: lot(3), ...made, steps: [cleared] },
    ],
  }
  const named = (change: { award?: AwardFacts; declarations?: Seated['declarations']; people?: Seated['people'] }) =>
    agendaOfCouncil({
      stage: 'deciding',
      now: '2027-03-16T12:00:00.000Z',
      deadline: null,
      brief,
      declarations: [],
      people: able,
      approvers: [],
      changes: [],
      reader,
      award,
      ...change,
    })
      .owed.filter(({ what }) => !what.startsWith('declare'))
      .map(({ what, office, lotIds = [] }) => [what, ...(office ? [office] : []), ...lotIds].join(' '))
  const [first, second, third] = [`recommend ${lot(1)}`, `clear the money ${lot(2)}`, `approve award ${lot(3)}`]
  expect(named({})).toEqual([first, second, third])
  const without = (number: number) => able.map((each) => (each.id === person(number) ? { ...each, roles: [] } : each))
  expect(named({ people: without(2) })).toEqual([first, `change panel finance ${lot(2)}`, third])
  const conflictOf = (number: number, lotIds: string[]) => [
    { personId: person(number), phase: 'before-issue' as const, conflict: true, lotIds },
  ]
  expect(named({ declarations: conflictOf(3, [lot(3)]) })).toEqual([first, second, `change panel approver ${lot(3)}`])
  expect(named({ declarations: conflictOf(3, [lot(2)]) }), 'a conflict elsewhere').toEqual([first, second, third])
  expect(named({ declarations: conflictOf(1, []) })).toEqual([`change panel recommender ${lot(1)}`, second, third])
  const acted = (number: number, of: number, part: AwardFacts['acted'][number]['part']) => {
    return { ...award, acted: [{ lotId: lot(of), personId: person(number), part }] }
  }
  for (const part of ['recommendation', 'tie-or-price', 'finance'] as const)
    expect(named({ award: acted(3, 3, part) }), part).toEqual([first, second, `change panel approver ${lot(3)}`])
  expect(named({ award: acted(3, 3, 'approval') }), 'the same step anew').toEqual([first, second, third])
  expect(named({ award: acted(1, 1, 'approval') }), 'whoever recommends anew').toEqual([first, second, third])
  const enquiries = [{ id: 'enq_1', bidId: 'bid_1', lotId: lot(1), answerBy: '2027-03-02T10:00:00.000Z' }].map(
    (each) => ({
      ...each,
      explainedAt: null,
      reopenedAt: null,
    }),
  )
  expect(named({ award: { ...award, enquiries }, people: without(1) }), 'a price to be decided').toEqual([
    `change panel recommender ${lot(1)}`,
    second,
    third,
  ])
})
