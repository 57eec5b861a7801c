import { expect, test } from 'vitest'
import type { ServiceType } from '../lot/service-type.ts'
import { everywhere, lot, lotToCover, org, share, split, toCover } from './coverage.fixture.ts'
import { noDiligence } from './diligence.ts'
import { type Formed, faultsOfJointBid, openItemsOf } from './readiness.ts'
import { wholeSections } from './terms.fixture.ts'

const deadline = '2027-02-05T12:00:00.000Z'
const whole: Formed = {
  leadId: org(1),
  model: 'unincorporated',
  lotIds: [lot(1)],
  deadline,
  members: [
    { organisationId: org(1), role: 'lead', stage: 'joined', answerBy: null },
    { organisationId: org(2), role: 'member', stage: 'joined', answerBy: null },
    { organisationId: org(3), role: 'member', stage: 'declined', answerBy: null },
  ],
  ndaAccepted: null,
  refusals: [],
  addenda: { issued: 0, considered: 0 },
  papers: [],
  isAwarded: false,
  isAtRisk: false,
  legalFormBy: null,
  lacksVehicle: false,
  startsOn: '2027-04-08',
  terms: { ...wholeSections, lots: [split(1, [share(1), share(2)])] },
  signed: [org(1), org(2)],
  toCover: toCover(),
  diligence: noDiligence,
  bidders: [org(1), org(2)],
  held: [],
}
const both = [share(1), share(2)]
const subContracting: Formed['members'] = [
  ...whole.members.slice(0, 1),
  { organisationId: org(2), role: 'sub-contractor', stage: 'joined', answerBy: null },
]
const open = (change: Partial<Formed>) =>
  openItemsOf({ ...whole, ...change }).map(({ what, owner }) => `${what} ${owner.slice(-1)}`)

test.each<[string, Partial<Formed>, string[]]>([
  ['nothing', {}, []],
  ['its end alone once all of its lots have lapsed', { lotIds: [], signed: [] }, ['give the consortium up 1']],
  ['invitations of the lead', { uninvited: [lot(1), lot(2)] }, ['ask for an invitation 1', 'ask for an invitation 1']],
  ['a partner', { members: whole.members.slice(0, 1), terms: null }, ['find a partner 1', 'propose terms 1']],
  [
    'an answer',
    { members: [...whole.members, { organisationId: org(4), role: 'member', stage: 'invited', answerBy: deadline }] },
    ['answer invitation 4'],
  ],
  ['an acceptance of the NDA', { ndaAccepted: [org(1)] }, ['accept nda 2']],
  ['terms', { terms: null, signed: [] }, ['propose terms 1']],
  ['an answer to a refusal', { refusals: [{ organisationId: org(2), reason: 'Too late' }] }, ['answer a refusal 1']],
  ['another liability than that of the model', { liability: 'several' }, ['agree liability as the model has it 1']],
  ['a registration of the vehicle', { model: 'special-purpose-vehicle' }, ['register the vehicle 1']],
  ['nothing where both say the same', { liability: 'joint-and-several' }, []],
  ['two addenda', { addenda: { issued: 3, considered: 1 } }, ['confirm addendum 1', 'confirm addendum 1']],
  [
    'a share of a lot',
    { toCover: toCover({ lots: [lotToCover(1, 3), lotToCover(2, 3, 4)] }) },
    ['share a lot 1', 'cover an area 1'],
  ],
  [
    'as many minutes of a lot as the authority asks',
    { toCover: toCover({ lots: [{ ...lotToCover(1, 3), minimumWeeklyMinutes: 1201 }] }) },
    ['share enough of a lot 1'],
  ],
  [
    'nothing where just as many are shared',
    { toCover: toCover({ lots: [{ ...lotToCover(1, 3), minimumWeeklyMinutes: 1200 }] }) },
    [],
  ],
  [
    'no more minutes than a bid can offer',
    { terms: { ...wholeSections, lots: [split(1, [share(1), share(2, 9_999_401)])] } },
    ['share less of a lot 1'],
  ],
  [
    'a backup',
    { terms: { ...wholeSections, lots: [split(1, both, [{ ...everywhere, backup: null }])] } },
    ['name a backup 1'],
  ],
  [
    'no backup that a change after the bid took away',
    { isChangedSinceBid: true, terms: { ...wholeSections, lots: [split(1, both, [{ ...everywhere, backup: null }])] } },
    [],
  ],
  [
    'a share of a member',
    { terms: { ...wholeSections, lots: [split(1, [share(1)])] } },
    ['give every member a share 1'],
  ],
  ['a member of the model beside the lead', { members: subContracting }, ['give a role of the model 1']],
  ['nothing where it was bid with one that left since', { members: subContracting, isChangedSinceBid: true }, []],
  ['a role that the model has', { model: 'lead-with-subcontracts' }, ['give a role of the model 1']],
  [
    'a role of the model, and no answer of a firm that is asked for another',
    {
      model: 'lead-with-subcontracts',
      members: [
        ...whole.members.slice(0, 1),
        { organisationId: org(2), role: 'sub-contractor', stage: 'joined', answerBy: null },
        { organisationId: org(4), role: 'member', stage: 'invited', answerBy: deadline },
      ],
    },
    ['give a role of the model 1'],
  ],
  ['a settled departure', { isAtRisk: true }, ['settle a departure 1']],
  ['a signature', { signed: [org(1)] }, ['sign terms 2']],
  [
    'work of somebody who has left',
    { terms: { ...wholeSections, lots: [split(1, [share(1), share(2), share(3)])] } },
    ['share work anew 1'],
  ],
])('C-02 to C-05: what stands between a consortium and its bid: %s', (_, change, expected) => {
  expect(open(change)).toEqual(expected)
})

