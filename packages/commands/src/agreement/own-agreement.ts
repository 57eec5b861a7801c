import { findAgreement } from '@carelot/db/agreement/agreement'
import type { Db, Tx } from '@carelot/db/database'
import { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../context.ts'

/** The framework, if the caller's council let it. Anybody else is told that there is nothing. */
export async function ownAgreement(ctx: Pick<Context, 'caller'>, db: Db | Tx, agreementId: string) {
  const agreement = await findAgreement(db, agreementId)
  if (agreement?.councilId !== ctx.caller.organisationId) throw new CarelotError({ code: 'not-found' })
  return agreement
}
