import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueOrRefuse } from '../../answer.ts'
import { isWorkingDay } from '../../calendar/working-day.ts'
import { addDays } from '../../london-time.ts'
import { signingOf } from './signing.ts'
import { isStandstillMandatory, signableFrom, standstillEnd } from './standstill.ts'

test.each([
  ['PCR2015', 'framework', false, true],
  ['PCR2015', 'contract', true, true],
  ['PCR2015', 'call-off', false, false],
  ['PCR2015', 'dynamic-market', false, false],
  ['PA2023', 'framework', false, true],
  ['PA2023', 'contract', false, true],
  ['PA2023', 'framework', true, false],
  ['PA2023', 'contract', true, false],
  ['PA2023', 'call-off', false, false],
  ['PA2023', 'call-off', true, false],
  ['PA2023', 'dynamic-market', false, false],
  ['PA2023', 'user-choice', true, false],
  ['PSR2023', 'contract', false, true],
  ['PSR2023', 'user-choice', false, false],
  ['BELOW_THRESHOLD', 'contract', false, false],
] as const)(
  'P-43: under %s the law makes a %s (light touch: %s) wait: %s',
  (regime, procedure, lightTouch, mandatory) => {
    expect(isStandstillMandatory({ regime, procedure, lightTouch })).toBe(mandatory)
  },
)

test.each([
  ['2019-03-01', '2019-03-11'],
  ['2019-02-28', '2019-03-11'],
  ['2019-04-09', '2019-04-23'],
  ['2019-12-18', '2019-12-30'],
  ['2021-12-16', '2021-12-29'],
  ['2021-10-15', '2021-10-25'],
])('P-11, P-12: letters sent electronically on %s stand still until the end of %s', (sentOn, lastDay) => {
  expect(standstillEnd({ regime: 'PCR2015', sentOn, sentBy: 'electronic' })).toEqual({ value: lastDay })
})

test.each([
  ['8 working days, which end before the 10 days do', 8, '2027-03-18'],
  ['20 working days, past Good Friday and Easter Monday', 20, '2027-04-07'],
])('P-43: a voluntary standstill under the Regulations binds as it was announced: %s', (_, workingDays, lastDay) => {
  const award = {
    terms: { regime: 'PCR2015', lightTouch: true } as const,
    brief: { standstill: { kind: 'voluntary', workingDays } as const, service: { estimatedValuePence: 1 } },
  }
  const announced = { notifiedAt: '2027-03-08T10:00:00.000Z', noticePublishedAt: null }
  expect(signingOf(award, announced).value?.standstillEndsOn).toBe(lastDay)
})

test.each([
  ['2021-10-04', '2021-10-05', '2021-10-15', 'the 10th day after receipt comes first'],
  ['2021-10-04', '2021-10-18', '2021-10-19', 'the 15th day after sending comes first'],
])('P-11: letters sent by post on %s and received by %s stand still until %s: %s', (sentOn, receivedOn, lastDay) => {
  expect(standstillEnd({ regime: 'PCR2015', sentOn, sentBy: 'other', receivedOn })).toEqual({ value: lastDay })
})

test('P-11: with both means the later of the two periods counts', () => {
  const mixed = { regime: 'PCR2015', sentBy: 'mixed', receivedOn: '2021-10-06' } as const
  expect(standstillEnd({ ...mixed, sentOn: '2021-10-15', otherSentOn: '2021-10-04' })).toEqual({ value: '2021-10-25' })
  expect(standstillEnd({ ...mixed, sentOn: '2021-10-04', otherSentOn: '2021-10-05' })).toEqual({ value: '2021-10-18' })
})

test.each([
  ['2025-03-03', '2025-03-12'],
  ['2025-03-14', '2025-03-26'],
  ['2024-12-24', '2025-01-08'],
  ['2025-12-18', '2025-12-31'],
  ['2026-06-08', '2026-06-18'],
  ['2026-07-06', '2026-07-16'],
  ['2026-11-23', '2026-12-03'],
  ['2026-12-21', '2027-01-05'],
  ['2026-08-01', '2026-08-13'],
])(
  'P-32, P-33, P-40: a notice of %s stands still until the end of %s, and is signed the day after',
  (publishedOn, lastDay) => {
    expect(standstillEnd({ regime: 'PA2023', publishedOn, workingDays: 8 })).toEqual({ value: lastDay })
    const from = valueOrRefuse(signableFrom(lastDay))
    expect(new Date(from).toLocaleString('sv-SE', { timeZone: 'Europe/London' })).toBe(
      `${addDays(lastDay, 1)} 00:00:00`,
    )
  },
)

test('P-03: a notice of 23 November 2026 stands still until the end of 4 December under the Selection Regime', () => {
  expect(standstillEnd({ regime: 'PSR2023', publishedOn: '2026-11-23' })).toEqual({ value: '2026-12-04' })
})

test('P-42: the day behind a clock change begins an hour earlier or later in UTC', () => {
  expect(signableFrom('2027-03-28')).toEqual({ value: '2027-03-28T23:00:00.000Z' })
  expect(signableFrom('2027-03-27')).toEqual({ value: '2027-03-28T00:00:00.000Z' })
  expect(signableFrom('2027-10-31')).toEqual({ value: '2027-11-01T00:00:00.000Z' })
  expect(signableFrom('2027-10-30')).toEqual({ value: '2027-10-30T23:00:00.000Z' })
})

test('P-33: past the last loaded year the answer is a refusal, not a guess', () => {
  expect(standstillEnd({ regime: 'PA2023', publishedOn: '2028-12-27', workingDays: 8 }).problem?.code).toBe(
    'calendar.year-not-loaded',
  )
})

test('P-12, P-33: every standstill ends on a working day of its law, however long it is', () => {
  const someDate = fc.integer({ min: 0, max: 5400 }).map((days) => addDays('2013-06-01', days))
  fc.assert(
    fc.property(someDate, fc.integer({ min: 8, max: 30 }), (on, workingDays) => {
      const underAct = valueOrRefuse(standstillEnd({ regime: 'PA2023', publishedOn: on, workingDays }))
      expect(isWorkingDay('PA2023', underAct)).toEqual({ value: true })
      const older = valueOrRefuse(standstillEnd({ regime: 'PCR2015', sentOn: on, sentBy: 'electronic' }))
      expect(isWorkingDay('PCR2015', older)).toEqual({ value: true })
    }),
  )
})
