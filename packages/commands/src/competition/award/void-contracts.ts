import { lockContractsOf, updateContract } from '@carelot/db/contract/contract'
import type { Tx } from '@carelot/db/database'
import type { Instant } from '@carelot/rules/instant'
import { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'

type Voiding = { competitionId: string; lotIds: readonly string[]; reason: string; at: Instant }

/** Makes the contracts of these lots void, of which none may be in force. A signature at the same instant comes first, and then nothing is changed; or it finds the contract void. */
export async function voidContracts(
  ctx: Context,
  tx: Tx,
  { competitionId, lotIds, reason, at }: Voiding,
): Promise<void> {
  const contracts = await lockContractsOf(tx, { competitionId, lotIds })
  const entered = contracts.find(({ stage }) => stage === 'in-force')
  if (entered) throw new CarelotError({ code: 'award.contract-signed', detail: `${entered.id} is in force` })
  for (const { id, supplierId } of contracts) {
    await updateContract(tx, id, { stage: 'void', voidAt: at, voidReason: reason })
    await record(ctx, tx, {
      type: 'contract.voided',
      subject: id,
      audience: [ctx.caller.organisationId, supplierId],
      data: { competitionId, reason },
    })
  }
}
