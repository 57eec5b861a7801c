import type { Regime } from '../../agreement/regime.ts'
import type { Answer } from '../../answer.ts'
import { periodEnd } from '../../calendar/period.ts'
import { addWorkingDays, nthWorkingDay } from '../../calendar/working-day.ts'
import type { Instant, LocalDate } from '../../instant.ts'
import { addDays, instantOf } from '../../london-time.ts'

/** What is awarded, as far as the law's standstill depends on it. */
export type AwardProcedure = 'framework' | 'contract' | 'call-off' | 'dynamic-market' | 'user-choice'

type Award = { regime: Regime; procedure: AwardProcedure; lightTouch: boolean }

/**
 * Whether the law itself makes a contract wait. Where it does not, the council may announce a period of its own accord,
 * and once announced it binds.
 *
 * @see rules P-03, P-10, P-11, P-32, P-43; PCR 2015 reg. 86(5)(c), Procurement Act 2023 s.51(3)
 */
export function isStandstillMandatory({ regime, procedure, lightTouch }: Award): boolean {
  const isFirstAward = procedure === 'framework' || procedure === 'contract'
  switch (regime) {
    case 'PCR2015':
      return isFirstAward
    case 'PA2023':
      return isFirstAward && !lightTouch
    case 'PSR2023':
      return procedure !== 'user-choice'
    case 'BELOW_THRESHOLD':
      return false
  }
}

/** From what a standstill counts: the sending of letters, by which means, or the publication of a notice. */
export type StandstillBasis =
  | { regime: 'PCR2015'; sentOn: LocalDate; sentBy: 'electronic'; announcedWorkingDays?: number }
  | { regime: 'PCR2015'; sentOn: LocalDate; sentBy: 'other'; receivedOn: LocalDate }
  | {
      regime: 'PCR2015'
      sentOn: LocalDate
      sentBy: 'mixed'
      otherSentOn: LocalDate
      receivedOn: LocalDate
    }
  | { regime: 'PA2023'; publishedOn: LocalDate; workingDays: number }
  | { regime: 'PSR2023'; publishedOn: LocalDate }

/** The fewest working days of a standstill under the Act, voluntary or not. @see Procurement Act 2023 s.51(2), (5); P-32 */
export const fewestStandstillDays = 8

/**
 * The last day of a standstill, which is over when that day ends in London. Refuses, with `calendar.year-not-loaded`,
 * to count past the loaded bank holidays.
 *
 * Under the Regulations: the 10th day after the last letter was sent, if all went electronically, or the last of more working
 * days behind it that were announced; else the earlier of the
 * 15th day after sending and the 10th after the last receipt; with both means the later of the two. Under the Act: so many
 * working days, of which the day of publication is the first if it is one. Under the Selection Regime: the 8th working
 * day after the day behind publication.
 *
 * @see PCR 2015 reg. 87, reg. 2(3)-(4), rules P-11, P-12 and P-43; Procurement Act 2023 s.51, rules P-32, P-33 and P-40; SI 2023/1348 reg. 12, rule P-03
 */
export function standstillEnd(basis: StandstillBasis): Answer<LocalDate> {
  if (basis.regime === 'PA2023') return nthWorkingDay('PA2023', basis.publishedOn, basis.workingDays)
  if (basis.regime === 'PSR2023') return addWorkingDays('PSR2023', addDays(basis.publishedOn, 1), fewestStandstillDays)
  if (basis.sentBy === 'electronic') return electronicEnd(basis)
  if (basis.sentBy === 'other') return earlier(periodEnd(basis.sentOn, 15), periodEnd(basis.receivedOn, 10))
  const others = earlier(periodEnd(basis.otherSentOn, 15), periodEnd(basis.receivedOn, 10))
  return later(periodEnd(basis.sentOn, 10), others)
}

/** How many working days a standstill still lasts once the last further decision on representations has been told. */
const workingDaysAfterDecision = 5

/**
 * The last day of a standstill that representations kept open: its own, or the fifth working day after the one on which the
 * last further decision was told, whichever is later. The law gives at least so many days after the telling, so the day of
 * the telling is none of them: the next working day is the first. Refuses, with `calendar.year-not-loaded`, to count past the
 * loaded bank holidays.
 *
 * @see SI 2023/1348 reg. 12, rule P-03
 */
export function keptOpenEnd(own: LocalDate, lastToldOn: LocalDate): Answer<LocalDate> {
  return later({ value: own }, addWorkingDays('PSR2023', lastToldOn, workingDaysAfterDecision))
}

function electronicEnd({ sentOn, announcedWorkingDays }: { sentOn: LocalDate; announcedWorkingDays?: number }) {
  const own = periodEnd(sentOn, 10)
  return announcedWorkingDays === undefined ? own : later(own, addWorkingDays('PCR2015', sentOn, announcedWorkingDays))
}

/** The first instant at which a contract may be signed: midnight in London behind the last day of the standstill. @see rules P-40, P-42 */
export function signableFrom(lastDay: LocalDate): Answer<Instant> {
  return instantOf(`${addDays(lastDay, 1)}T00:00`)
}

function earlier(one: Answer<LocalDate>, other: Answer<LocalDate>): Answer<LocalDate> {
  if (one.problem || other.problem) return one.problem ? one : other
  return one.value <= other.value ? one : other
}

function later(one: Answer<LocalDate>, other: Answer<LocalDate>): Answer<LocalDate> {
  if (one.problem || other.problem) return one.problem ? one : other
  return one.value >= other.value ? one : other
}
