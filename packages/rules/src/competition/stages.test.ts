import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stageDiagram } from '../stage-diagram.ts'
import { approvalsToOpen, nextStep, processMoves, type Standing } from './next-step.ts'
import { competitionStages, isMadeBy, mayMove, moves, movingStages } from './stages.ts'

const deadline = '2027-02-05T12:00:00.000Z'
const deadlineMs = Date.parse(deadline)
const standing = (change: Partial<Standing>): Standing => ({
  stage: 'tendering',
  deadline,
  standingBids: 1,
  openingApprovals: 0,
  now: '2027-01-05T12:00:00.000Z',
  ...change,
})

const anyStanding: fc.Arbitrary<Standing> = fc.record({
  stage: fc.constantFrom(...competitionStages),
  deadline: fc.constantFrom(deadline, null),
  standingBids: fc.nat(400),
  openingApprovals: fc.nat(4),
  now: fc.integer({ min: -3_000_000_000, max: 3_000_000_000 }).map((ms) => new Date(deadlineMs + ms).toISOString()),
})

test('every step that changes something is a move of the table, by the process, from the stage it is taken at', () => {
  fc.assert(
    fc.property(anyStanding, (facts) => {
      const step = nextStep(facts)
      if (step.do === 'wait' || step.do === 'end') return
      const move = moves.find(({ from, on }) => from === facts.stage && on === step.do)
      expect(move?.by).toEqual(['process'])
    }),
    { numRuns: 500 },
  )
})

test('a competition has a process from its publication until no move leads on from where it is', () => {
  const ends = ['concluded', 'unsuccessful', 'cancelled']
  expect(movingStages).toEqual(competitionStages.filter((stage) => stage !== 'draft' && !ends.includes(stage)))
})

test('the process has every move of the table that is its own, and no other', () => {
  const own = moves.filter((move) => isMadeBy(move, 'process')).map(({ on }) => on)
  expect([...new Set(own)].sort()).toEqual([...processMoves].sort())
})

test('P-07: tenders are never closed before the deadline, and always are at it', () => {
  fc.assert(
    fc.property(anyStanding, (facts) => {
      const step = nextStep({ ...facts, stage: 'tendering' })
      const due = facts.deadline !== null && Date.parse(facts.now) >= deadlineMs
      expect(step.do).toBe(due ? 'close tenders' : 'wait')
      if (step.do === 'wait' && facts.deadline) expect(step.wakeInMs).toBe(deadlineMs - Date.parse(facts.now))
    }),
    { numRuns: 500 },
  )
})

test('no quality is released without two approvals, nor before tenders are closed', () => {
  fc.assert(
    fc.property(anyStanding, (facts) => {
      if (nextStep(facts).do !== 'release quality') return
      expect(facts.stage).toBe('closed')
      expect(facts.openingApprovals).toBeGreaterThanOrEqual(approvalsToOpen)
      expect(facts.standingBids).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})

test('a stage that nothing leads out of ends the process, and no other but a draft does', () => {
  fc.assert(
    fc.property(anyStanding, (facts) => {
      const leadsOn = moves.some(({ from, to }) => from === facts.stage && to !== facts.stage)
      expect(nextStep(facts).do === 'end').toBe(!leadsOn || facts.stage === 'draft')
    }),
    { numRuns: 500 },
  )
})

const minutesAfter = (minutes: number) => new Date(Date.parse(deadline) + minutes * 60_000).toISOString()

test.each([
  [{ stage: 'draft' }, { do: 'end', outcome: 'not-begun' }],
  [{}, { do: 'wait', wakeInMs: 31 * 86_400_000 }],
  [{ now: '2027-02-05T11:59:59.999Z' }, { do: 'wait', wakeInMs: 1 }],
  [{ now: deadline }, { do: 'close tenders' }],
  [{ deadline: null }, { do: 'wait', wakeInMs: null }],
  [{ stage: 'closed' }, { do: 'wait', wakeInMs: null }],
  [
    { stage: 'closed', openingApprovals: 1 },
    { do: 'wait', wakeInMs: null },
  ],
  [{ stage: 'closed', openingApprovals: 2 }, { do: 'release quality' }],
  [{ stage: 'closed', standingBids: 0 }, { do: 'end without bids' }],
  [{ stage: 'closed', standingBids: 0, openingApprovals: 2 }, { do: 'end without bids' }],
  [
    { stage: 'closed', standingBids: 0, outageUndecided: true, openingApprovals: 1 },
    { do: 'wait', wakeInMs: null },
  ],
  [{ stage: 'closed', standingBids: 0, outageUndecided: true, openingApprovals: 2 }, { do: 'end without bids' }],
  [{ stage: 'closed', standingBids: 0, closedAt: minutesAfter(5) }, { do: 'end without bids' }],
  [
    { stage: 'closed', standingBids: 0, closedAt: minutesAfter(6) },
    { do: 'wait', wakeInMs: null },
  ],
  [{ stage: 'closed', standingBids: 0, closedAt: minutesAfter(6), openingApprovals: 2 }, { do: 'end without bids' }],
  [{ stage: 'evaluating' }, { do: 'wait', wakeInMs: null }],
  [{ stage: 'moderated' }, { do: 'release price' }],
  [{ stage: 'unsuccessful' }, { do: 'end', outcome: 'unsuccessful' }],
  [{ stage: 'cancelled' }, { do: 'end', outcome: 'cancelled' }],
] as const)('%j comes to %j', (facts, step) => {
  expect(nextStep(standing(facts))).toEqual(step)
})

test('every stage but the first is reached, and every move begins and ends at a stage', () => {
  const reached = new Set<string>(['draft', ...moves.map(({ to }) => to)])
  expect(reached).toEqual(new Set(competitionStages))
  for (const { from, on } of moves) expect(mayMove(from, on)).toBe(true)
  expect(mayMove('evaluating', 'submit bid')).toBe(false)
})

test('no move stands twice for a stage: what comes of it is never in doubt', () => {
  const names = moves.map(({ from, on }) => `${from} ${on}`)
  expect(new Set(names).size).toBe(names.length)
})

test('the diagram shows every move of the table', () => {
  const diagram = stageDiagram(moves)
  for (const { from, on, to, by } of moves)
    expect(
      diagram
        .split('\n')
        .some((line) => line.includes(`${from} --> ${to}`) && line.includes(`${on} (${by.join(' or ')})`)),
    ).toBe(true)
})
