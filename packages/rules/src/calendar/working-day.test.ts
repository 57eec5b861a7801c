import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueOrRefuse } from '../answer.ts'
import { addDays } from '../london-time.ts'
import {
  addWorkingDays,
  isWorkingDay,
  nthWorkingDay,
  type WorkingDayRegime,
  workingDaysBetween,
} from './working-day.ts'

const regimes = ['PCR2015', 'PA2023', 'PSR2023'] as const

test.each([
  // date, PCR2015, PA2023, PSR2023
  ['2026-11-23', true, true, true, 'a Monday'],
  ['2026-11-21', false, false, false, 'a Saturday'],
  ['2026-11-22', false, false, false, 'a Sunday'],
  ['2026-04-03', false, false, false, 'Good Friday'],
  ['2026-12-25', false, false, false, 'Christmas Day'],
  ['2021-12-27', false, false, false, 'the day in place of a Christmas on a Saturday'],
  ['2026-04-06', false, false, false, 'Easter Monday, no bank holiday in Scotland'],
  ['2026-06-15', true, false, true, 'proclaimed in Scotland only'],
  ['2026-11-30', true, false, true, "St Andrew's Day"],
  ['2025-03-17', true, false, true, "St Patrick's Day"],
  ['2020-05-04', true, true, false, 'the first Monday in May when its bank holiday was moved'],
  ['2020-05-08', false, false, false, 'the Friday it was moved to'],
  ['2020-05-11', true, true, true, 'the second Monday in May'],
])('P-03, P-12, P-33: on %s PCR works %s, the Act %s, PSR %s: %5$s', (on, pcr, act, psr) => {
  expect(regimes.map((regime) => isWorkingDay(regime, on).value)).toEqual([pcr, act, psr])
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
])('P-40: the 8th working day beginning with %s is %s under the Act', (publishedOn, lastDay) => {
  expect(nthWorkingDay('PA2023', publishedOn, 8)).toEqual({ value: lastDay })
})

test.each([
  ['2025-03-14', '2025-03-25'],
  ['2024-12-24', '2025-01-07'],
  ['2026-06-08', '2026-06-17'],
])(
  'P-40: with the bank holidays of England and Wales alone, the 8th from %s would wrongly be %s',
  (publishedOn, wrong) => {
    expect(nthWorkingDay('PCR2015', publishedOn, 8)).toEqual({ value: wrong })
  },
)

test('P-40: a contract may be made from the day after the last one, working or not: 31 December gives 1 January', () => {
  expect(addDays(valueOrRefuse(nthWorkingDay('PA2023', '2025-12-18', 8)), 1)).toBe('2026-01-01')
})

test('P-03: a notice of 23 November 2026 begins a standstill on the 24th, whose 8th working day after is 4 December', () => {
  const beginsOn = addDays('2026-11-23', 1)
  expect(beginsOn).toBe('2026-11-24')
  expect(addWorkingDays('PSR2023', beginsOn, 8)).toEqual({ value: '2026-12-04' })
})

test('T-40: 30 working days of England and Wales before 1 April 2027 is 16 February 2027', () => {
  expect(addWorkingDays('PCR2015', '2027-04-01', -30)).toEqual({ value: '2027-02-16' })
})

test('the first working day of a period that begins on a working day is that day', () => {
  expect(nthWorkingDay('PA2023', '2026-11-23', 1)).toEqual({ value: '2026-11-23' })
})

test('working days between two dates do not count the first and do count the last', () => {
  expect(workingDaysBetween('PCR2015', '2026-12-24', '2026-12-29')).toEqual({ value: 1 })
  expect(workingDaysBetween('PCR2015', '2026-12-29', '2026-12-24')).toEqual({ value: -1 })
  expect(workingDaysBetween('PCR2015', '2026-12-29', '2026-12-29')).toEqual({ value: 0 })
})

test.each(regimes)('P-33: past the last loaded year %s is refused and never guessed, weekends too', (regime) => {
  const refusal = { problem: { code: 'calendar.year-not-loaded' } }
  expect(isWorkingDay(regime, '2029-01-06')).toMatchObject(refusal)
  expect(isWorkingDay(regime, '2011-12-31')).toMatchObject(refusal)
  expect(addWorkingDays(regime, '2028-12-29', 1)).toMatchObject(refusal)
  expect(addWorkingDays(regime, '2012-01-03', -1)).toMatchObject(refusal)
  expect(nthWorkingDay(regime, '2028-12-20', 8)).toMatchObject(refusal)
  expect(workingDaysBetween(regime, '2028-12-01', '2029-01-31')).toMatchObject(refusal)
})

const someRegime = fc.constantFrom<WorkingDayRegime>(...regimes)
const someDate = fc.integer({ min: 0, max: 5400 }).map((days) => addDays('2013-06-01', days))
const someCount = fc.integer({ min: -60, max: 60 }).filter((count) => count !== 0)

test('adding working days never lands on a non-working day, and counting between gives them back', () => {
  fc.assert(
    fc.property(someRegime, someDate, someCount, (regime, on, count) => {
      const landed = valueOrRefuse(addWorkingDays(regime, on, count))
      expect(isWorkingDay(regime, landed)).toEqual({ value: true })
      expect(workingDaysBetween(regime, on, landed)).toEqual({ value: count })
    }),
  )
})

test('P-33: what the Act calls a working day is one under PCR too, so its periods never end earlier', () => {
  fc.assert(
    fc.property(someDate, fc.integer({ min: 1, max: 40 }), (on, n) => {
      const [act, pcr] = [nthWorkingDay('PA2023', on, n), nthWorkingDay('PCR2015', on, n)].map(valueOrRefuse)
      expect(act?.localeCompare(pcr ?? '')).toBeGreaterThanOrEqual(0)
    }),
  )
})
