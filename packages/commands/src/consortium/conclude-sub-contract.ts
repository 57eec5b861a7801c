import { now } from '@carelot/db/clock'
import { updateConsortium } from '@carelot/db/consortium/consortium'
import { listDirections, updateConcluded } from '@carelot/db/consortium/sub-contract'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import type { SubContractDirection } from '@carelot/rules/consortium/sub-contract'
import { ConsortiumId, PersonId, SubContractDirectionId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { Sha256 } from '@carelot/rules/sha-256'
import { z } from 'zod'
import { command } from '../command.ts'
import { remindOfSigning } from '../competition/award/remind-of-signing.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { openDirection } from './direct-sub-contract.ts'
import { holdForChange } from './hold-for-change.ts'

export const ConcludeSubContract = z
  .strictObject({
    consortiumId: ConsortiumId,
    directionId: SubContractDirectionId,
    documentHash: Sha256.meta({ description: 'Of the executed copy of the sub-contract' }),
  })
  .meta({ id: 'ConcludeSubContract' })
export type ConcludeSubContract = z.infer<typeof ConcludeSubContract>

/**
 * The sub-contractor itself says that its sub-contract with the lead is concluded, by the hash of the executed copy: the lead alone cannot.
 * Contracts that waited for it may be signed then.
 *
 * @see Procurement Act 2023 s.72; rule P-39
 */
export function concludeSubContract(ctx: Context, input: ConcludeSubContract): Promise<SubContractDirection> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, directionId, documentHash } = input
  return command(ctx, input, async (tx) => {
    const { row, own, competition } = await holdForChange(ctx, tx, { consortiumId, move: 'conclude sub-contract' })
    const standing = openDirection(await listDirections(tx, row.id), directionId)
    if (standing.organisationId !== own.organisationId)
      throw new CarelotError({
        code: 'access.forbidden',
        detail: 'The sub-contractor says that its sub-contract is concluded',
      })
    const at = await now(tx)
    await updateConcluded(tx, { id: directionId, documentHash, by: personId, at })
    await remindOfSigning(tx, competition)
    await updateConsortium(tx, row.id)
    await record(ctx, tx, {
      type: 'consortium.sub-contract-concluded',
      subject: row.id,
      audience: [...joinedOf(row), competition.councilId],
      data: { competitionId: row.competitionId, directionId, organisationId: own.organisationId, documentHash },
    })
    return { ...standing, concluded: { documentHash, by: PersonId.parse(personId), at } }
  })
}
