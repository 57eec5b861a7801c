import { lockContractsOf, updateContract } from '@carelot/db/contract/contract'
import type { Tx } from '@carelot/db/database'
import type { Instant } from '@carelot/rules/instant'
import { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'

type Voiding = { competitionId: string; lotIds: readonly string[]; reason: string; at: Instant }

/**
 * Makes the contracts of these lots void, of which none may be in force. A signature at the same instant comes first, and
 * then nothing is changed; or it finds the contract void.
 */
export async function voidContracts(ctx: Context, tx: Tx, voiding: Voiding): Promise<void> {
  const contracts = await lockContractsOf(tx, voiding)
  const entered = contracts.find(({ stage }) => stage === 'in-force')
  if (entered) throw new CarelotError({ code: 'award.contract-signed', detail: `${entered.id} is in force` })
  await makeVoid(ctx, tx, { contracts, ...voiding })
}

/**
 * Makes those void that are not in force, and gives the lots that keep some in force. A lot of which every contract is in force
 * is refused; one that was awarded to nobody has none to make void.
 */
export async function voidUnsigned(ctx: Context, tx: Tx, voiding: Voiding): Promise<Set<string>> {
  const all = await lockContractsOf(tx, voiding)
  const contracts = all.filter(({ stage }) => stage === 'unsigned')
  const kept = new Set(all.filter(({ stage }) => stage === 'in-force').map(({ lotId }) => lotId))
  const whole = [...kept].find((kept) => !contracts.some(({ lotId }) => lotId === kept))
  if (whole)
    throw new CarelotError({ code: 'award.contract-signed', detail: `Every contract for ${whole} is in force` })
  await makeVoid(ctx, tx, { contracts, ...voiding })
  return kept
}

type ToVoid = Voiding & { contracts: readonly { id: string; partyIds: string[] }[] }

async function makeVoid(ctx: Context, tx: Tx, { contracts, competitionId, reason, at }: ToVoid): Promise<void> {
  for (const { id, partyIds } of contracts) {
    await updateContract(tx, id, { stage: 'void', voidAt: at, voidReason: reason })
    await record(ctx, tx, {
      type: 'contract.voided',
      subject: id,
      audience: [ctx.caller.organisationId, ...partyIds],
      data: { competitionId, reason },
    })
  }
}
