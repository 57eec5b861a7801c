import { expect, test } from 'vitest'
import { LotId, OrganisationId } from '../id.ts'
import { noDiligence } from './diligence.ts'
import { type Formed, faultsOfJointBid, openItemsOf } from './readiness.ts'

const org = (number: number) => OrganisationId.parse(`org_${String(number).padStart(32, '0')}`)
const lot = (number: number) => LotId.parse(`lot_${String(number).padStart(32, '0')}`)
const share = (number: number, weeklyMinutes = 600) => ({ organisationId: org(number), weeklyMinutes })
const deadline = '2027-02-05T12:00:00.000Z'
const whole: Formed = {
  leadId: org(1),
  lotIds: [lot(1)],
  deadline,
  members: [
    { organisationId: org(1), stage: 'joined', answerBy: null },
    { organisationId: org(2), stage: 'joined', answerBy: null },
    { organisationId: org(3), stage: 'declined', answerBy: null },
  ],
  terms: { lots: [{ lotId: lot(1), shares: [share(1), share(2)] }] },
  signed: [org(1), org(2)],
  diligence: noDiligence,
}
const open = (change: Partial<Formed>) =>
  openItemsOf({ ...whole, ...change }).map(({ what, owner }) => `${what} ${owner.slice(-1)}`)

test.each<[string, Partial<Formed>, string[]]>([
  ['nothing', {}, []],
  ['a partner', { members: whole.members.slice(0, 1), terms: null }, ['find a partner 1', 'propose terms 1']],
  [
    'an answer',
    { members: [...whole.members, { organisationId: org(4), stage: 'invited', answerBy: deadline }] },
    ['answer invitation 4'],
  ],
  ['terms', { terms: null, signed: [] }, ['propose terms 1']],
  ['a share of a lot', { lotIds: [lot(1), lot(2)] }, ['share a lot 1']],
  [
    'a share of a member',
    { terms: { lots: [{ lotId: lot(1), shares: [share(1)] }] } },
    ['give every member a share 1'],
  ],
  ['a signature', { signed: [org(1)] }, ['sign terms 2']],
  [
    'work of somebody who has left',
    { terms: { lots: [{ lotId: lot(1), shares: [share(1), share(2), share(3)] }] } },
    ['share work anew 1'],
  ],
])('C-02 to C-05: what stands between a consortium and its bid: %s', (_, change, expected) => {
  expect(open(change)).toEqual(expected)
})

test('C-04: a joint bid is for just the lots and minutes that were signed', () => {
  const terms = { lots: [{ lotId: lot(1), shares: [share(1), share(2)] }] }
  const pointers = (lots: { lotId: LotId; weeklyCapacityMinutes: number }[]) =>
    faultsOfJointBid({ lots }, terms, [lot(1)]).map(({ pointer }) => pointer)
  expect(pointers([{ lotId: lot(1), weeklyCapacityMinutes: 1200 }])).toEqual([])
  expect(pointers([{ lotId: lot(1), weeklyCapacityMinutes: 1199 }])).toEqual(['/lots/0/weeklyCapacityMinutes'])
  expect(pointers([{ lotId: lot(2), weeklyCapacityMinutes: 1200 }])).toEqual(['/lots', '/lots/0/lotId'])
})