test('C-02: whoever signed another version is told which', () => {
  const signedOther = [org(1), org(2)].map((organisationId) => ({ organisationId, termsVersion: 2 }))
  const items = openItemsOf({ ...whole, signed: [org(1)], signedOther })
  expect(items).toMatchObject([{ what: 'sign terms', owner: org(2), signedVersion: 2 }])
})

test('C-14, C-07: prices are owed by those who deliver still, and nothing is approved before the work is shared anew', () => {
  const pricing = { mode: 'open-to-lead', assembly: { formula: 'mean-of-members', rounding: 'half-up-once' } } as const
  const terms = { ...wholeSections, pricing, lots: [split(1, [share(1), share(2), share(3)])] }
  const prices = {
    pricing,
    submitted: [org(1)],
    approved: false,
    assembled: false,
    shown: [],
    looks: 0,
    isCleanTeamOfLead: false,
  }
  expect(open({ terms, prices })).toEqual(['share work anew 1', 'submit prices 2'])
  expect(open({ terms, prices: { ...prices, submitted: [org(1), org(2)] } })).toEqual(['share work anew 1'])
  const ofLead = { ...prices, submitted: [org(1), org(2)], isCleanTeamOfLead: true }
  expect(open({ terms, prices: ofLead })).toEqual(['share work anew 1', 'change the pricing 1'])
})

test('C-02, C-04, S-04: a joint bid is for just the lots, minutes and services that were signed', () => {
  const terms = { lots: [split(1, both)] }
  const pointers = (lots: Parameters<typeof faultsOfJointBid>[0]['lots']) =>
    faultsOfJointBid({ lots }, terms, [lot(1)]).map(({ pointer }) => pointer)
  expect(pointers([{ lotId: lot(1), weeklyCapacityMinutes: 1200 }])).toEqual([])
  expect(pointers([{ lotId: lot(1), weeklyCapacityMinutes: 1199 }])).toEqual(['/lots/0/weeklyCapacityMinutes'])
  expect(pointers([{ lotId: lot(2), weeklyCapacityMinutes: 1200 }])).toEqual(['/lots', '/lots/0/lotId'])
  const offering = (...services: ServiceType[]) => pointers([{ lotId: lot(1), weeklyCapacityMinutes: 1200, services }])
  expect(offering('HOME_CARE')).toEqual([])
  expect(offering('HOME_CARE', 'SIS'), 'nobody has signed for SIS').toEqual(['/lots/0/services'])
  expect(offering('SIS')).toEqual(['/lots/0/services'])
  expect(offering()).toEqual(['/lots/0/services'])
})
