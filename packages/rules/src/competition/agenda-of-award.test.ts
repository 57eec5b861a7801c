import { expect, test } from 'vitest'
import { agendaOfBidder } from './agenda-of-bidder.ts'
import { agendaOfCouncil } from './agenda-of-council.ts'
import type { AwardFacts } from './award/facts.ts'
import { able, briefWith, lot, person } from './brief.fixture.ts'
import { remindersOfSigning } from './reminder.ts'

const from = '2027-03-24T00:00:00.000Z'
const justBefore = '2027-03-23T23:59:59.999Z'
const contract: AwardFacts['contracts'][number] = {
  id: 'con_1',
  lotId: lot(1),
  supplierId: 'org_1',
  stage: 'unsigned',
  noticed: true,
  held: false,
  atRiskSince: null,
  blockedBy: null,
  awaits: null,
  mayBeSignedFrom: from,
  hasDocument: true,
  sides: [],
  publications: [],
}
const award: AwardFacts = {
  lots: [{ lotId: lot(1), round: 1, openSince: '2027-03-01T10:00:00.000Z' }],
  recommendations: [],
  acted: [],
  enquiries: [],
  representations: [],
  keyDecision: null,
  holds: [],
  unjudged: [],
  lettersRefused: null,
  contracts: [contract],
}
const council = {
  people: able,
  stage: 'standstill' as const,
  deadline: null,
  brief: briefWith(),
  declarations: [],
  approvers: [],
  changes: [],
}
const reader = { personId: person(6), roles: ['commissioner'] as const }
const recommender = briefWith().panel.recommender ?? ''
const declared = { personId: recommender, phase: 'award' as const, conflict: false, lotIds: [] }
const owed = (now: string, change: Partial<typeof contract> = {}, people = able) =>
  agendaOfCouncil({
    ...council,
    people,
    declarations: [declared],
    reader,
    now,
    award: { ...award, contracts: [{ ...contract, ...change }] },
  }).owed

test.each([
  ['through the whole standstill', justBefore, {}, 0],
  ['from its very end on, both sides', from, {}, 2],
  ['then, while its bid is at risk (C-08)', from, { atRiskSince: justBefore }, 0],
  ['then, under a legal hold', from, { held: true }, 0],
  ['then, where one side has signed', from, { sides: ['council' as const] }, 1],
])('P-11, P-32, P-47: who owes a signature of a contract %s', (_, now, change, count) => {
  expect(owed(now, change).filter(({ what }) => what === 'sign contract')).toHaveLength(count)
})

test('P-47: while a hold stands somebody is to lift it, and nobody to sign', () => {
  const facts = { ...award, holds: ['hld_1'], contracts: [{ ...contract, held: true }] }
  expect(agendaOfCouncil({ ...council, reader, now: from, award: facts }).owed).toEqual([
    { what: 'lift hold', role: 'commissioner', subject: 'hld_1', by: null },
  ])
})

test('P-35: who has to publish a notice of a contract is told which', () => {
  const publications = [
    { notice: 'UK7' as const, dueOn: '2027-07-21' },
    { notice: 'contract-copy' as const, dueOn: '2027-09-19' },
  ]
  expect(owed(from, { stage: 'in-force', publications })).toEqual(
    publications.map(({ notice, dueOn }) => {
      return { what: 'publish notice of contract', role: 'commissioner', subject: 'con_1', notice, by: dueOn }
    }),
  )
})

test('P-45, P-46: a contract that nobody can sign is for the commissioner to look at, and asks nobody to sign it', () => {
  const reason = 'contract.supplier-excluded'
  expect(owed(from, { blockedBy: reason })).toEqual([
    { what: 'look at blocked contract', role: 'commissioner', subject: 'con_1', lotIds: [lot(1)], reason, by: null },
  ])
})

test('C-01: nobody owes the document of a contract whose entity is not known, and the commissioner owes a look at it', () => {
  const reason = 'contract.form-awaited'
  const looks = { what: 'look at blocked contract', role: 'commissioner', subject: 'con_1', lotIds: [lot(1)], by: null }
  expect(owed(from, { hasDocument: false, blockedBy: reason })).toEqual([{ ...looks, reason }])
  const changes = { hasDocument: false, blockedBy: 'contract.change-awaited' as const }
  expect(owed(from, changes), 'nor while it may become another').toEqual([])
  const both = { hasDocument: false, blockedBy: reason, awaits: { directionId: 'scd_1', dueOn: '2027-04-30' } } as const
  expect(owed(from, both), 'what its lead has to conclude first is shown first').toMatchObject([
    { what: 'look at blocked contract', reason: 'contract.sub-contract-awaited', directionId: 'scd_1' },
  ])
  expect(owed(from, { hasDocument: false })).toEqual([{ ...looks, what: 'attach contract document' }])
})

