import { updateConsortium } from '@carelot/db/consortium/consortium'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { isBoundBy } from '@carelot/rules/consortium/nda'
import { ConsortiumId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { Sha256 } from '@carelot/rules/sha-256'
import { z } from 'zod'
import { commandThenRead } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { lockForConsortiumMove, readConsortium } from './own-consortium.ts'
import { writeAcceptance } from './set-nda.ts'

export const AcceptNda = z
  .strictObject({
    consortiumId: ConsortiumId,
    contentHash: Sha256.meta({ description: 'The hash of the non-disclosure agreement that is accepted' }),
  })
  .meta({ id: 'AcceptConsortiumNda' })
export type AcceptNda = z.infer<typeof AcceptNda>

/** A signatory promises for its firm what the non-disclosure agreement says, by its hash, and then sees who has joined (C-18). */
export function acceptNda(ctx: Context, input: AcceptNda): Promise<Consortium> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, contentHash } = input
  const work = async (tx: Tx) => {
    const { row, own } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'accept nda', byLead: false })
    const { organisationId } = own
    const { nda } = row
    if (nda?.contentHash !== contentHash)
      throw new CarelotError({ code: 'consortium.nda-differs', detail: `The hash is ${nda?.contentHash ?? 'of none'}` })
    if (isBoundBy(nda, organisationId)) throw new CarelotError({ code: 'consortium.nda-accepted' })
    await writeAcceptance(ctx, tx, { consortiumId, ndaVersion: nda.version, contentHash, organisationId, personId })
    await updateConsortium(tx, consortiumId)
    await record(ctx, tx, {
      type: 'consortium.nda-accepted',
      subject: consortiumId,
      audience: [row.leadId, organisationId],
      data: { organisationId, personId, version: nda.version, contentHash },
    })
    return { consortiumId }
  }
  return commandThenRead(ctx, input, { work, read: (tx) => readConsortium(tx, ctx.caller, consortiumId) })
}
