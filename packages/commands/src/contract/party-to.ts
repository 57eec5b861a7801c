import { type ContractRow, findContract, lockContract } from '@carelot/db/contract/contract'
import type { Db, Tx } from '@carelot/db/database'
import type { Caller } from '@carelot/rules/access/caller'
import type { ContractSignature } from '@carelot/rules/contract/contract'
import { CarelotError } from '@carelot/rules/problem'

type Side = ContractSignature['side']

/** Which side of a contract the caller is, the supplier's with every member of its bidder; to anybody else there is nothing here. */
export function sideOf(
  contract: ContractRow | undefined,
  caller: Pick<Caller, 'organisationId'>,
): { contract: ContractRow; side: Side } {
  if (contract?.councilId === caller.organisationId) return { contract, side: 'council' }
  if (contract?.partyIds.includes(caller.organisationId)) return { contract, side: 'supplier' }
  throw new CarelotError({ code: 'not-found' })
}

/** A contract as one of its parties may see it: a reference of the council is the council's own. */
export async function readContract(
  db: Db | Tx,
  caller: Pick<Caller, 'organisationId'>,
  contractId: string,
): Promise<ContractRow> {
  const { contract, side } = sideOf(await findContract(db, contractId), caller)
  return asSeenBy(contract, side)
}

export function asSeenBy(contract: ContractRow, side: Side): ContractRow {
  return side === 'council' ? contract : { ...contract, externalReference: null }
}

/** A contract that the caller's council is a party to, held until the transaction ends. */
export async function lockOwnContract(
  tx: Tx,
  caller: Pick<Caller, 'organisationId'>,
  contractId: string,
): Promise<ContractRow> {
  const contract = await lockContract(tx, contractId)
  if (contract?.councilId !== caller.organisationId) throw new CarelotError({ code: 'not-found' })
  return contract
}
