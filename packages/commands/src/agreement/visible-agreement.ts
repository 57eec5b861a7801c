import { findAgreement } from '@carelot/db/agreement/agreement'
import { isParty } from '@carelot/db/agreement/appointment'
import { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../context.ts'

/** The framework, for the council that let it and for its suppliers. Anybody else is told that there is nothing. */
export async function visibleAgreement({ db, caller }: Pick<Context, 'db' | 'caller'>, agreementId: string) {
  const agreement = await findAgreement(db, agreementId)
  const visible =
    agreement?.councilId === caller.organisationId || (await isParty(db, agreementId, caller.organisationId))
  if (!agreement || !visible) throw new CarelotError({ code: 'not-found' })
  return agreement
}
