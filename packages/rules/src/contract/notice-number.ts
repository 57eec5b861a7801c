import { z } from 'zod'
import type { Instant } from '../instant.ts'
import { londonDateOf } from '../london-time.ts'

/** The number that Find a Tender gives a notice, e.g. `012345-2027`. */
export const NoticeNumber = z
  .string()
  .regex(/^(?!000000)\d{6}-\d{4}$/, 'Expected six digits, a hyphen and the year, as in 012345-2027')
  .meta({ id: 'NoticeNumber', example: '012345-2027' })

/** Whether the number is of the year in which the notice was published, as London counts it. */
export function isOfYear(number: z.infer<typeof NoticeNumber>, publishedAt: Instant): boolean {
  return number.slice(-4) === londonDateOf(publishedAt).slice(0, 4)
}
