import fc from 'fast-check'
import { expect, test } from 'vitest'
import { change, split, standing, takes } from './change.fixture.ts'
import {
  type Ballot,
  ballotOf,
  consented,
  consentsNeeded,
  givesWay,
  hasAgreed,
  isKnownToAuthority,
  leavesAnyway,
  leavesShort,
  resultOf,
} from './change-consent.ts'
import { backupsLackingIn, backupsLostBy, splitAfter, uncoveredBy } from './change-coverage.ts'
import { everywhere, lot, memberAtLots, org, share, toCover } from './coverage.fixture.ts'
import { minutesOf } from './split.ts'
import { wholeSections } from './terms.fixture.ts'
import { ConsortiumTerms } from './terms.ts'

test('C-07: nobody comes in, takes over or leaves without its own consent; a departure is not ended by who will not take over', () => {
  const wanted = {
    ...change({ kind: 'replacement', newcomer: org(5), takesOver: [takes(5), takes(1, 1)] }),
    leavingSettled: false,
  }
  const said = (...of: (readonly [number, 'consent' | 'refuse'])[]) =>
    consented(
      wanted,
      of.map(([number, answer]) => ({ organisationId: org(number), answer })),
    )
  expect(consentsNeeded(wanted)).toEqual([org(2), org(5), org(1)])
  expect(consentsNeeded({ ...wanted, leavingSettled: true })).toEqual([org(5), org(1)])
  expect(said([2, 'consent'], [5, 'consent'])).toBe('waits')
  expect(said([2, 'consent'], [5, 'consent'], [1, 'consent'])).toBe('all')
  expect(said([5, 'refuse'])).toBe('declined')
  expect(said([2, 'refuse'], [5, 'consent'])).toBe('declined')
  expect(said([2, 'consent'], [5, 'refuse'])).toBe('waits')
})

const judgementId = 'jdg_00000000000000000000000000000001'

test('P-24, P-46: whom a judgement takes out is not asked, and stays where nobody consents to take its place', () => {
  const wanted = { ...change({ kind: 'replacement', newcomer: org(5), judgementId }), leavingSettled: false }
  const said = (answer: 'consent' | 'refuse') => consented(wanted, [{ organisationId: org(5), answer }])
  expect(consentsNeeded(wanted)).toEqual([org(5)])
  expect([said('consent'), said('refuse')]).toEqual(['all', 'declined'])
})

const agreed = [{ organisationId: org(2), answer: 'consent' as const }]

test('P-24, C-07: whom a judgement takes out goes unasked, and has agreed to nothing by that; what it agreed to before stands beside it', () => {
  const forced = { ...change({ kind: 'replacement', newcomer: org(5), judgementId }), leavingSettled: false }
  expect(consentsNeeded(forced)).toEqual([org(5)])
  const comes = [{ organisationId: org(5), answer: 'consent' as const }]
  const [before, after] = [{ phase: 'before-bid' as const }, { phase: 'after-bid' as const }]
  expect([hasAgreed(forced, comes), leavesAnyway({ ...forced, ...after }, comes)]).toEqual([false, false])
  expect(isKnownToAuthority({ ...forced, ...after, stage: 'proposed' }, comes)).toBe(false)
  const instead = { ...forced, leavingSettled: true }
  expect([hasAgreed(instead, []), leavesAnyway({ ...instead, ...after }, [])]).toEqual([true, true])
  const own = { ...change({}), leavingSettled: false }
  expect([hasAgreed(own, []), hasAgreed(own, agreed)]).toEqual([false, true])
  expect([before, after].map((phase) => leavesAnyway({ ...own, ...phase }, agreed))).toEqual([false, true])
})

const gap = [{ what: 'take over minutes' }]
const forcedOut = { ...change({ judgementId }), answers: [] }
test.each([
  ['nobody has agreed to leave', { stage: 'proposed', answers: [] }, {}, false],
  ['a member goes and others have yet to consent', { stage: 'proposed' }, {}, true],
  ['all have consented to what covers all', { stage: 'declared' }, {}, false],
  ['all have consented to what leaves a gap', { stage: 'declared' }, { uncovered: gap }, true],
  ['whoever comes in has yet to sign', { stage: 'declared' }, { unsigned: ['non-collusion'] }, true],
  ['the member has taken it back', { stage: 'withdrawn' }, { uncovered: gap }, false],
  ['it was approved', { stage: 'approved' }, {}, false],
  ['a judgement takes it out, and all have consented to what waits', { ...forcedOut, stage: 'proposed' }, {}, false],
  [
    'a judgement takes it out, and that waits for the authority',
    { ...forcedOut, stage: 'declared' },
    { uncovered: gap },
    true,
  ],
] as const)('C-02, C-08, C-09: whether a bid is short: %s', (_, of, lacks, expected) => {
  const leaves = { ...change({}), leavingSettled: false, answers: agreed, ...of }
  expect(leavesShort(leaves, { uncovered: [], unsigned: [], ...lacks })).toBe(expected)
})

