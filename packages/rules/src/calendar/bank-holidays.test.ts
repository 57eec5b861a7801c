import { expect, test } from 'vitest'
import { LocalDate } from '../instant.ts'
import { bankHolidays, refuseYearNotLoaded } from './bank-holidays.ts'

/** Every day that Scotland or Northern Ireland has beyond England and Wales, typed in apart from the shipped table. */
const beyondEngland = {
  scotland:
    '2018-01-02 2018-08-06 2018-11-30 2019-01-02 2019-08-05 2019-12-02 2020-01-02 2020-08-03 2020-11-30 2021-01-04 2021-08-02 2021-11-30 2022-01-04 2022-08-01 2022-11-30 2023-01-03 2023-08-07 2023-11-30 2024-01-02 2024-08-05 2024-12-02 2025-01-02 2025-08-04 2025-12-01 2026-01-02 2026-06-15 2026-08-03 2026-11-30 2027-01-04 2027-08-02 2027-11-30',
  'northern-ireland':
    '2018-03-19 2018-07-12 2019-03-18 2019-07-12 2020-03-17 2020-07-13 2021-03-17 2021-07-12 2022-03-17 2022-07-12 2023-03-17 2023-07-12 2024-03-18 2024-07-12 2025-03-17 2025-07-14 2026-03-17 2026-07-13 2027-03-17 2027-07-12',
} as const

const england = {
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
}

const fromYears = (dates: ReadonlySet<string>) =>
  [...dates].filter((date) => date >= '2018-01-01' && date <= '2027-12-31')

test('P-12: England and Wales has exactly the bank holidays of 2018 to 2027', () => {
  const expected = Object.entries(england).flatMap(([year, days]) => days.split(' ').map((day) => `${year}-${day}`))
  expect(fromYears(bankHolidays['england-and-wales'])).toEqual(expected)
})

test.each(['scotland', 'northern-ireland'] as const)(
  'P-33: %s has exactly its days beyond England and Wales',
  (part) => {
    const extra = fromYears(bankHolidays[part]).filter((date) => !bankHolidays['england-and-wales'].has(date))
    expect(extra).toEqual(beyondEngland[part].split(' '))
  },
)

test('every bank holiday is a date, a weekday, and loaded', () => {
  for (const date of Object.values(bankHolidays).flatMap((dates) => [...dates])) {
    expect(LocalDate.safeParse(date).success, date).toBe(true)
    expect([0, 6], date).not.toContain(new Date(`${date}T00:00:00Z`).getUTCDay())
    expect(refuseYearNotLoaded(date), date).toBeUndefined()
  }
})

test('every loaded year has Good Friday, Christmas and at least eight days in each division', () => {
  for (const [division, dates] of Object.entries(bankHolidays)) {
    for (let year = 2012; year <= 2028; year += 1) {
      const days = [...dates].filter((date) => date.startsWith(`${year}`))
      expect(days.length, `${division} ${year}`).toBeGreaterThanOrEqual(8)
      expect(
        days.some((date) => /-12-2[567]$/.test(date)),
        `${division} ${year}`,
      ).toBe(true)
      expect(
        days.some((date) => new Date(date).getUTCDay() === 5 && /-0[34]-/.test(date)),
        `${division} ${year}`,
      ).toBe(true)
    }
  }
})

test.each(['2011-12-31', '2029-01-01'])('%s, outside the loaded years, is refused', (on) => {
  expect(refuseYearNotLoaded(on)).toMatchObject({
    code: 'calendar.year-not-loaded',
    detail: expect.stringContaining(on),
  })
})
