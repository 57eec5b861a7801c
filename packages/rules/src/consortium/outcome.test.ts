import fc from 'fast-check'
import { expect, test } from 'vitest'
import { competitionStages } from '../competition/stages.ts'
import { type ConsortiumStep, nextConsortiumStep } from './next-step.ts'
import { type BidStanding, isOver, nextMoveByOutcome, stageByOutcome } from './outcome.ts'
import { type ConsortiumStage, consortiumMoves, consortiumStages, mayMoveConsortium } from './stages.ts'

const deadline = '2027-02-05T12:00:00.000Z'
const bid: BidStanding = {
  competitionStage: 'tendering',
  bidStands: true,
  lotsUndecided: 0,
  contractsToSign: 0,
  contractsInForce: 0,
  awardEndedAt: null,
}

test('C-06: a consortium that has not bid waits for the deadline and ends then, or when tenders are not open any more', () => {
  const at = (now: string, change: Partial<BidStanding> = {}) =>
    nextConsortiumStep(
      {
        stage: 'inviting',
        deadline,
        chasedDeadline: deadline,
        hasKey: true,
        hasUnforced: false,
        bid: { ...bid, bidStands: false, ...change },
      },
      now,
    )
  expect(at('2027-02-05T11:59:59.000Z')).toEqual({ do: 'wait', wakeInMs: 1000 })
  const ofIt = { hasKey: true, hasUnforced: false, bid: { ...bid, bidStands: false } }
  const unplanned = { stage: 'inviting', deadline, chasedDeadline: null, ...ofIt } as const
  expect(nextConsortiumStep(unplanned, '2027-02-05T11:59:59.000Z')).toEqual({ do: 'plan reminders' })
  expect(at(deadline)).toEqual({ do: 'end unsubmitted' })
  expect(at('2027-01-05T12:00:00.000Z', { competitionStage: 'cancelled' })).toEqual({ do: 'end unsubmitted' })
})

test.each<[string, Partial<BidStanding>, ConsortiumStage]>([
  ['tenders are open', {}, 'submitted'],
  ['its bid was taken back and tenders are open', { bidStands: false }, 'submitted'],
  ['its bid was taken back and tenders have closed', { competitionStage: 'closed', bidStands: false }, 'unsuccessful'],
  ['tenders are opened', { competitionStage: 'evaluating' }, 'submitted'],
  ['quality is locked', { competitionStage: 'moderated' }, 'submitted'],
  ['a lot of its bid is not decided', { competitionStage: 'deciding', lotsUndecided: 1 }, 'submitted'],
  ['its lots were decided for others', { competitionStage: 'standstill' }, 'unsuccessful'],
  ['it is to have a contract', { competitionStage: 'standstill', contractsToSign: 1, lotsUndecided: 1 }, 'preferred'],
  ['it has a contract', { competitionStage: 'contracting', contractsToSign: 1, contractsInForce: 1 }, 'contracted'],
  ['it has a contract and all is over', { competitionStage: 'concluded', contractsInForce: 1 }, 'contracted'],
  ['all is over and it has none', { competitionStage: 'concluded' }, 'unsuccessful'],
  ['the competition was cancelled', { competitionStage: 'cancelled', contractsToSign: 1 }, 'unsuccessful'],
])('C-06: a consortium is where its bid is: %s', (_, change, stage) => {
  expect(stageByOutcome({ ...bid, ...change })).toBe(stage)
})

test('P-39, C-01: between two awards a consortium is considered again, also where nobody looked before the second', () => {
  const awarded: BidStanding = { ...bid, competitionStage: 'standstill', contractsToSign: 1 }
  expect(nextMoveByOutcome('preferred', awarded)).toBeUndefined()
  expect(nextMoveByOutcome('preferred', { ...awarded, awardEndedAt: deadline })).toBe('be considered again')
  expect(nextMoveByOutcome('submitted', { ...awarded, awardEndedAt: deadline })).toBe('be preferred')
})

const anyBid = fc.record({
  competitionStage: fc.constantFrom(...competitionStages.filter((stage) => stage !== 'draft')),
  bidStands: fc.boolean(),
  lotsUndecided: fc.integer({ min: 0, max: 2 }),
  contractsToSign: fc.integer({ min: 0, max: 2 }),
  contractsInForce: fc.integer({ min: 0, max: 1 }),
  awardEndedAt: fc.constant(null),
})
const bidder = fc.constantFrom<ConsortiumStage>('submitted', 'preferred', 'unsuccessful')

