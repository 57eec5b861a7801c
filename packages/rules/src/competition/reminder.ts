import type { Instant } from '../instant.ts'

/** What a reminder of a competition says. */
export type ReminderKind = 'deadline-in-two-days' | 'opening-due'
export type Reminder = { kind: ReminderKind; dueAt: Instant }

const twoDaysMs = 48 * 60 * 60 * 1000

/** The reminders of a tender period that still lie ahead: two days before the deadline, and the opening at the deadline. */
export function remindersOfTenderPeriod(deadline: Instant, now: Instant): Reminder[] {
  const before = new Date(Date.parse(deadline) - twoDaysMs).toISOString()
  const all: Reminder[] = [
    { kind: 'deadline-in-two-days', dueAt: before },
    { kind: 'opening-due', dueAt: deadline },
  ]
  return all.filter(({ dueAt }) => Date.parse(dueAt) > Date.parse(now))
}
