import { findAgreement, lockAgreement } from '@carelot/db/agreement/agreement'
import type { Db, Tx } from '@carelot/db/database'
import { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../context.ts'

/** The framework, if the caller's council let it. Anybody else is told that there is nothing. */
export async function ownAgreement(ctx: Pick<Context, 'caller'>, db: Db | Tx, agreementId: string) {
  const agreement = await findAgreement(db, agreementId)
  if (agreement?.councilId !== ctx.caller.organisationId) throw new CarelotError({ code: 'not-found' })
  return agreement
}

/**
 * The same, held until the transaction ends. Whoever decides about a supplier holds it, as whoever signs a contract with one
 * does: the contract is entered before the decision, or the signature finds it made (P-46).
 */
export async function lockOwnAgreement(ctx: Pick<Context, 'caller'>, tx: Tx, agreementId: string) {
  const agreement = await lockAgreement(tx, agreementId)
  if (agreement?.councilId !== ctx.caller.organisationId) throw new CarelotError({ code: 'not-found' })
  return agreement
}
