import type { Instant, LocalDate } from '../instant.ts'
import { addDays, instantOf } from '../london-time.ts'

/** How many days before evidence expires its member and the lead are reminded. */
export const expiryReminderDays = [60, 30, 7] as const

export type ExpiryReminder = { kind: string; dueAt: Instant }

const kindOf = (days: number) => `evidence-expires-in-${days}-days`

/** Whether a reminder is that evidence expires. */
export function isOfExpiry({ kind }: Pick<ExpiryReminder, 'kind'>): boolean {
  return expiryReminderDays.some((days) => kindOf(days) === kind)
}

/** The reminders of something that expires that still lie ahead: at nine in the morning in London, so many days before. @see C-11 */
export function remindersOfExpiry(expiresOn: LocalDate, now: Instant, days: readonly number[] = expiryReminderDays) {
  return days.flatMap((before): ExpiryReminder[] => {
    const dueAt = instantOf(`${addDays(expiresOn, -before)}T09:00`).value
    if (dueAt === undefined || Date.parse(dueAt) <= Date.parse(now)) return []
    return [{ kind: kindOf(before), dueAt }]
  })
}

type Watched = { id: string; expiresOn: LocalDate | null; verdict: 'verified' | 'refused' | null }

/** Which evidence for one item is watched: that which holds longest. What is renewed is no longer, and what was refused never was. */
export function watchedOf(evidence: readonly Watched[]): { id: string; expiresOn: LocalDate } | undefined {
  const standing = evidence.filter(({ verdict }) => verdict !== 'refused')
  if (standing.some(({ expiresOn }) => expiresOn === null)) return undefined
  return standing
    .flatMap(({ id, expiresOn }) => (expiresOn === null ? [] : [{ id, expiresOn }]))
    .toSorted((one, other) => (one.expiresOn < other.expiresOn ? 1 : -1))[0]
}
