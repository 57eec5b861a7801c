import { findSystem } from '@carelot/db/access/party'
import { findAuthority, findAuthorityOf, insertAuthority } from '@carelot/db/competition/authority'
import { lockBidder } from '@carelot/db/competition/bid'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { mayMove } from '@carelot/rules/competition/stages'
import { SubmissionAuthority } from '@carelot/rules/competition/submission-authority'
import { CompetitionId, SystemId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { invitedOf } from './party.ts'

export const AuthoriseSubmission = z
  .strictObject({
    competitionId: CompetitionId,
    systemId: SystemId,
    externalReference: z.string().min(1).max(255).optional(),
  })
  .meta({ id: 'AuthoriseSubmission' })
export type AuthoriseSubmission = z.infer<typeof AuthoriseSubmission>

/** A signatory lets one system submit for one competition; every submission of that system cites it. */
export function authoriseSubmission(ctx: Context, input: AuthoriseSubmission): Promise<SubmissionAuthority> {
  const { competitionId, systemId, externalReference = null } = input
  const { organisationId: providerId } = ctx.caller
  const signatory = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  return command(ctx, input, async (tx) => {
    const invited = await invitedOf(ctx, tx, competitionId)
    const system = await findSystem(tx, systemId, providerId)
    if (!system) throw new CarelotError({ code: 'not-found' })
    if (!mayMove(invited.stage, 'authorise submission')) throw new CarelotError({ code: 'competition.closed' })
    await lockBidder(tx, invited.bidderId)
    const id = newId('aut')
    const claims = { id, competitionId, systemId, providerId, signatory }
    const statement = await ctx.vault.sign('submission-authority', claims)
    await insertAuthority(tx, { ...claims, statement, externalReference })
    await record(ctx, tx, {
      type: 'bid.submission-authorised',
      subject: competitionId,
      audience: [providerId],
      data: { authorityId: id, systemId },
    })
    return SubmissionAuthority.parse(await findAuthorityOf(tx, id, { competitionId, providerId }))
  })
}

/** Whose word a bid goes by: the signatory who calls, or whoever authorised the calling system, which cites that. */
type Authority = { signatory: string; authorityId?: string }

/** What a submission rests on. A person who is no signatory is refused, and so is a system without an authority. */
export async function authorityToSubmit(ctx: Context, tx: Tx, competitionId: string): Promise<Authority> {
  const { caller } = ctx
  if (caller.personId) return { signatory: valueOrRefuse(personInRole(caller, 'signatory')) }
  const { organisationId: providerId, systemId = '' } = caller
  const authority = await findAuthority(tx, { competitionId, providerId, systemId })
  const signed = authority && (await ctx.vault.verify('submission-authority', authority.statement))
  if (signed?.competitionId !== competitionId || signed.providerId !== providerId || signed.systemId !== systemId)
    throw new CarelotError({ code: 'bid.not-authorised' })
  return { signatory: String(signed.signatory), authorityId: String(signed.id) }
}
