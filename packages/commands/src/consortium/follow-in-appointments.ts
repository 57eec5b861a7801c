import { findConsortium } from '@carelot/db/consortium/consortium'
import type { Tx } from '@carelot/db/database'
import { kindOf } from '@carelot/rules/competition/kind'
import { biddersOf } from '@carelot/rules/consortium/model'
import { replaceHolders } from '../agreement/replace-holders.ts'
import type { Context } from '../context.ts'
import type { Held } from './hold-for-change.ts'

/**
 * What a consortium was appointed to by the letting of a framework follows a change of its members that is made: it is theirs who
 * contract now. What was called off under it before stays with whom it is with.
 *
 * @see rules C-07, C-13
 */
export async function followInAppointments(
  ctx: Context,
  tx: Tx,
  { held: { row, phase, competition }, personId, reason }: { held: Held; personId: string; reason: string },
): Promise<void> {
  if (phase !== 'after-contract' || kindOf(competition.brief).procedure !== 'framework') return
  const changed = await findConsortium(tx, row.id)
  if (!changed) throw new Error('a consortium that was held is not there')
  const agreement = { id: competition.agreementId, councilId: competition.councilId }
  const [before, after] = [biddersOf(row), biddersOf(changed)]
  const { leadId: supplierId, lotIds } = row
  await replaceHolders(ctx, tx, { agreement, supplierId, lotIds, before, after, decider: personId, reason })
}
