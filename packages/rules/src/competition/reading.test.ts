import { expect, test } from 'vitest'
import { rolesIn } from '../access/role.ts'
import { PersonId } from '../id.ts'
import { refuseBeforeOpening } from './opened.ts'
import { refuseDeclaration, refuseReader } from './panel.ts'
import { competitionStages } from './stages.ts'

const person = (number: number) => PersonId.parse(`per_${String(number).padStart(32, '0')}`)
const panel = { openers: [person(1)], evaluators: [person(2)], moderator: person(3), approver: person(4) }

const seated = [
  { personId: person(1), roles: ['opener'] },
  { personId: person(2), roles: ['evaluator'] },
  { personId: person(3), roles: ['moderator'] },
] as const

test('P-49, C-10: openers, evaluators and the moderator read opened bids, once they declared that they have no conflict', () => {
  for (const reader of seated) {
    expect(refuseReader(panel, reader, { conflict: false })).toBe(undefined)
    expect(refuseReader(panel, reader, undefined)?.code).toBe('competition.interest-undeclared')
    expect(refuseReader(panel, reader, { conflict: true })?.code).toBe('competition.interest-conflict')
  }
})

test('P-49: who no longer holds the role for their office on the panel reads nothing, whatever other roles they hold', () => {
  for (const { personId, roles } of seated) {
    const others = rolesIn.council.filter((role) => !roles.some((own) => own === role))
    for (const left of [[], others])
      expect(refuseReader(panel, { personId, roles: left }, { conflict: false })?.code).toBe('access.forbidden')
  }
})

test('P-49: nobody else reads them, whatever they declare: not the approver, not a stranger, not a nameless caller', () => {
  const stranger = (personId: string) => ({ personId, roles: rolesIn.council })
  for (const personId of [person(4), person(9), ''])
    expect(refuseReader(panel, stranger(personId), { conflict: false })?.code).toBe('access.forbidden')
  const { moderator: _, ...without } = panel
  expect(refuseReader(without, stranger(''), { conflict: false })?.code).toBe('access.forbidden')
})

test('C-10: interests are declared for the opening only once tenders have closed, and before issue at any time', () => {
  const at = (phase: 'before-issue' | 'opening') =>
    competitionStages.filter((stage) => !refuseDeclaration(stage, phase))
  expect(at('opening')).toEqual(['closed', 'evaluating', 'unsuccessful', 'cancelled'])
  expect(at('before-issue')).toEqual(competitionStages)
})

test('P-07: what tells of bids is refused at every stage until tenders were opened, or ended without one', () => {
  const told = competitionStages.filter((stage) => refuseBeforeOpening({ stage, openedAt: null }) === undefined)
  expect(told).toEqual(['unsuccessful'])
  for (const stage of competitionStages)
    expect(refuseBeforeOpening({ stage, openedAt: '2027-02-05T12:00:01.000Z' })).toBe(undefined)
})
