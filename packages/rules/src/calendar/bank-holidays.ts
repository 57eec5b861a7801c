import type { LocalDate } from '../instant.ts'
import type { Problem } from '../problem.ts'
import table from './bank-holidays.json' with { type: 'json' }

/** A part of the United Kingdom with a bank-holiday list of its own, as GOV.UK divides it. */
export type Division = keyof typeof table.divisions

/**
 * The bank holidays of each division, substitute days in place of those that fall on a weekend. Known from `validFrom`
 * to `validTo`; ask `refuseYearNotLoaded` before taking an absent date for an ordinary one.
 *
 * @see rule P-33; Banking and Financial Dealings Act 1971, and proclamations under it
 */
export const bankHolidays: Readonly<Record<Division, ReadonlySet<LocalDate>>> = {
  'england-and-wales': datesOf(table.divisions['england-and-wales']),
  scotland: datesOf(table.divisions.scotland),
  'northern-ireland': datesOf(table.divisions['northern-ireland']),
}

/** Refuses, with `calendar.year-not-loaded`, a date for which no bank holidays are loaded: the answer would be a guess. */
export function refuseYearNotLoaded(on: LocalDate): Problem | undefined {
  if (on >= table.validFrom && on <= table.validTo) return undefined
  const loaded = `${table.validFrom} to ${table.validTo}`
  return { code: 'calendar.year-not-loaded', detail: `Bank holidays are loaded for ${loaded}, and ${on} is outside` }
}

function datesOf(years: Record<string, readonly string[]>): ReadonlySet<LocalDate> {
  return new Set(Object.entries(years).flatMap(([year, days]) => days.map((day) => `${year}-${day}`)))
}
