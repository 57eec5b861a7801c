import { findApiKey } from '@carelot/db/access/api-key'
import { findGrant } from '@carelot/db/access/grant'
import { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../context.ts'

/** A call that had to wait: its key, or the grant that it was made under, may have been ended meanwhile. */
export async function refuseEnded({ db, caller }: Pick<Context, 'db' | 'caller'>): Promise<void> {
  const { keyId, organisationId, vendorId, systemId = '' } = caller
  const key = await findApiKey(db, keyId, vendorId ?? organisationId)
  if (!key || key.revokedAt || Date.parse(key.expiresAt) <= Date.now())
    throw new CarelotError({ code: 'access.unauthenticated' })
  if (vendorId && !(await findGrant(db, organisationId, systemId)))
    throw new CarelotError({ code: 'access.forbidden', detail: 'The provider has taken its grant back' })
}
