import { expect, test } from 'vitest'
import { remindersOfForm } from './reminder.ts'

const [weekBefore, onTheDay] = ['2027-03-25T09:00:00.000Z', '2027-04-01T08:00:00.000Z']

test.each([
  ['both ahead', '2027-03-01T10:00:00.000Z', [weekBefore, onTheDay]],
  ['the week has begun', '2027-03-28T10:00:00.000Z', ['2027-03-28T10:00:00.000Z', onTheDay]],
  ['the day is over', '2027-04-02T10:00:00.000Z', ['2027-04-02T10:00:00.000Z']],
])(
  'C-01: the form is reminded of a week before its day and on it, and once at an award that came late: %s',
  (_, now, due) => {
    expect(remindersOfForm('2027-04-01', now)).toEqual(due.map((dueAt) => ({ kind: 'legal-form-due', dueAt })))
  },
)