test.each([
  ['before-bid', 'declared', agreed, false],
  ['after-bid', 'proposed', [], false],
  ['after-bid', 'proposed', agreed, true],
  ['after-contract', 'declared', [], true],
] as const)('C-07: whether the authority is to know of a change, %s and %s', (phase, stage, answers, expected) => {
  expect(isKnownToAuthority({ ...change({}), leavingSettled: false, phase, stage }, answers)).toBe(expected)
})

test('C-07, P-24: a change that nobody has answered but who began it gives way to a vote on the lead or a judgement, to a vote one by consent that waits too, and to nothing else', () => {
  const judgementId = `jdg_${'1'.repeat(32)}`
  const vote = change({ kind: 'lead-replacement', leaving: null, newcomer: org(3) })
  const forced = change({ kind: 'replacement', newcomer: org(5), judgementId })
  const own = { ...change({ kind: 'replacement', newcomer: org(5) }), leavingSettled: false }
  const begun = {
    stage: 'proposed' as const,
    phase: 'before-bid' as const,
    declaredBy: org(2),
    answers: [],
    content: own,
  }
  const said = [{ organisationId: org(2), answer: 'consent' as const }]
  const to = (wanted: typeof vote, of: Partial<Parameters<typeof givesWay>[0]> = {}) =>
    givesWay({ ...begun, ...of }, wanted)
  expect([to(vote), to(forced), to(change({}))]).toEqual([true, true, false])
  expect(to(vote, { answers: said }), 'its own consent is no answer of another').toBe(true)
  expect(to(vote, { answers: said, phase: 'after-bid' }), 'who has left a bid stays gone').toBe(false)
  expect(to(vote, { content: { ...own, leavingSettled: true }, phase: 'after-bid' })).toBe(false)
  const ofNewcomer = { answers: [{ organisationId: org(5), answer: 'consent' as const }] }
  expect(to(vote, ofNewcomer), 'who was asked with it is silent').toBe(true)
  expect(to(forced, ofNewcomer)).toBe(false)
  expect(to(vote, { ...ofNewcomer, content: { ...forced, leavingSettled: false } }), 'the days of it run').toBe(false)
  expect(to(vote, { stage: 'declared' })).toBe(false)
  expect(to(vote, { content: { ...vote, leavingSettled: false } }), 'one vote after the other').toBe(false)
  const begunVote = { content: { ...vote, leavingSettled: false } }
  expect(to(forced, begunVote), 'whom the judgement takes out began it').toBe(true)
  expect(to(forced, { ...begunVote, declaredBy: org(3) }), 'the lead ends no vote on itself').toBe(false)
})

const terms = (of: object = {}) => ConsortiumTerms.parse({ ...wholeSections, ...split, ...of })
const ballot = (number: number, rule: Omit<Ballot, 'voters'>): Ballot => ({
  ...rule,
  voters: Array.from({ length: number }, (_, index) => ({ organisationId: org(index + 1), weight: 1 })),
})

test.each([
  ['a majority of three', 6000, { members: 2 }, 3, 'yy', 'carried'],
  ['too few of three', 6000, { members: 2 }, 3, 'y', 'open'],
  ['whoever can no longer win', 6000, { members: 2 }, 3, 'nn', 'lost'],
  ['no quorum', 5001, { members: 4 }, 4, 'yyy', 'open'],
  ['all that there are, for a quorum of more', 5001, { members: 9 }, 3, 'yyn', 'carried'],
  ['all but one, where all are needed', 10_000, { members: 1 }, 3, 'yyn', 'lost'],
] as const)('C-03, C-07: a vote on the lead with %s', (_, majorityBasisPoints, quorum, number, votes, expected) => {
  const answers = [...votes].map(
    (vote, index) => ({ organisationId: org(index + 1), answer: vote === 'y' ? 'consent' : 'refuse' }) as const,
  )
  expect(resultOf(ballot(number, { quorum, majorityBasisPoints }), answers)).toBe(expected)
})

