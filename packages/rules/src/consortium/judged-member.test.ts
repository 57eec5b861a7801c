import { expect, test } from 'vitest'
import { JudgementId, OrganisationId } from '../id.ts'
import { noDiligence, openItemsOfDiligence } from './diligence.ts'
import { type JudgedMember, judgedMembers } from './judged-member.ts'
import type { ConsortiumRole } from './role.ts'
import type { ConsortiumStage } from './stages.ts'

const org = (number: number) => OrganisationId.parse(`org_${String(number).padStart(32, '0')}`)
const deadline = '2027-02-05T12:00:00.000Z'
const of = { leadId: org(1), joined: [org(1), org(2), org(4)], deadline }

test('P-24: a firm that the council excludes is to be replaced before the bid, one that it may yet exclude can be; its lead is told neither ground nor reason', () => {
  const judgement = (
    number: number,
    firm: number,
    outcome: 'considering' | 'not-excluded' | 'excluded',
    by?: string,
  ) => ({
    id: JudgementId.parse(`jdg_${String(number).padStart(32, '0')}`),
    supplierId: org(firm),
    outcome,
    replaceBy: by ?? null,
  })
  const firm = (number: number, role: ConsortiumRole, stage = 'joined') => ({
    organisationId: org(number),
    role,
    stage,
  })
  const members = [
    firm(1, 'lead'),
    firm(2, 'member'),
    firm(3, 'reserve'),
    firm(4, 'guarantor'),
    firm(5, 'member', 'left'),
  ]
  const judgedOn = (today: string, stage: ConsortiumStage, ...judgements: JudgedMember[]) =>
    openItemsOfDiligence(
      { ...noDiligence, judged: judgedMembers(judgements, { stage, leadId: org(1), members, today }) },
      of,
    ).map(
      ({ what, owner, about, member, by, bars }) =>
        `${what} ${owner.slice(-1)} ${about?.slice(-1)} ${member?.slice(-1)} ${by}${bars ? '' : ', bars nothing'}`,
    )
  const judged = (stage: ConsortiumStage, ...judgements: JudgedMember[]) => judgedOn('2027-01-05', stage, ...judgements)
  expect(judged('inviting', judgement(1, 2, 'excluded', '2027-01-04'))).toEqual([
    `replace judged member 1 1 2 ${deadline}`,
  ])
  expect(judged('submitted', judgement(1, 4, 'considering', '2027-03-01'))).toEqual([
    'replace judged member 1 1 4 2027-03-02T00:00:00.000Z, bars nothing',
  ])
  const replaceable = judgement(1, 2, 'considering', '2027-01-20')
  const days = ['2027-01-20', '2027-01-21'].map((today) => judgedOn(today, 'inviting', replaceable).length)
  expect(days, 'it can be replaced first until the end of that day').toEqual([1, 0])
  expect(judged('inviting', judgement(1, 2, 'considering')), 'nobody has to replace it yet').toEqual([])
  expect(judged('inviting', judgement(1, 2, 'not-excluded', '2027-01-20'))).toEqual([])
  const both = [judgement(1, 2, 'considering', '2027-01-20'), judgement(2, 2, 'excluded')]
  expect(judged('preferred', ...both), 'one a firm, and the exclusion before the other').toEqual([
    `replace judged member 1 2 2 ${deadline}`,
  ])
  const apart = [judgement(1, 3, 'excluded'), judgement(2, 5, 'excluded'), judgement(3, 6, 'excluded')]
  expect(judged('inviting', ...apart), 'it has no part in the bid').toEqual([])
  expect(judged('inviting', judgement(1, 1, 'excluded'))).toHaveLength(1)
  expect(judged('submitted', judgement(1, 1, 'excluded')), 'the bid is its own').toEqual([])
  expect(judged('contracted', judgement(1, 2, 'excluded'))).toEqual([])
})
