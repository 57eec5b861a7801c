import { listAppointments, lockAppointment, updateAppointment } from '@carelot/db/agreement/appointment'
import type { Tx } from '@carelot/db/database'
import { isHeldBy } from '@carelot/rules/agreement/holding'
import { areSame } from '@carelot/rules/same-set'
import type { Context } from '../context.ts'
import { record } from '../record.ts'

type Replaced = {
  agreement: { id: string; councilId: string }
  /** Who acts for the place, before and after. */
  supplierId: string
  lotIds: readonly string[]
  before: readonly string[]
  after: readonly string[]
  decider: string
  reason: string
}

/**
 * Other suppliers hold from now on what these held as one: a place follows those who contract for it, and all who held it or hold it
 * are told. Where the same hold the lot already by another award, the place ends with that. A change of who does not contract, such
 * as a sub-contractor, moves no place.
 *
 * @see rules C-07, C-13
 */
export async function replaceHolders(ctx: Context, tx: Tx, of: Replaced): Promise<void> {
  const { agreement, supplierId, before, decider, reason } = of
  const members = [supplierId, ...of.after.filter((each) => each !== supplierId)]
  if (areSame(before, members)) return
  const acted = (await listAppointments(tx, agreement.id)).filter((place) => place.supplierId === supplierId)
  for (const { id, lotId } of acted.filter(
    (place) => of.lotIds.includes(place.lotId) && isHeldBy(place.members, before),
  )) {
    const place = await lockAppointment(tx, agreement.id, id)
    if (!place) continue
    const isHeld = acted.some((other) => other.id !== id && other.lotId === lotId && areSame(other.members, members))
    const change = isHeld ? ({ stage: 'removed' } as const) : { members }
    await updateAppointment(tx, { id, decider, reason, stage: place.stage, ...change })
    await record(ctx, tx, {
      type: 'agreement.appointment-changed',
      subject: agreement.id,
      audience: [agreement.councilId, ...before, ...members],
      data: {
        ...{ appointmentId: id, supplierId, lotId, from: place.stage, to: isHeld ? 'removed' : place.stage },
        ...{ members, reason },
      },
    })
  }
}
