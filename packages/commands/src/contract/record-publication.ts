import { now } from '@carelot/db/clock'
import { updateContract, updatePublished } from '@carelot/db/contract/contract'
import { isNoticeNumberTaken } from '@carelot/db/contract/notice-number'
import { deleteReminders } from '@carelot/db/event/reminder'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { type Contract, PublicationDuty } from '@carelot/rules/contract/contract'
import { refusePublication } from '@carelot/rules/contract/publication'
import { ContractId } from '@carelot/rules/id'
import { Instant } from '@carelot/rules/instant'
import { refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { lockOwnContract, readContract } from './party-to.ts'

export const RecordPublication = z
  .strictObject({
    contractId: ContractId,
    notice: PublicationDuty.shape.notice,
    number: written(100).meta({ description: 'Of a UK7 the number that Find a Tender gave it, e.g. 012345-2027' }),
    publishedAt: Instant,
    reason: written(2000).optional().meta({ description: 'Why it replaces an earlier entry' }),
  })
  .meta({ id: 'RecordPublication' })
export type RecordPublication = z.infer<typeof RecordPublication>

/** An officer records that what the law wants published of a contract was published; sending it is not done here (P-35). */
export function recordPublication(ctx: Context, input: RecordPublication): Promise<Contract> {
  const recordedBy = valueOrRefuse(personInRole(ctx.caller, 'commissioner'))
  const { contractId, notice, number, publishedAt, reason = null } = input
  return command(ctx, input, async (tx) => {
    const contract = await lockOwnContract(tx, ctx.caller, contractId)
    const isNumberTaken =
      notice === 'UK7' && (await isNoticeNumberTaken(tx, { number, councilId: contract.councilId, contractId }))
    const published = { notice, number, publishedAt, reason, isNumberTaken, now: await now(tx) }
    refuseWith(refusePublication(contract, published))
    await updatePublished(tx, { contractId, notice, number, publishedAt, recordedBy })
    await updateContract(tx, contractId, {})
    await deleteReminders(tx, contractId, [`publication-due ${notice}`])
    await record(ctx, tx, {
      type: 'contract.publication-recorded',
      subject: contractId,
      audience: [contract.councilId, ...contract.partyIds],
      data: { notice, number, publishedAt, ...(reason !== null && { reason }) },
    })
    return readContract(tx, ctx.caller, contractId)
  })
}