test('C-03: votes weigh alike or by minutes, as the signed terms count a quorum; by what nobody agreed to there is no vote', () => {
  const leadReplacement = { majorityBasisPoints: 6000, text: 'So' }
  const ballotBy = (quorum: object, of: object = {}) =>
    ballotOf(terms({ decisions: { quorum, majorityBasisPoints: 5001 }, leadReplacement, ...of }), standing())
  const weights = (given: Ballot | undefined) => given?.voters.map(({ weight }) => weight)
  expect(weights(ballotBy({ basisPoints: 5000 }))).toEqual([600, 600, 600])
  expect(weights(ballotBy({ members: 1 }))).toEqual([1, 1, 1])
  expect(weights(ballotBy({ members: 1 }, { lots: [] }))).toEqual([1, 1, 1])
  expect(ballotBy({ basisPoints: 5000 }, { lots: [] }), 'hours that nobody has').toBeUndefined()
  expect(ballotBy({ members: 1 }, { leadReplacement: undefined })).toBeUndefined()
})

test('C-07: what a vote comes to does not hang on the order of the votes, and no later vote changes it', () => {
  const votes = fc.array(fc.constantFrom('consent' as const, 'refuse' as const), { minLength: 1, maxLength: 7 })
  fc.assert(
    fc.property(
      votes,
      fc.integer({ min: 5001, max: 10_000 }),
      fc.integer({ min: 1, max: 7 }),
      (all, majorityBasisPoints, members) => {
        const rule = ballot(all.length, { quorum: { members }, majorityBasisPoints })
        const answers = all.map((answer, index) => ({ organisationId: org(index + 1), answer }))
        const results = all.map((_, count) => resultOf(rule, answers.slice(0, count + 1)))
        const settled = results.filter((result) => result !== 'open')
        expect(new Set(settled).size).toBe(1)
        expect(results.at(-1)).toBe(settled[0])
      },
    ),
  )
})

test('C-08: what nobody takes over is uncovered, in minutes and in areas; what somebody does is not, and no minute is lost', () => {
  const around = toCover({
    members: [1, 2, 3, 5].map((number) => memberAtLots(number)),
    joined: [org(1), org(2), org(3)],
  })
  const gaps = (of: object) =>
    uncoveredBy(change(of), { leadId: org(1), split, around }).map(({ what, weeklyMinutes }) => [what, weeklyMinutes])
  expect(gaps({ takesOver: [] })).toEqual([['take over minutes', 600]])
  expect(gaps({ takesOver: [takes(1, 400)] })).toEqual([['take over minutes', 200]])
  expect(gaps({ takesOver: [takes(1, 400), takes(3, 200)] }), 'that nobody steps in is no gap').toEqual([])
  const accountable = {
    lots: [
      {
        ...split.lots[0],
        lotId: lot(1),
        services: [
          {
            service: 'HOME_CARE' as const,
            shares: [share(1), share(2)],
            areas: [{ ...everywhere, accountable: org(2), backup: org(1) }],
          },
        ],
      },
    ],
  }
  const left = uncoveredBy(change({}), { leadId: org(1), split: accountable, around })
  expect(left.map(({ what, areas }) => [what, areas])).toEqual([
    ['take over minutes', null],
    ['name members that have joined', 3],
  ])
  const unregistered = toCover({ members: [memberAtLots(1), memberAtLots(2), memberAtLots(5, { registrations: [] })] })
  const by5 = change({ kind: 'replacement', newcomer: org(5), takesOver: [takes(5)] })
  expect(
    uncoveredBy(by5, { leadId: org(1), split: accountable, around: unregistered }).map(({ what }) => what),
  ).toEqual(['register a deliverer'])
  expect(minutesOf(splitAfter(accountable, by5), lot(1))).toBe(minutesOf(accountable, lot(1)))
})

test('C-04: areas that lose by a change whoever steps in there are counted; those that had nobody, or get another, are not told', () => {
  const around = toCover({ members: [1, 2, 3].map((number) => memberAtLots(number)), joined: [org(1), org(2), org(3)] })
  const lost = (of: object, work = split) => backupsLostBy(change(of), { leadId: org(1), split: work, around })
  const areas = [{ ...everywhere, backup: null }]
  const had = {
    lots: split.lots.map((each) => ({ ...each, services: each.services.map((one) => ({ ...one, areas })) })),
  }
  expect(lost({ takesOver: [takes(1)] })).toEqual([{ lotId: lot(1), service: 'HOME_CARE', areas: 3 }])
  expect(lost({ takesOver: [takes(3)] }), 'who takes over steps in too').toEqual([])
  expect(lost({ takesOver: [takes(1)] }, had)).toEqual([])
  const lacking = (work: typeof had | typeof split) => backupsLackingIn({ leadId: org(1), split: work, around })
  expect([lacking(split), lacking(had)]).toEqual([[], [{ lotId: lot(1), service: 'HOME_CARE', areas: 3 }]])
})
