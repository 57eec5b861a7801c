import { Letter } from '@carelot/rules/competition/award/letter'
import { expect, test } from 'vitest'
import { letterPage } from './letter-page.ts'

const id = (prefix: string, number: number) => `${prefix}_${String(number).padStart(32, '0')}`
const criterion = (key: string, number: number) => {
  const reason = `Reason ${key}`
  return {
    question: key,
    text: `Text of ${key}?`,
    weight: 4100 + number,
    score: 3,
    maximum: 5,
    points: 2460 + number,
    reason,
  }
}
const lot = {
  lotId: id('lot', 1),
  name: 'West Kent: Sevenoaks',
  outcome: 'unsuccessful',
  why: 'Ranked 2; 1 succeed',
  rank: 2,
  points: 7946,
  criteria: [criterion('rapid-start', 1), criterion('workforce', 2)],
  qualityPoints: 4923,
  price: { evaluatedPence: 2_346_101, lowestPence: 2_246_102, points: 3829 },
  successful: [
    {
      names: ['Bluebell (invented)', 'Downland (invented)'],
      points: 9087,
      qualityPoints: 5287,
      pricePoints: 3800,
      evaluatedPence: 2_446_103,
      scores: [
        { question: 'rapid-start', score: 4, points: 3280 },
        { question: 'workforce', score: 2, points: 1640 },
      ],
      advantages: 'A standing team',
    },
  ],
  withheld: [{ what: 'evaluated-price', reason: 'Its rates are its own' }],
}
const letter = (change: object) =>
  Letter.parse({
    id: id('ltr', 1),
    competitionId: id('cmp', 1),
    bidderId: id('bdr', 1),
    round: 1,
    content: {
      competitionId: id('cmp', 1),
      title: 'Discharge to Assess',
      council: 'Kent (invented)',
      bidderId: id('bdr', 1),
      bidder: ['Applewood (invented)'],
      bidId: id('bid', 1),
      round: 1,
      formula: { quality: 'quality formula', price: 'price formula', total: 'total formula' },
      replaces: [id('ltr', 2)],
      lots: [{ ...lot, ...change }],
      standstill: {
        kind: 'voluntary',
        endsOn: '2027-03-23',
        says: 'A standstill applies until the end of 2027-03-23.',
      },
      issuedAt: '2027-03-11T00:00:00.000Z',
    },
    contentHash: 'a'.repeat(64),
    statement: 'signed',
    issuedAt: '2027-03-11T00:00:00.000Z',
    receivedAt: null,
    changes: [
      { kind: 'withdrawal', lotIds: [lot.lotId], reason: 'The budget was cut', changedAt: '2027-03-12T09:00:00.000Z' },
    ],
  })

test('P-10: the printed letter leaves out nothing that its data say', () => {
  const page = letterPage(letter({}))
  const points = [41.01, 41.02, 24.61, 24.62, 79.46, 49.23, 38.29, 90.87, 52.87, 38, 32.8, 16.4]
  for (const told of [
    'Your bid does not succeed',
    'was withdrawn on 12 March 2027 at 09:00.',
    'The budget was cut',
    'Ranked 2; 1 succeed',
    ...['Text of rapid-start?', 'Text of workforce?', 'Reason rapid-start', 'Reason workforce'],
    ...points.map((each) => each.toFixed(2)),
    ...['3 of 5', '4 of 5', '2 of 5'],
    ...['£23,461.01', '£22,461.02', '£24,461.03'],
    ...['Bluebell (invented), Downland (invented)', 'A standing team', 'Its rates are its own'],
    ...['quality formula', 'price formula', 'total formula', id('ltr', 2), 'until the end of 2027-03-23'],
  ])
    expect(page).toContain(told)
  expect(page, 'a question is told by its text, not by its key').not.toMatch(/>[^<]*\brapid-start\b:/)
})

test.each([
  ['correction', 'The award of West Kent: Sevenoaks was opened again on 12 March 2027 at 09:00.'],
  ['withdrawal', 'The award of West Kent: Sevenoaks was withdrawn on 12 March 2027 at 09:00.'],
  [
    'cancellation',
    'The competition was cancelled, and with it what was told of West Kent: Sevenoaks, on 12 March 2027 at 09:00.',
  ],
] as const)('P-10: the printed letter says what became of its award since, and why: %s', (kind, says) => {
  const told = letter({})
  const page = letterPage({ ...told, changes: told.changes.map((change) => ({ ...change, kind })) })
  expect(page).toContain(`<strong>${says}</strong> The budget was cut`)
})

test.each([
  ['successful', 'Your bid succeeds'],
  ['below-minimum', 'Your bid is below a minimum score'],
  ['price-rejected', 'The price of your bid was rejected'],
  ['gate-closed', 'Nothing can be awarded to you'],
  ['no-award', 'Nobody succeeds'],
])('P-10: the printed letter says what became of the bid: %s', (outcome, says) => {
  expect(letterPage(letter({ outcome }))).toContain(`${says}.`)
})
