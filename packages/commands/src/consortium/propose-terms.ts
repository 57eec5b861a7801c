import { now } from '@carelot/db/clock'
import { insertTerms, updateConsortium } from '@carelot/db/consortium/consortium'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { ConsortiumTerms, faultsOfShares } from '@carelot/rules/consortium/terms'
import { ConsortiumId } from '@carelot/rules/id'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { contentHashOf } from '../keys/content-hash.ts'
import { record } from '../record.ts'
import { lockForConsortiumMove, readConsortium } from './own-consortium.ts'
import { settlePricing } from './settle-pricing.ts'

export const ProposeTerms = z
  .strictObject({ consortiumId: ConsortiumId, version: z.int().positive(), terms: ConsortiumTerms })
  .meta({ id: 'ProposeConsortiumTerms' })
export type ProposeTerms = z.infer<typeof ProposeTerms>

/** The lead puts terms to the members: another version each time, which everybody signs anew (C-03, C-16). */
export function proposeTerms(ctx: Context, input: ProposeTerms): Promise<Consortium> {
  const proposedBy = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, terms: content } = input
  return command(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'propose terms', byLead: true })
    if (row.version !== input.version) throw new CarelotError({ code: 'request.version-stale' })
    const joined = joinedOf(row)
    refuseWith(problemOfFaults(faultsOfShares(content, { joined, lotIds: row.lotIds })))
    await settlePricing(tx, row, content)
    const version = (row.terms?.version ?? 0) + 1
    const contentHash = contentHashOf(content)
    await insertTerms(tx, { consortiumId, version, content, contentHash, proposedBy, proposedAt: await now(tx) })
    await updateConsortium(tx, consortiumId)
    await record(ctx, tx, {
      type: 'consortium.terms-proposed',
      subject: consortiumId,
      audience: joined,
      data: { version, contentHash },
    })
    return readConsortium(tx, ctx.caller, consortiumId)
  })
}
