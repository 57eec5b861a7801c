import { expect, test } from 'vitest'
import { ConsortiumRequirementId, OrganisationId } from '../id.ts'
import { isOwedByLaw, statementTurnoverPence } from './checklist.ts'
import { type Asked, faultsOfRequirement, NewRequirement, requiredOf } from './requirement.ts'

const org = OrganisationId.parse(`org_${'1'.repeat(32)}`)
const requirementId = ConsortiumRequirementId.parse(`crq_${'1'.repeat(32)}`)

const asked = (change: Partial<Asked> = {}): Asked => ({
  activity: 'personal-care',
  terms: { insurance: [], declarations: [] },
  requirements: [],
  ...change,
})
const owed = (role: 'lead' | 'member' | 'sub-contractor' | 'guarantor' | 'reserve', change: Partial<Asked> = {}) =>
  requiredOf({ organisationId: org, role, turnoverPence: null }, asked(change)).map(
    ({ item, whose, beforeBid }) => `${item} ${whose}${beforeBid ? ' before bid' : ''}`,
  )
const byLaw = ['cqc-registration statute before bid', 'employers-liability statute before bid', 'ico-fee statute']

test('C-11, C-17: what the law asks, of whom: care, employers, turnover of 36 million pounds and not a penny less', () => {
  for (const role of ['lead', 'member', 'sub-contractor'] as const) expect(owed(role)).toEqual(byLaw)
  expect(owed('reserve')).toEqual(byLaw.map((row) => row.replace(' before bid', '')))
  expect(owed('guarantor')).toEqual([])
  expect(owed('member', { activity: null })).toEqual(byLaw.slice(1))
  const statement = (turnoverPence: number | null) =>
    isOwedByLaw('modern-slavery', { role: 'member', turnoverPence }, 'personal-care')
  expect([null, statementTurnoverPence - 1, statementTurnoverPence].map(statement)).toEqual([false, false, true])
  expect(statementTurnoverPence).toBe(3_600_000_000)
})

test("C-17: the lead's own requirements stand as the lead's, of the roles and members that it names; the authority's of who contracts", () => {
  const own = { id: requirementId, title: 'Ours', minimumPence: null, dueOn: null, roles: [], organisationIds: [] }
  const of = (change: object) => ({
    requirements: [{ ...own, item: 'equality' as const, beforeBid: false, ...change }],
  })
  expect(owed('member', of({}))).toEqual([...byLaw, 'equality lead'])
  expect(owed('member', of({ beforeBid: true }))).toContain('equality lead before bid')
  expect(owed('reserve', of({ beforeBid: true }))).toContain('equality lead')
  expect(owed('member', of({ roles: ['sub-contractor'] }))).toEqual(byLaw)
  expect(owed('member', of({ organisationIds: [OrganisationId.parse(`org_${'2'.repeat(32)}`)] }))).toEqual(byLaw)
  const terms = {
    insurance: [{ cover: 'public-liability' as const, minimumPence: 500_000_000 }],
    declarations: ['exclusion-grounds' as const],
  }
  const byAuthority = ['public-liability authority before bid', 'exclusion-grounds authority before bid']
  for (const role of ['lead', 'member'] as const) expect(owed(role, { terms })).toEqual([...byLaw, ...byAuthority])
  for (const role of ['sub-contractor', 'reserve'] as const)
    expect(owed(role, { terms }).some((row) => row.includes('authority'))).toBe(false)
})

test('C-17: a requirement of a stranger, of cover where there is none, or due on a day that is over, is refused', () => {
  const faults = (change: object) =>
    faultsOfRequirement(NewRequirement.parse({ item: 'equality', title: 'Ours', ...change }), {
      members: [org],
      today: '2027-01-05',
    }).map(({ pointer, code }) => `${code} ${pointer}`)
  expect(faults({ organisationIds: [org] })).toEqual([])
  expect(faults({ item: 'treatment', minimumPence: 1 })).toEqual([])
  expect(faults({ dueOn: '2027-01-05' })).toEqual([])
  expect(faults({ dueOn: '2027-01-04' })).toEqual(['consortium.requirement-unfit /dueOn'])
  expect(faults({ organisationIds: [`org_${'2'.repeat(32)}`], minimumPence: 1 })).toEqual([
    'consortium.requirement-unfit /organisationIds/0',
    'consortium.requirement-unfit /minimumPence',
  ])
})
