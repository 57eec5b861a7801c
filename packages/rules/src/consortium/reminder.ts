import { valueOrRefuse } from '../answer.ts'
import type { Instant, LocalDate } from '../instant.ts'
import { addDays, instantOf } from '../london-time.ts'
import type { OpenItem } from './open-item.ts'

/** What a reminder of a consortium says. Who is reminded is looked up when it is due: nobody who has done their part. */
export const consortiumReminderKinds = [
  'consortium-answer-due',
  'consortium-answer-overdue',
  'consortium-open-items',
  'consortium-escalation',
  'sub-contract-due',
  'legal-form-due',
] as const
export type ConsortiumReminderKind = (typeof consortiumReminderKinds)[number]
export type ConsortiumReminder = { kind: ConsortiumReminderKind; dueAt: Instant }

const dayMs = 24 * 60 * 60 * 1000
/** So many days before the deadline of tenders each is told what it owes; the last time the lead is told of all. */
const daysBeforeDeadline = [7, 2]
const daysBeforeAnswer = 2
/** So many days before a legal form is to be taken, and on the day itself. */
const daysBeforeForm = [7, 0]

/** The instant so many days of 24 hours before another. */
export const earlier = (instant: Instant, days: number): Instant =>
  new Date(Date.parse(instant) - days * dayMs).toISOString()

/** The reminders of a deadline, those that are past too: who asks for them leaves those out. */
export function remindersOfDeadline(deadline: Instant): ConsortiumReminder[] {
  const last = Math.min(...daysBeforeDeadline)
  return [
    ...daysBeforeDeadline.map((days) => ({ kind: 'consortium-open-items' as const, dueAt: earlier(deadline, days) })),
    { kind: 'consortium-escalation', dueAt: earlier(deadline, last) },
  ]
}

/** The reminders of an invitation: to the firm before its answer is due, and to the lead when it did not come. */
export function remindersOfAnswer(answerBy: Instant): ConsortiumReminder[] {
  return [
    { kind: 'consortium-answer-due', dueAt: earlier(answerBy, daysBeforeAnswer) },
    { kind: 'consortium-answer-overdue', dueAt: answerBy },
  ]
}

/** The reminder of a directed sub-contract: at nine in the morning of the day by which it is to be concluded. @see rule P-39 */
export function reminderOfDirection(dueOn: LocalDate): ConsortiumReminder {
  return { kind: 'sub-contract-due', dueAt: valueOrRefuse(instantOf(`${dueOn}T09:00`)) }
}

/**
 * The reminders of the day by which the legal form is to be taken that is required at the award, at nine in the morning; in place of those
 * that are past one at once.
 *
 * @see rule C-01
 */
export function remindersOfForm(by: LocalDate, now: Instant): ConsortiumReminder[] {
  const planned = daysBeforeForm.map((days) => valueOrRefuse(instantOf(`${addDays(by, -days)}T09:00`)))
  const due = planned.map((dueAt) => (Date.parse(dueAt) > Date.parse(now) ? dueAt : now))
  return [...new Set(due)].map((dueAt) => ({ kind: 'legal-form-due', dueAt }))
}

/** Until when the invitations are to be answered that a reminder is of. */
export function answerByOf({ kind, dueAt }: ConsortiumReminder): Instant {
  return kind === 'consortium-answer-due' ? earlier(dueAt, -daysBeforeAnswer) : dueAt
}

/** Whether a reminder is one of this deadline: one planned for a deadline that was moved since is nobody's any more. */
export function isOfDeadline(reminder: ConsortiumReminder, deadline: Instant): boolean {
  return remindersOfDeadline(deadline).some(({ kind, dueAt }) => kind === reminder.kind && dueAt === reminder.dueAt)
}

/** What each owner owes, by owner, each thing once. */
export function owedByOwner(items: readonly Pick<OpenItem, 'owner' | 'what'>[]): Map<string, string[]> {
  const owed = new Map<string, string[]>()
  for (const { owner, what } of items) {
    const known = owed.get(owner) ?? []
    if (!known.includes(what)) owed.set(owner, [...known, what])
  }
  return owed
}
