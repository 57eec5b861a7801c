import { expect, test } from 'vitest'
import { refuseUnmet } from './change-approval.ts'
import { org } from './coverage.fixture.ts'
import { financesAfter } from './finance.ts'

test('C-07, C-12, P-23: whose finances rested on a firm that leaves the bid, and who comes in and does not pass, is known with how it stands then', () => {
  const check = (member: number, outcome: 'pass' | 'fail') => ({ organisationId: org(member), outcome })
  const relies = (member: number, on: number) => ({
    organisationId: org(member),
    on: org(on),
    how: 'together' as const,
  })
  const member = (number: number, role: 'lead' | 'member' | 'sub-contractor', stage = 'joined') => {
    return { organisationId: org(number), role, stage }
  }
  // 3 leaves and 5 comes in: 1 passes itself, 2 relied on 3 alone, 4 is not assessed.
  const members = [member(1, 'lead'), member(2, 'member'), member(3, 'member', 'left')]
  const after = [...members, member(4, 'sub-contractor'), member(5, 'member')]
  const checks = [check(1, 'pass'), check(2, 'fail'), check(3, 'pass'), check(4, 'fail')]
  const reliances = [relies(1, 3), relies(2, 3), relies(4, 3)]
  const known = { checks, reliances, members: after, papers: [] }
  const rested = [
    { organisationId: org(1), meets: true },
    { organisationId: org(2), meets: false },
  ]
  const of = { leaving: org(3), newcomer: org(5) }
  const unseen = { organisationId: org(5), meets: null }
  expect(financesAfter(of, 'unincorporated', known), 'nobody has looked').toEqual([...rested, unseen])
  const passing = { ...known, checks: [...checks, check(5, 'pass')] }
  expect(financesAfter(of, 'unincorporated', passing)).toEqual(rested)
  const failing = { ...known, checks: [...checks, check(5, 'fail')] }
  expect(financesAfter(of, 'unincorporated', failing)).toEqual([...rested, { organisationId: org(5), meets: false }])
  const byOther = { ...known, reliances: [...reliances, relies(2, 1)] }
  const met = [rested[0], { organisationId: org(2), meets: true }, unseen]
  expect(financesAfter(of, 'unincorporated', byOther)).toEqual(met)
  expect(financesAfter({ leaving: null, newcomer: org(4) }, 'unincorporated', known), 'is not assessed').toEqual([])
})

test('C-07, P-46: a change by which finances are met no more is approved by whoever names each of those alone', () => {
  const finances = [true, false, null, false].map((meets, index) => ({ organisationId: org(index + 1), meets }))
  expect(refuseUnmet(finances, [org(2)])).toEqual({ code: 'consortium.change-unmet', detail: org(4) })
  expect(refuseUnmet(finances, [org(2), org(4)])).toBeUndefined()
  expect(refuseUnmet([], [])).toBeUndefined()
})
