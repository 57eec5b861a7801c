import type { Instant } from '../instant.ts'
import { inField, type Problem } from '../problem.ts'
import type { Contract, PublicationDuty } from './contract.ts'
import { isOfYear, NoticeNumber } from './notice-number.ts'
import { mayMoveContract } from './stages.ts'

type Notice = { notice: PublicationDuty['notice']; number: string; publishedAt: Instant }
type Published = Notice & {
  reason: string | null
  now: Instant
  /** Whether the number is on record for another notice. */
  isNumberTaken: boolean
}

/**
 * Whether a publication can be put on record: one that the contract owes, dated between its signing and now, once, or with
 * a reason in place of an entry that was mistaken. A contract details notice (UK7) has the number that Find a Tender gave it
 * in that year, and no other notice; the copy of a contract may be kept under any.
 *
 * @see rule P-35
 */
export function refusePublication(
  { stage, signedAt, publications }: Pick<Contract, 'stage' | 'signedAt' | 'publications'>,
  { notice, number, publishedAt, reason, now, isNumberTaken }: Published,
): Problem | undefined {
  if (!mayMoveContract(stage, 'record publication'))
    return { code: 'contract.wrong-stage', detail: `The contract is ${stage}` }
  const duty = publications.find((each) => each.notice === notice)
  if (!duty) return { code: 'contract.notice-not-due', detail: `${notice} is not owed` }
  if (duty.publishedAt !== null && reason === null)
    return {
      code: 'contract.notice-published',
      detail: `Published at ${duty.publishedAt}; another entry needs a reason`,
    }
  if (Date.parse(publishedAt) > Date.parse(now) || Date.parse(publishedAt) < Date.parse(signedAt ?? ''))
    return inField('/publishedAt', {
      code: 'contract.notice-ahead',
      detail: `It was signed at ${signedAt}, and it is ${now}`,
    })
  const taken = isNumberTaken ? `${number} is on record for another notice` : undefined
  const detail = notice === 'UK7' ? (whyUnfit(number, publishedAt) ?? taken) : undefined
  return detail === undefined ? undefined : inField('/number', { code: 'contract.notice-number-unfit', detail })
}

function whyUnfit(number: string, publishedAt: Instant): string | undefined {
  if (!NoticeNumber.safeParse(number).success) return 'Expected six digits, a hyphen and the year, as in 012345-2027'
  return isOfYear(number, publishedAt) ? undefined : `${number} is of another year than ${publishedAt}`
}
