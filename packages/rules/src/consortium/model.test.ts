import { expect, test } from 'vitest'
import { OrganisationId } from '../id.ts'
import {
  biddersOf,
  type ConsortiumModel,
  changeOfPapers,
  faultsOfGivenRoles,
  faultsOfRoles,
  modelRules,
  owedBy,
  owedUnder,
  refuseModelAtAward,
  refuseModelOfBid,
} from './model.ts'
import { ConsortiumRole, deliveringOf, signersOf } from './role.ts'

const org = (number: number) => OrganisationId.parse(`org_${String(number).padStart(32, '0')}`)
const models: ConsortiumModel[] = ['lead-with-subcontracts', 'special-purpose-vehicle', 'unincorporated', 'alliance']
const papersOf = (model: ConsortiumModel, role: ConsortiumRole) =>
  owedBy(model, role)?.map(({ kind, form, due }) => `${kind} ${form} ${due}`)
const [bid, deed] = ['simple-contract bid', 'deed award']

test.each<[ConsortiumModel, object]>([
  ['lead-with-subcontracts', { contracting: ['lead'], liability: 'several', liable: ['lead'], assessed: ['lead'] }],
  [
    'special-purpose-vehicle',
    { contracting: ['vehicle'], liability: 'joint-and-several', carriesOn: expect.stringContaining('vehicle') },
  ],
  [
    'unincorporated',
    {
      contracting: ['lead', 'members'],
      liability: 'joint-and-several',
      assessed: ['lead', 'members'],
      carriesOn: 'each member',
    },
  ],
  ['alliance', { contracting: ['lead', 'members', 'council'], liability: 'several', carriesOn: 'each member' }],
])('C-15: who contracts, is liable, is assessed and carries the activity on, as %s', (model, expected) => {
  expect(modelRules[model]).toMatchObject(expected)
})

test.each<[ConsortiumModel, ConsortiumRole, string[] | undefined]>([
  ['lead-with-subcontracts', 'lead', [`non-collusion ${bid}`]],
  ['lead-with-subcontracts', 'member', undefined],
  ['lead-with-subcontracts', 'sub-contractor', [`commitment ${bid}`, `non-collusion ${bid}`]],
  ['unincorporated', 'lead', [`non-collusion ${bid}`, `consortium-agreement ${deed}`]],
  ['unincorporated', 'member', [`letter-of-authority ${bid}`, `non-collusion ${bid}`, `consortium-agreement ${deed}`]],
  [
    'special-purpose-vehicle',
    'member',
    [`letter-of-authority ${bid}`, `non-collusion ${bid}`, `consortium-agreement ${deed}`, `guarantee ${deed}`],
  ],
  ['alliance', 'member', [`letter-of-authority ${bid}`, `non-collusion ${bid}`, 'consortium-agreement seal award']],
  ['unincorporated', 'guarantor', ['guarantee deed bid']],
  ['unincorporated', 'reserve', []],
])('C-15, C-05: what is signed in which form, %s: %s', (model, role, expected) => {
  expect(papersOf(model, role)).toEqual(expected)
})

test('C-15: a sub-contractor gives a commitment and never authority for the joint bid; a reserve member signs nothing', () => {
  for (const model of models) {
    expect(papersOf(model, 'sub-contractor')?.join()).toMatch(/commitment/)
    expect(papersOf(model, 'sub-contractor')?.join()).not.toMatch(/letter-of-authority/)
    expect(papersOf(model, 'reserve')).toEqual([])
  }
})

test('C-01, C-15: every model but an alliance may bid, and no form is demanded for it', () => {
  const refused = models.filter((model) => refuseModelOfBid(model)?.code === 'consortium.alliance-at-award')
  expect(refused).toEqual(['alliance'])
})

test.each([
  ['before the award', { isAwarded: false, isContracted: false }, 'consortium.model-bid'],
  ['at the award', { isAwarded: true, isContracted: false }, undefined],
  ['under a contract', { isAwarded: true, isContracted: true }, 'consortium.model-bid'],
])('C-01, C-15: whether another model than was bid can be taken %s', (_, standing, expected) => {
  expect(refuseModelAtAward(standing)?.code).toBe(expected)
})

const firms = ConsortiumRole.options.map((role, index) => ({ organisationId: org(index + 1), role, stage: 'joined' }))

test('C-04, C-13: who delivers, signs the terms and bids goes by role and model', () => {
  const last = (ids: string[]) => ids.map((id) => Number(id.slice(-1)))
  expect(last(deliveringOf({ members: firms }))).toEqual([1, 2, 3])
  expect(last(signersOf({ members: firms }))).toEqual([1, 2])
  expect(last(biddersOf({ model: 'unincorporated', leadId: org(1), members: firms }))).toEqual([1, 2])
  expect(last(biddersOf({ model: 'lead-with-subcontracts', leadId: org(1), members: firms }))).toEqual([1])
  expect(signersOf({ members: firms.map((firm) => ({ ...firm, stage: 'invited' })) })).toEqual([])
})

test('C-05, C-15: a change of model says which papers are newly needed and which no more, and who has no role in it', () => {
  const before = firms.filter(({ role }) => role === 'lead' || role === 'member')
  expect(faultsOfRoles('lead-with-subcontracts', before)).toMatchObject([
    { pointer: '/members/1/role', code: 'consortium.role-unfit' },
  ])
  for (const stage of ['declined', 'left', 'revoked', 'expired']) {
    const ended = before.map((firm) => (firm.role === 'lead' ? firm : { ...firm, stage }))
    expect(faultsOfRoles('lead-with-subcontracts', ended), stage).toEqual([])
  }
  const after = before.map((firm) => (firm.role === 'member' ? { ...firm, role: 'sub-contractor' as const } : firm))
  const { needed, notNeeded } = changeOfPapers(
    owedUnder('unincorporated', before),
    owedUnder('lead-with-subcontracts', after),
  )
  const told = (papers: typeof needed) =>
    papers.map(({ organisationId, kind }) => `${organisationId.slice(-1)} ${kind}`)
  expect(told(needed)).toEqual(['2 commitment'])
  expect(told(notNeeded)).toEqual(['1 consortium-agreement', '2 letter-of-authority', '2 consortium-agreement'])
})

test('C-05, C-07, C-15: of a firm that has joined the lead gives back the role that it has consented to, and no other', () => {
  const firm = { organisationId: org(2), stage: 'joined', role: 'sub-contractor', consentedRole: 'member' } as const
  const given = (role: ConsortiumRole, to: Partial<{ consentedRole: ConsortiumRole }> = {}) =>
    faultsOfGivenRoles('unincorporated', [{ ...firm, ...to }], [{ organisationId: org(2), role }])
  expect(given('member')).toEqual([])
  expect(given('sub-contractor')).toEqual([])
  expect(given('member', { consentedRole: 'sub-contractor' })).toMatchObject([{ code: 'consortium.role-stands' }])
  expect(given('guarantor')).toEqual([
    {
      pointer: '/roles/0/role',
      code: 'consortium.role-stands',
      detail: `${org(2)} is sub-contractor, and has consented to be member`,
    },
  ])
})
