import { expect, test } from 'vitest'
import { furtherDecisionDueOn, refuseFurtherDecision, refuseRepresentation, refuseUndecided } from './representation.ts'
import { type Signing, signingOf, signingWith } from './signing.ts'

const terms = { regime: 'PSR2023', lightTouch: false, procurementBeganOn: '2024-06-01' } as const
const brief = { standstill: { kind: 'mandatory' }, service: { estimatedValuePence: 1 } } as const
const ownOf = (publishedOn: string): Signing => {
  const at = `${publishedOn}T10:00:00.000Z`
  return signingOf({ terms, brief }, { notifiedAt: at, noticePublishedAt: at }).value ?? never()
}
const never = () => {
  throw new Error('a standstill without an end')
}
const stands = (toldAt: string) => ({ outcome: 'award-stands' as const, toldAt })

// Counted by hand: the day of the telling is none of the five, Saturdays, Sundays and bank holidays of England are not either.
test.each([
  ['2026-11-23', '2026-12-03', '2026-12-10', 'Friday 4, Monday 7, 8, 9 and Thursday 10 December'],
  ['2026-11-23', '2026-11-24', '2026-12-04', 'five days that are over by 1 December shorten nothing'],
  ['2026-11-23', '2026-11-27', '2026-12-04', 'five days that end with the standstill itself'],
  ['2026-11-23', '2026-11-30', '2026-12-07', 'one working day behind it'],
  ['2026-11-23', '2026-12-05', '2026-12-11', 'told on a Saturday, Monday is the first'],
  [
    '2026-12-14',
    '2026-12-24',
    '2027-01-05',
    '29, 30 and 31 December, 4 and 5 January: Boxing Day is made up for on Monday 28',
  ],
  [
    '2027-12-13',
    '2027-12-23',
    '2028-01-04',
    '24, 29, 30 and 31 December, 4 January: two days are made up for, and New Year on Monday 3',
  ],
  ['2027-04-20', '2027-04-29', '2027-05-07', '30 April, 4 to 7 May: not the first Monday in May'],
])('P-03: notice of %s, further decision told on %s: ends with %s (%s)', (publishedOn, toldOn, endsOn) => {
  expect(signingWith(ownOf(publishedOn), [stands(`${toldOn}T12:00:00.000Z`)]).value?.standstillEndsOn).toBe(endsOn)
})

test('P-03, P-42: a telling a millisecond before midnight in London is of the day that ends, at midnight of the next', () => {
  const own = ownOf('2027-06-01')
  const at = (toldAt: string) => signingWith(own, [stands(toldAt)]).value
  expect(at('2027-06-10T22:59:59.999Z')).toEqual({
    standstillEndsOn: '2027-06-17',
    mayBeSignedFrom: '2027-06-17T23:00:00.000Z',
  })
  expect(at('2027-06-10T23:00:00.000Z')?.standstillEndsOn).toBe('2027-06-18')
})

test('P-03: with several representations the last of the decisions counts, and while one waits there is no end', () => {
  const own = ownOf('2026-11-23')
  const early = stands('2026-12-02T12:00:00.000Z')
  const late = stands('2026-12-08T12:00:00.000Z')
  expect(signingWith(own, []).value).toBe(own)
  expect(signingWith(own, [late, early]).value?.standstillEndsOn).toBe('2026-12-15')
  const open = { standstillEndsOn: null, mayBeSignedFrom: null }
  expect(signingWith(own, [early, null]).value).toEqual(open)
  for (const outcome of ['earlier-step', 'abandoned'] as const)
    expect(signingWith(own, [late, { ...early, outcome }]).value, 'an award that does not stand').toEqual(open)
  const awaited = { standstillEndsOn: null, mayBeSignedFrom: null }
  expect(signingWith(awaited, [early]).value, 'no notice, and so no standstill that could end').toEqual(open)
})

test('P-03: past the last loaded year the answer is a refusal, not a guess', () => {
  expect(signingWith(ownOf('2028-12-04'), [stands('2028-12-27T12:00:00.000Z')]).problem?.code).toBe(
    'calendar.year-not-loaded',
  )
})

const around = {
  regime: 'PSR2023',
  notifiedAt: '2026-11-23T09:00:00.000Z',
  now: '2026-12-07T09:00:00.000Z',
  endsAt: '2026-12-05T00:00:00.000Z',
} as const

test.each([
  ['2026-11-23T08:59:59.999Z', 'award.representation-times'],
  ['2026-11-23T09:00:00.000Z', undefined],
  ['2026-12-04T23:59:59.999Z', undefined],
  ['2026-12-05T00:00:00.000Z', 'award.representation-late'],
  ['2026-12-07T09:00:00.001Z', 'award.representation-times'],
])(
  'P-03: a representation received at %s, before midnight at the end of the eighth working day: %s',
  (receivedAt, code) => {
    expect(refuseRepresentation(receivedAt, around)?.code).toBe(code)
  },
)

test('P-03: before the notice is published there is no end to be late for', () => {
  expect(refuseRepresentation('2026-12-06T09:00:00.000Z', { ...around, endsAt: null })).toBeUndefined()
})

test.each(['PCR2015', 'PA2023', 'BELOW_THRESHOLD'] as const)(
  'P-03, P-47: under %s a representation keeps nothing open: a legal hold is the way',
  (regime) => {
    const problem = refuseRepresentation('2026-11-24T09:00:00.000Z', { ...around, regime })
    expect(problem).toEqual({
      code: 'award.representation-elsewhere',
      detail: expect.stringContaining('place a legal hold'),
    })
  },
)

test('P-03: a further decision is told after the representation came, and after what was decided before, and not ahead', () => {
  const receivedAt = '2026-11-30T09:00:00.000Z'
  const decision = {
    outcome: 'award-stands',
    reason: 'Upheld',
    toldAt: '2026-12-02T09:00:00.000Z',
    decidedBy: 'per_1',
    decidedAt: around.now,
  } as const
  const code = (toldAt: string, decisions: Parameters<typeof refuseFurtherDecision>[1]['decisions'] = []) =>
    refuseFurtherDecision(
      { outcome: 'award-stands', reason: 'Upheld', toldAt },
      { receivedAt, decisions, now: around.now },
    )?.code
  expect(code('2026-11-30T08:59:59.999Z')).toBe('award.further-decision-times')
  expect(code(receivedAt)).toBeUndefined()
  expect(code('2026-12-07T09:00:00.001Z')).toBe('award.further-decision-times')
  expect(code('2026-12-01T09:00:00.000Z', [decision])).toBe('award.further-decision-times')
  expect(code('2026-12-03T09:00:00.000Z', [decision])).toBeUndefined()
  expect(code(decision.toldAt, [decision]), 'it is on record already').toBe('award.further-decision-times')
  expect(code(decision.toldAt, [{ ...decision, outcome: 'abandoned' }]), 'what is put right').toBeUndefined()
})

test('P-03: a further decision is planned for the fifth working day after the receipt, and the calendar is not guessed past its end', () => {
  expect(furtherDecisionDueOn('2027-12-24T23:59:59.999Z')).toBe('2028-01-05')
  expect(furtherDecisionDueOn('2999-01-01T00:00:00.000Z')).toBeNull()
})

test('P-03: an award is left as it is while a further decision is owed on it, and not for those that were made', () => {
  const decided = { id: 'rep_1', decisions: [{ outcome: 'abandoned' }] }
  expect(refuseUndecided([decided])).toBeUndefined()
  expect(refuseUndecided([decided, { id: 'rep_2', decisions: [] }])).toEqual({
    code: 'award.representation-open',
    detail: 'rep_2',
  })
})
