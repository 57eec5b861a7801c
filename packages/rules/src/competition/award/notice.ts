import { z } from 'zod'
import { isOfYear } from '../../contract/notice-number.ts'
import type { Instant } from '../../instant.ts'
import { inField, type Problem } from '../../problem.ts'

/** The open contracting id that the notices of one procurement share. */
export const Ocid = z
  .string()
  .regex(/^ocds-h6vhtk-[0-9a-z]{6,12}$/, 'Expected an OCID of Find a Tender, as in ocds-h6vhtk-04a1b2')
  .meta({ id: 'Ocid', example: 'ocds-h6vhtk-04a1b2' })

type Around = {
  notifiedAt: Instant
  now: Instant
  replaces: boolean
  /** Of the notices of other letters of which contracts stand. */
  ocids: readonly string[]
  /** Whether the number is on record for another notice: of other letters or a contract, of this competition or another. */
  isNumberTaken: boolean
}
type Notice = { number: string; publishedAt: Instant; reason: string | null; ocid: string }

/**
 * Whether a published notice can be put on record: dated between the letters and now, with a number of that year that is no
 * other notice's, with a reason where it replaces another, and with the OCID of the notices of other letters, which is that
 * of the procurement, or a reason why theirs is not.
 *
 * @see rules P-31, P-44
 */
export function refuseNotice(
  { number, publishedAt, reason, ocid }: Notice,
  { notifiedAt, now, replaces, ocids, isNumberTaken }: Around,
): Problem | undefined {
  if (Date.parse(publishedAt) < Date.parse(notifiedAt) || Date.parse(publishedAt) > Date.parse(now))
    return inField('/publishedAt', {
      code: 'award.notice-times',
      detail: `Letters went at ${notifiedAt}, and it is ${now}`,
    })
  const numbered = !isOfYear(number, publishedAt)
    ? `${number} is of another year than ${publishedAt}`
    : isNumberTaken && `${number} is on record for another notice`
  if (numbered) return inField('/number', { code: 'award.notice-number-unfit', detail: numbered })
  if (reason === null && ocids.some((other) => other !== ocid))
    return inField('/ocid', { code: 'award.ocid-differs', detail: `Notices on record have ${ocids.join(', ')}` })
  return replaces && reason === null ? inField('/reason', { code: 'award.notice-reason-missing' }) : undefined
}