test('C-06: from wherever it is a consortium comes to where its bid is, by moves of its table, in three at most', () => {
  fc.assert(
    fc.property(bidder, anyBid, (from, standing) => {
      let stage = from
      for (let moves = 0; stage !== stageByOutcome(standing); moves++) {
        expect(moves).toBeLessThan(3)
        const on = nextMoveByOutcome(stage, standing)
        const move = consortiumMoves.find((each) => each.from === stage && each.on === on)
        expect(move?.by).toContain('process')
        stage = move?.to ?? 'withdrawn'
      }
      expect(nextMoveByOutcome(stage, standing)).toBeUndefined()
    }),
  )
})

/** By which move of the table each step goes: by none those that leave a consortium at its stage. */
const moveOf = {
  wait: () => undefined,
  'plan reminders': () => undefined,
  'destroy key': () => undefined,
  'lapse change': () => undefined,
  end: () => undefined,
  'end unsubmitted': () => 'end unsubmitted',
  dissolve: () => 'dissolve',
  'follow competition': nextMoveByOutcome,
} as const satisfies Record<ConsortiumStep['do'], typeof nextMoveByOutcome>

test('C-06: every step of the process that ends a consortium or follows its competition is a move of its table, and once the competition is over the process ends', () => {
  const anything = { chased: fc.constantFrom(null, deadline), hasKey: fc.boolean(), hasUnforced: fc.boolean() }
  fc.assert(
    fc.property(fc.constantFrom(...consortiumStages), anyBid, fc.record(anything), (stage, standing, of) => {
      const { chased: chasedDeadline, ...has } = of
      const step = nextConsortiumStep(
        { stage, deadline, chasedDeadline, ...has, bid: standing },
        '2027-02-06T12:00:00.000Z',
      )
      const on = moveOf[step.do](stage, standing)
      if (on) expect(consortiumMoves.some((move) => move.from === stage && move.on === on)).toBe(true)
      if (isOver(standing)) expect(step.do).not.toBe('wait')
    }),
  )
})

test('C-14, P-51: the key of the prices is destroyed once tenders are opened, and not while a further period may take them back to being taken', () => {
  const next = (
    competitionStage: BidStanding['competitionStage'],
    stage: ConsortiumStage = 'submitted',
    hasKey = true,
  ) => {
    const of = { stage, deadline, chasedDeadline: deadline }
    return nextConsortiumStep(
      { ...of, hasKey, hasUnforced: false, bid: { ...bid, competitionStage, lotsUndecided: 1 } },
      '2027-02-06T12:00:00.000Z',
    ).do
  }
  expect([next('tendering'), next('closed')]).toEqual(['wait', 'wait'])
  expect([next('evaluating'), next('cancelled'), next('contracting', 'contracted')]).toEqual(
    Array(3).fill('destroy key'),
  )
  expect(next('evaluating', 'submitted', false)).toBe('wait')
})

test('C-06: every stage is reached, and what is withdrawn or dissolved stays so', () => {
  for (const stage of consortiumStages) expect([...consortiumMoves.map(({ to }) => to)]).toContain(stage)
  for (const stage of ['withdrawn', 'dissolved'] as const)
    expect(consortiumMoves.filter(({ on }) => mayMoveConsortium(stage, on))).toEqual([])
})

test('P-24: a change whose judgement was taken back lapses at whatever stage, and not of a consortium that has ended or that tenders have passed by', () => {
  const next = (stage: ConsortiumStage, change: Partial<BidStanding> = {}) => {
    const of = { stage, deadline, chasedDeadline: null, hasKey: true, hasUnforced: true, bid: { ...bid, ...change } }
    return nextConsortiumStep(of, '2027-02-01T12:00:00.000Z').do
  }
  for (const stage of ['inviting', 'submitted', 'preferred', 'contracted'] as const) {
    expect(next(stage)).toBe('lapse change')
  }
  expect(next('inviting', { competitionStage: 'closed' })).toBe('end unsubmitted')
  expect([next('withdrawn'), next('dissolved')]).toEqual(['end', 'end'])
})
