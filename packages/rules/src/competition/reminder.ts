import type { Instant, LocalDate } from '../instant.ts'
import { instantOf } from '../london-time.ts'
import type { Agenda } from './agenda.ts'
import { stepDueOn } from './award/step-due.ts'

/** The reminders of what a decision waits for, the one on the award or a further one on what was said about it. */
export const decisionReminders = [
  'recommendation-due',
  'price-decision-due',
  'finance-due',
  'approval-due',
  'key-decision-due',
  'further-decision-due',
  'panel-change-due',
] as const

/** What a reminder of a competition says. */
export type ReminderKind =
  | 'deadline-in-two-days'
  | 'opening-due'
  | 'evaluation-due'
  | (typeof decisionReminders)[number]
  | 'contracts-may-be-signed'
export type Reminder = { kind: ReminderKind; dueAt: Instant }

const oneDayMs = 24 * 60 * 60 * 1000
const twoDaysMs = 2 * oneDayMs

const ahead = <Kind extends Reminder>(reminders: readonly Kind[], now: Instant) =>
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

/** The reminder that a price is to be explained: a day before its time is over, if that lies ahead. */
export function reminderOfExplanation(answerBy: Instant, now: Instant): Pick<Reminder, 'dueAt'>[] {
  const dueAt = new Date(Date.parse(answerBy) - oneDayMs).toISOString()
  return Date.parse(dueAt) > Date.parse(now) ? [{ dueAt }] : []
}

/** The reminder of something that is planned to be done by a day: at nine in the morning of that day, if that lies ahead. */
export function reminderOfPlan(kind: ReminderKind, plannedOn: LocalDate | undefined, now: Instant): Reminder[] {
  const due = plannedOn === undefined ? undefined : instantOf(`${plannedOn}T09:00`).value
  return due === undefined ? [] : ahead([{ kind, dueAt: due }], now)
}

const kindOfDuty: Partial<Record<Agenda['owed'][number]['what'], (typeof decisionReminders)[number]>> = {
  recommend: 'recommendation-due',
  'decide price': 'price-decision-due',
  'clear the money': 'finance-due',
  'approve award': 'approval-due',
  'record key decision': 'key-decision-due',
  'decide representation': 'further-decision-due',
  'change panel': 'panel-change-due',
}

/** A reminder of something that is owed in a decision, with what it is about. */
export type DecisionReminder = Reminder & Pick<Agenda['owed'][number], 'personId' | 'lotIds' | 'subject' | 'office'>

/**
 * The reminders of a decision's steps, past ones too: each for who has to take the step, at nine in the morning of the day by which it
 * is due.
 *
 * @see rules P-03, P-54
 */
export function remindersOfDecision(owed: Agenda['owed'], decisionOn: LocalDate | undefined): DecisionReminder[] {
  return owed.flatMap(({ what, by, personId, lotIds, subject, office }) => {
    // A price that is not explained in time is decided on without: nothing happens then that would remind of it.
    const kind = what === 'explain price' ? 'price-decision-due' : kindOfDuty[what]
    const day = what === 'explain price' && by ? stepDueOn(by, decisionOn ?? null) : by
    const dueAt = kind && day ? instantOf(`${day}T09:00`).value : undefined
    return kind && dueAt ? [{ kind, dueAt, personId, lotIds, subject, office }] : []
  })
}

/** Those that lie ahead, each kind and instant once: whom one is for and what it is about is looked up when it is due. */
export function remindersAhead(reminders: readonly DecisionReminder[], now: Instant): Reminder[] {
  return ahead(
    reminders.map(({ kind, dueAt }) => ({ kind, dueAt })),
    now,
  )
}

type ToSign = { mayBeSignedFrom: Instant; suppliers: string[] }

/** The reminders that contracts may be signed, one for each instant from which some may, with those who sign them then. */
export function remindersOfSigning(waiting: readonly ToSign[], now: Instant): (Reminder & Pick<ToSign, 'suppliers'>)[] {
  return ahead(
    waiting.map(({ mayBeSignedFrom, suppliers }) => {
      return { kind: 'contracts-may-be-signed' as const, dueAt: mayBeSignedFrom, suppliers }
    }),
    now,
  )
}