test('C-10: who came to an office after the decision declares before they do what is theirs, by its day', () => {
  const awaits = { directionId: 'scd_1', dueOn: '2027-04-30' }
  const declares = { what: 'declare interests for the award', role: 'panel', personId: recommender }
  const blockedBy = 'contract.sub-contract-awaited'
  const contracts = [{ ...contract, blockedBy, awaits } as const]
  const facts = { ...council, reader, now: from, award: { ...award, contracts } }
  expect(agendaOfCouncil({ ...facts, declarations: [] }).owed).toMatchObject([
    { ...declares, by: '2027-04-30' },
    { what: 'look at blocked contract' },
  ])
})

test('P-03: an award that does not stand is its approver’s to change whatever they declared about lots of other letters', () => {
  const representations = [{ id: 'rep_1', round: 1, receivedAt: from, decided: true }]
  const approver = briefWith().panel.approver ?? ''
  const conflict = (lotId: string) => [{ personId: approver, phase: 'award' as const, conflict: true, lotIds: [lotId] }]
  const lots = [...award.lots, { lotId: lot(2), round: 2, openSince: from }]
  const facts = { ...council, reader, now: justBefore, award: { ...award, lots, representations } }
  const about = (lotId: string) => agendaOfCouncil({ ...facts, declarations: conflict(lotId) }).owed
  expect(about(lot(2))).toMatchObject([{ what: 'correct or withdraw award', personId: approver }])
  expect(about(lot(1))).toMatchObject([{ what: 'change panel', office: 'approver' }])
})

test('P-39: one that waits for a sub-contract is for whoever directed it to look at, by the day by which that is to be concluded', () => {
  const blockedBy = 'contract.sub-contract-awaited'
  const awaits = { directionId: 'scd_1', dueOn: '2027-04-30' }
  const about = { subject: 'con_1', lotIds: [lot(1)], directionId: 'scd_1', by: '2027-04-30' }
  expect(owed(from, { blockedBy, awaits })).toEqual([
    {
      what: 'look at blocked contract',
      role: 'recommender',
      personId: recommender,
      reason: blockedBy,
      ...about,
    },
  ])
  expect(owed(from, { blockedBy, awaits }, []), 'who has lost the role withdraws nothing').toEqual([
    { what: 'change panel', role: 'commissioner', office: 'recommender', lotIds: [lot(1)], by: '2027-04-30' },
  ])
})

test('P-54: a key decision is owed once every lot that is open is recommended on, from when the last was', () => {
  const brief = briefWith(({ timetable }) => ({
    timetable: { ...timetable, decisionOn: '2027-03-01' },
    governance: { keyDecision: true },
  }))
  const openSince = '2027-03-01T10:00:00.000Z'
  const recommended = (number: number, recommendedAt: string) => {
    return { lotId: lot(number), recommendedBy: person(6), recommendedAt, steps: [] }
  }
  const duties = (change: Partial<AwardFacts>) =>
    agendaOfCouncil({
      ...council,
      stage: 'deciding',
      brief,
      reader,
      people: able,
      now: '2027-03-12T10:00:00.000Z',
      award: { ...award, contracts: [], ...change },
    }).owed.filter(({ what }) => what === 'record key decision')
  const lots = [
    { lotId: lot(1), round: null, openSince },
    { lotId: lot(2), round: null, openSince },
    // Told of already, and so nothing that this decision is about.
    { lotId: lot(3), round: 1, openSince: '2027-03-20T10:00:00.000Z' },
  ]
  const [one, other] = [recommended(1, '2027-03-08T10:00:00.000Z'), recommended(2, '2027-03-10T10:00:00.000Z')]
  expect(duties({ lots, recommendations: [] })).toEqual([])
  expect(duties({ lots, recommendations: [one] })).toEqual([])
  expect(duties({ lots, recommendations: [one, other] })).toMatchObject([{ by: '2027-03-12' }])
  const recorded = { callInEndsAt: from }
  expect(duties({ lots, recommendations: [one, other], keyDecision: recorded })).toEqual([])
})

test('P-50: a price is explained while the award is decided, and not once the competition has ended', () => {
  const enquiries = [{ id: 'enq_1', lotId: lot(1), answerBy: from }]
  const facts = { role: 'lead', deadline: null, now: justBefore, bid: null, addendum: 0, lots: [lot(1)], enquiries }
  const what = (stage: 'deciding' | 'cancelled') => agendaOfBidder({ ...facts, stage }).owed.map((duty) => duty.what)
  expect(what('deciding')).toEqual(['explain price'])
  expect(what('cancelled')).toEqual([])
})

test('P-32: each supplier is reminded of the instant of its own contracts, and of none that is past', () => {
  const later = '2027-04-02T00:00:00.000Z'
  const waiting = [
    { mayBeSignedFrom: from, suppliers: ['org_1'] },
    { mayBeSignedFrom: later, suppliers: ['org_2', 'org_3'] },
  ]
  const kind = 'contracts-may-be-signed'
  expect(remindersOfSigning(waiting, justBefore)).toEqual([
    { kind, dueAt: from, suppliers: ['org_1'] },
    { kind, dueAt: later, suppliers: ['org_2', 'org_3'] },
  ])
  expect(remindersOfSigning(waiting, from)).toEqual([{ kind, dueAt: later, suppliers: ['org_2', 'org_3'] }])
})
