import { expect, test } from 'vitest'
import { faultsOfKeyDecision } from './key-decision.ts'

const decided = (change: object) =>
  faultsOfKeyDecision(
    {
      number: '27/2',
      noticePublishedOn: '2027-02-07',
      decidedOn: '2027-03-08',
      callInEndsOn: '2027-03-15',
      urgency: null,
      ...change,
    },
    {
      today: '2027-03-08',
      recommendedAt: ['2027-02-01T00:30:00.000Z', '2027-02-01T12:00:00.000Z'],
      earlier: [
        { number: '27/1', recordedAt: '2027-02-01T12:00:00.000Z', isAboutOther: true },
        { number: '27/2', recordedAt: '2027-02-01T12:00:00.000Z', isAboutOther: false },
      ],
    },
  ).map(({ code }) => code)

const reason = 'The hospital closes a ward'
const exception = { kind: 'general-exception', reason }
const agreedOn = (day: string) => ({ kind: 'special-urgency', reason, agreedBy: 'Chair of Scrutiny', agreedOn: day })

test.each([
  [{}, []],
  [{ noticePublishedOn: '2027-02-08' }, ['award.notice-too-short']],
  [{ decidedOn: '2027-03-09' }, ['award.decision-ahead']],
  [{ callInEndsOn: '2027-03-07' }, ['award.call-in-too-early']],
  [{ callInEndsOn: '9999-12-31' }, ['award.call-in-too-late']],
  [{ noticePublishedOn: '2026-12-01', decidedOn: '2027-02-01' }, []],
  [{ noticePublishedOn: '2026-12-01', decidedOn: '2027-01-31' }, ['award.decision-too-early']],
  [{ number: '27/1' }, ['award.decision-on-other']],
  [{ noticePublishedOn: '2025-03-08' }, []],
  [{ noticePublishedOn: '2025-03-07' }, ['award.notice-too-old']],
  [{ noticePublishedOn: '2027-03-02', urgency: exception }, []],
  [{ noticePublishedOn: '2027-03-03', urgency: exception }, ['award.notice-too-short']],
  [{ noticePublishedOn: '2027-03-08', urgency: agreedOn('2027-03-08') }, []],
  [
    { noticePublishedOn: '2027-03-08', urgency: agreedOn('2027-03-09') },
    ['award.urgency-agreed-late', 'award.urgency-notice-times'],
  ],
  [{ noticePublishedOn: '2027-03-08', urgency: agreedOn('1999-01-01') }, ['award.notice-too-old']],
  [{ noticePublishedOn: '2027-03-09', urgency: agreedOn('2027-03-08') }, ['award.urgency-notice-times']],
  [{ noticePublishedOn: '2027-03-04', urgency: agreedOn('2027-03-05') }, ['award.urgency-notice-times']],
])(
  'P-54: a key decision is announced 28 clear days before, or for urgency five or with an agreement, made on what is recommended, and called in after: %j has the faults %j',
  (change, codes) => {
    expect(decided(change)).toEqual(codes)
  },
)
