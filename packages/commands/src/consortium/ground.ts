import { findDiligence } from '@carelot/db/consortium/diligence'
import type { Tx } from '@carelot/db/database'
import type { Ground } from '@carelot/rules/consortium/exclusion'
import { CarelotError } from '@carelot/rules/problem'

/** A ground of this consortium, as the vault hides it. */
export async function groundOf(tx: Tx, consortiumId: string, groundId: string): Promise<Ground> {
  const { grounds } = await findDiligence(tx, consortiumId)
  const ground = grounds.find(({ id }) => id === groundId)
  if (!ground) throw new CarelotError({ code: 'not-found' })
  return ground
}
