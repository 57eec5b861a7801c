import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agendaOfBidder, type BidderFacts } from './agenda-of-bidder.ts'
import { agendaOfCouncil, type CouncilFacts } from './agenda-of-council.ts'
import { able, briefWith, lot, person } from './brief.fixture.ts'
import { milestonesOf } from './competition.ts'
import { competitionStages, mayMove } from './stages.ts'

const deadline = '2027-02-05T12:00:00.000Z'
const brief = briefWith()

const council = (change: Partial<CouncilFacts> = {}) =>
  agendaOfCouncil({
    stage: 'draft',
    now: deadline,
    deadline: null,
    brief,
    reader: { personId: person(6), roles: ['commissioner'] },
    declarations: [],
    people: able,
    approvers: [],
    changes: [],
    ...change,
  })
const declared = (phase: 'before-issue' | 'opening', persons: number[], conflict = false) =>
  persons.map((number) => ({ personId: person(number), phase, conflict, lotIds: [] }))
const everybody = [1, 2, 3, 4, 5, 6, 7]

test('P-49: until publication, everybody of the panel owes a declaration, and the commissioner the publication', () => {
  const { next, owed } = council({ declarations: declared('before-issue', [1, 2, 3, 4, 5]) })
  expect(next).toEqual({ move: 'publish', by: ['commissioner'], at: null })
  expect(owed.map(({ what, personId }) => [what, personId])).toEqual([
    ['declare interests before issue', person(6)],
    ['declare interests before issue', person(7)],
    ['publish', undefined],
  ])
})

const change = { id: 'cch_1', lotIds: [lot(1)] }
const owedOf = (facts: Partial<CouncilFacts>) =>
  council({ stage: 'concluded', changes: [change], ...facts }).owed.map(({ what, personId }) => [what, personId])
const decides = ['decide change', person(6)]

test('C-07, C-08: a change of who is behind a bid is for whoever recommends, who declares for the opening first', () => {
  expect(owedOf({ declarations: declared('opening', [6]) })).toEqual([decides])
  expect(owedOf({})).toEqual([['declare interests for the opening', person(6)], decides])
  expect(owedOf({ stage: 'evaluating' }).filter(([what]) => what === 'declare interests for the opening')).toHaveLength(
    7,
  )
})

test('C-07, C-10: one whose recommender may not decide is for the commissioner, who changes the panel', () => {
  const conflict = declared('opening', [6], true)
  const others = able.filter(({ id }) => id !== person(6))
  for (const facts of [{ declarations: conflict }, { people: others }])
    expect(council({ stage: 'concluded', changes: [change], ...facts }).owed).toEqual([
      {
        what: 'change panel',
        role: 'commissioner',
        office: 'recommender',
        subject: 'cch_1',
        lotIds: [lot(1)],
        by: null,
      },
    ])
})

test('while tenders come in, the council waits for the deadline and owes nothing', () => {
  expect(council({ stage: 'tendering', deadline })).toMatchObject({
    next: { move: 'close tenders', by: ['process'], at: deadline },
    owed: [],
  })
})

test('P-49: after closing, openers that are free of conflict and have not approved may still approve, and another is put in for who is not', () => {
  const declarations = [
    ...declared('opening', [3, 4, 5, 6, 7]),
    ...declared('opening', [1]),
    ...declared('opening', [2], true),
  ]
  const { next, owed } = council({ stage: 'closed', deadline, declarations })
  expect(next?.move).toBe('approve opening')
  expect(owed).toEqual([
    { what: 'approve opening', role: 'opener', personId: person(1), by: null },
    { what: 'change panel', role: 'commissioner', office: 'opener', by: null },
  ])
})

test('P-49: where too few openers are left that may approve, another is to be put in: those who lost the role or have a conflict are asked for nothing', () => {
  const people = able.map((each) => (each.id === person(2) ? { ...each, roles: ['evaluator'] } : each))
  const declarations = declared('opening', everybody)
  const panel = { what: 'change panel', role: 'commissioner', office: 'opener', by: null }
  const first = { what: 'approve opening', role: 'opener', personId: person(1), by: null }
  expect(council({ stage: 'closed', deadline, people, declarations }).owed).toEqual([first, panel])
  expect(council({ stage: 'closed', deadline, people, declarations, approvers: [person(1)] }).owed).toEqual([panel])
})

test('with two approvals nobody owes one, and the process releases', () => {
  const approvers = [person(1), person(2)]
  const { next, owed } = council({ stage: 'closed', deadline, approvers, declarations: declared('opening', everybody) })
  expect(next).toEqual({ move: 'release quality', by: ['process'], at: null })
  expect(owed).toEqual([])
})

const bid = { version: 3, receivedAt: '2027-01-20T12:00:00.000Z', withdrawnAt: null, addendum: 0 }
const facts: BidderFacts = {
  role: 'lead',
  stage: 'tendering',
  deadline,
  now: '2027-01-21T12:00:00.000Z',
  bid: null,
  addendum: 0,
  lots: [lot(1)],
}
const duties = (change: Partial<BidderFacts>) => agendaOfBidder({ ...facts, ...change }).owed.map(({ what }) => what)

