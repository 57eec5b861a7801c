import type { Instant, LocalDate } from '../instant.ts'
import { addDays, instantOf, londonDateOf } from '../london-time.ts'
import type { EvidenceParticulars } from './evidence.ts'

/** How many days before evidence or a paper expires its firm and the lead are reminded, unless the deployment says otherwise. */
export const expiryReminderDays = [60, 30, 7] as const

export type ExpiryReminder = { kind: string; dueAt: Instant }
type Ending = { of: 'evidence' | 'paper'; expiresOn: LocalDate }

const ofEvidence = /^evidence-expires-in-\d+-days$/
const ofPaper = /^paper-expires-in-(\d+)-days$/

/** Whether a reminder is that evidence expires, so many days before as were set when it was planned. */
export function isOfExpiry({ kind }: Pick<ExpiryReminder, 'kind'>): boolean {
  return ofEvidence.test(kind)
}

/** The last day of the papers that a reminder is of; undefined for one of anything else. */
export function endOfPapers({ kind, dueAt }: ExpiryReminder): LocalDate | undefined {
  const days = ofPaper.exec(kind)?.[1]
  return days === undefined ? undefined : addDays(londonDateOf(dueAt), Number(days))
}

/** The reminders of something that expires that still lie ahead: at nine in the morning in London, so many days before. @see C-11 */
export function remindersOfExpiry(
  { of, expiresOn }: Ending,
  now: Instant,
  days: readonly number[] = expiryReminderDays,
): ExpiryReminder[] {
  return days.flatMap((before): ExpiryReminder[] => {
    const dueAt = instantOf(`${addDays(expiresOn, -before)}T09:00`).value
    if (dueAt === undefined || Date.parse(dueAt) <= Date.parse(now)) return []
    return [{ kind: `${of}-expires-in-${before}-days`, dueAt }]
  })
}

type Watched = {
  id: string
  expiresOn: LocalDate | null
  verdict: 'verified' | 'refused' | null
  particulars: EvidenceParticulars
}

/** Whether one piece of evidence shows whatever another of the same item does: as much cover, the same activity. */
function showsAsMuchAs(one: EvidenceParticulars, other: EvidenceParticulars): boolean {
  if ('coverPence' in one && 'coverPence' in other) return one.coverPence >= other.coverPence
  if (one.item === 'cqc-registration' && other.item === 'cqc-registration') return one.activity === other.activity
  return true
}

/**
 * Which evidence for one item is watched: what nothing renews that holds longer and shows as much. A small policy that ends
 * later is no renewal of a large one. What was refused neither is watched nor renews anything.
 */
export function watchedOf(evidence: readonly Watched[]): { id: string; expiresOn: LocalDate }[] {
  const standing = evidence.filter(({ verdict }) => verdict !== 'refused')
  return standing.flatMap((each, index) => {
    const { id, expiresOn } = each
    if (expiresOn === null) return []
    const isRenewed = standing.some((other, at) => {
      if (at === index || !showsAsMuchAs(other.particulars, each.particulars)) return false
      if (other.expiresOn === null || other.expiresOn > expiresOn) return true
      // Of two that show the same until the same day, the later one is watched.
      return other.expiresOn === expiresOn && (at > index || !showsAsMuchAs(each.particulars, other.particulars))
    })
    return isRenewed ? [] : [{ id, expiresOn }]
  })
}
