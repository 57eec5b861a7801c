import { expect, test } from 'vitest'
import { rolesIn } from '../access/role.ts'
import { PersonId } from '../id.ts'
import { refuseDeclaration } from './declaration.ts'
import { refuseBeforeOpening } from './opened.ts'
import { refuseReader } from './panel.ts'
import { competitionStages } from './stages.ts'

const person = (number: number) => PersonId.parse(`per_${String(number).padStart(32, '0')}`)
const panel = {
  openers: [person(1)],
  evaluators: [person(2)],
  moderator: person(3),
  recommender: person(5),
  approver: person(4),
}
const opened = { panel, stage: 'evaluating', lotIds: ['a', 'b'] } as const
const none = { conflict: false }

const readers = [
  { personId: person(1), roles: ['opener'], isSeated: false },
  { personId: person(2), roles: ['evaluator'], isSeated: true },
  { personId: person(3), roles: ['moderator'], isSeated: false },
] as const

test('P-49, C-10: openers, seated evaluators and the moderator read opened bids, once they declared that they have no conflict', () => {
  for (const reader of readers) {
    expect(refuseReader(reader, opened, none)).toBe(undefined)
    expect(refuseReader(reader, opened, undefined)?.code).toBe('competition.interest-undeclared')
    expect(refuseReader(reader, opened, { conflict: true })?.code).toBe('competition.interest-conflict')
  }
})

test('P-49: a conflict with bidders for one lot keeps nobody from the bids for others', () => {
  for (const reader of readers) {
    expect(refuseReader(reader, opened, { conflict: true, lotIds: ['c'] })).toBe(undefined)
    expect(refuseReader(reader, opened, { conflict: true, lotIds: ['b'] })?.code).toBe('competition.interest-conflict')
  }
})

test('P-49: who no longer holds the role for their office on the panel reads nothing, whatever other roles they hold', () => {
  for (const reader of readers) {
    const others = rolesIn.council.filter((role) => !reader.roles.some((own) => own === role))
    for (const left of [[], others])
      expect(refuseReader({ ...reader, roles: left }, opened, none)?.code).toBe('access.forbidden')
  }
})

test('P-49: nobody else reads them, whatever they declare: not an evaluator who left, not a stranger, not a nameless caller', () => {
  const stranger = (personId: string) => ({ personId, roles: rolesIn.council, isSeated: false })
  for (const personId of [person(2), person(4), person(5), person(9), ''])
    expect(refuseReader(stranger(personId), opened, none)?.code).toBe('access.forbidden')
  const { moderator: _, ...without } = panel
  expect(refuseReader(stranger(''), { ...opened, panel: without }, none)?.code).toBe('access.forbidden')
})

test('C-10: interests are declared for the opening only once tenders have closed, and before issue at any time', () => {
  const at = (phase: 'before-issue' | 'opening') =>
    competitionStages.filter((stage) => !refuseDeclaration(stage, phase))
  expect(at('opening')).toEqual(competitionStages.filter((stage) => stage !== 'draft' && stage !== 'tendering'))
  expect(at('before-issue')).toEqual(competitionStages)
})

test('P-07: what tells of bids is refused at every stage until tenders were opened, or ended without one', () => {
  const told = competitionStages.filter((stage) => refuseBeforeOpening({ stage, openedAt: null }) === undefined)
  expect(told).toEqual(['unsuccessful'])
  for (const stage of competitionStages)
    expect(refuseBeforeOpening({ stage, openedAt: '2027-02-05T12:00:01.000Z' })).toBe(undefined)
})