test('a bidder owes a bid by the deadline while none of its own stands', () => {
  expect(agendaOfBidder(facts).owed).toEqual([{ what: 'submit bid', role: 'bidder', by: deadline }])
  expect(duties({ bid })).toEqual([])
  expect(duties({ bid: { ...bid, withdrawnAt: '2027-01-20T13:00:00.000Z' } })).toEqual(['submit bid'])
})

test('P-52: an addendum after the bid is to be looked at', () => {
  expect(duties({ bid, addendum: 1 })).toEqual(['look at addendum'])
  expect(duties({ bid: { ...bid, addendum: 1 }, addendum: 1 })).toEqual([])
  expect(duties({ addendum: 1 })).toEqual(['submit bid', 'look at addendum'])
})

test('P-07: at the deadline a bidder owes nothing and may do nothing, though nobody has closed yet', () => {
  expect(agendaOfBidder({ ...facts, now: deadline })).toMatchObject({ owed: [], may: [] })
})

test('C-02: a member of a joint bid that another leads makes no move of it and owes nothing but to read its letters', () => {
  const letters = [{ id: 'ltr_1' }]
  for (const stage of ['tendering', 'deciding', 'standstill'] as const) {
    const agenda = agendaOfBidder({ ...facts, role: 'member', stage, bid, addendum: 1, letters })
    expect(agenda).toMatchObject({ may: [], owed: [{ what: 'read letter', subject: 'ltr_1' }] })
  }
  expect(agendaOfBidder({ ...facts, stage: 'deciding' }).may).toEqual(['explain price'])
})

test('a bidder whose lots have all lapsed owes nothing', () => {
  expect(duties({ lots: [] })).toEqual([])
})

test.each([
  ['a commissioner', 9, ['commissioner'], 'tendering', ['extend', 'cancel'], ['submit bid', 'close tenders']],
  ['an auditor', 9, ['auditor'], 'tendering', [], ['extend']],
  ['an opener of the panel', 1, ['opener'], 'closed', ['approve opening'], ['cancel']],
  ['an opener who is not of the panel', 9, ['opener'], 'closed', [], ['approve opening', 'give further period']],
  ['who was an opener and lost the role', 1, [], 'closed', [], ['approve opening']],
  ['the moderator', 5, ['moderator'], 'evaluating', ['moderate', 'lock quality'], ['give score']],
  ['who recommends', 6, ['commissioner'], 'deciding', ['recommend', 'record key decision'], ['decide award']],
  ['another commissioner', 9, ['commissioner'], 'deciding', ['record key decision'], ['recommend', 'decide tie']],
  ['the approver', 7, ['approver'], 'deciding', ['decide award', 'correct award'], ['recommend']],
  ['finance of another competition', 9, ['finance'], 'deciding', [], ['decide award']],
] as const)(
  '%s may make the moves of their own roles and offices, and no others',
  (_, number, roles, stage, may, mayNot) => {
    const moves = council({ stage, deadline, reader: { personId: person(number), roles } }).may
    expect(moves).toEqual(expect.arrayContaining([...may]))
    for (const move of mayNot) expect(moves).not.toContain(move)
    if (may.length === 0) expect(moves).toEqual([])
  },
)

test('P-53: who has a seat may score, and an evaluator without one may not', () => {
  const seats = [{ lotId: lot(1), question: 'workforce', personId: person(8) }]
  const evaluation = { bids: [], seats, scores: [], setAside: [], consensus: [] }
  const may = (number: number) =>
    council({ stage: 'evaluating', evaluation, reader: { personId: person(number), roles: ['evaluator'] } }).may
  expect(may(8)).toEqual(['save score', 'give score'])
  expect(may(9)).toEqual([])
})

test('a system of the council makes no move', () => {
  expect(council({ stage: 'tendering', deadline, reader: { roles: [] } }).may).toEqual([])
})

test('what a stage is said to allow, its table allows', () => {
  fc.assert(
    fc.property(fc.constantFrom(...competitionStages), fc.nat(3), (stage, approvals) => {
      const approvers = everybody.slice(0, approvals).map(person)
      const staff = council({ stage, deadline, approvers })
      const bidder = agendaOfBidder({ ...facts, stage })
      for (const move of [...staff.may, ...bidder.may]) expect(mayMove(stage, move)).toBe(true)
      for (const { next } of [staff, bidder]) if (next) expect(mayMove(stage, next.move)).toBe(true)
    }),
  )
})

test('S-60: the timetable shows planned beside actual, and a slip in neither', () => {
  const at = '2027-02-05T12:00:00.020Z'
  const milestones = milestonesOf({
    brief,
    publishedAt: '2026-12-01T09:00:00.000Z',
    closedAt: at,
    openedAt: null,
    lockedAt: null,
    decidedAt: '2027-03-06T11:00:00.000Z',
    standstillEndedAt: null,
  })
  expect(milestones).toContainEqual({ name: 'publication', planned: null, actual: '2026-12-01T09:00:00.000Z' })
  expect(milestones).toContainEqual({ name: 'deadline', planned: '2027-02-05T12:00', actual: at })
  expect(milestones).toContainEqual({ name: 'decision', planned: '2027-03-05', actual: '2027-03-06T11:00:00.000Z' })
})
