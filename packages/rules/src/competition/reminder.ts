import type { Instant, LocalDate } from '../instant.ts'
import { instantOf } from '../london-time.ts'

/** What a reminder of a competition says. */
export type ReminderKind =
  | 'deadline-in-two-days'
  | 'opening-due'
  | 'evaluation-due'
  | 'decision-due'
  | 'contracts-may-be-signed'
export type Reminder = { kind: ReminderKind; dueAt: Instant }

const twoDaysMs = 48 * 60 * 60 * 1000

const ahead = (reminders: readonly Reminder[], now: Instant) =>
  reminders.filter(({ dueAt }) => Date.parse(dueAt) > Date.parse(now))

/** The reminders of a tender period that still lie ahead: two days before the deadline, and the opening at the deadline. */
export function remindersOfTenderPeriod(deadline: Instant, now: Instant): Reminder[] {
  const before = new Date(Date.parse(deadline) - twoDaysMs).toISOString()
  return ahead(
    [
      { kind: 'deadline-in-two-days', dueAt: before },
      { kind: 'opening-due', dueAt: deadline },
    ],
    now,
  )
}

/** The reminder of something that is planned to be done by a day: at nine in the morning of that day, if that lies ahead. */
export function reminderOfPlan(kind: ReminderKind, plannedOn: LocalDate | undefined, now: Instant): Reminder[] {
  const due = plannedOn === undefined ? undefined : instantOf(`${plannedOn}T09:00`).value
  return due === undefined ? [] : ahead([{ kind, dueAt: due }], now)
}

/** The reminders that contracts may be signed, one for each instant from which those of some letters may. */
export function remindersOfSigning(rounds: readonly { mayBeSignedFrom: Instant | null }[], now: Instant): Reminder[] {
  const instants = new Set(rounds.flatMap(({ mayBeSignedFrom }) => mayBeSignedFrom ?? []))
  return ahead(
    [...instants].map((dueAt) => ({ kind: 'contracts-may-be-signed', dueAt })),
    now,
  )
}
