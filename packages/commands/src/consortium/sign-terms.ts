import { now } from '@carelot/db/clock'
import { updateConsortium } from '@carelot/db/consortium/consortium'
import { upsertTermsSignature } from '@carelot/db/consortium/terms'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { signersOf } from '@carelot/rules/consortium/role'
import { missingSections } from '@carelot/rules/consortium/terms-sections'
import { ConsortiumId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { Sha256 } from '@carelot/rules/sha-256'
import { z } from 'zod'
import { commandThenRead } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { lockForMemberMove } from './member-move.ts'
import { readConsortium, refuseOtherTerms } from './own-consortium.ts'

export const SignTerms = z
  .strictObject({
    consortiumId: ConsortiumId,
    contentHash: Sha256.meta({ description: 'SHA-256 of the terms that are signed, as canonical JSON (RFC 8785)' }),
  })
  .meta({ id: 'SignConsortiumTerms' })
export type SignTerms = z.infer<typeof SignTerms>

/**
 * A signatory gives its firm's assent to the terms that stand and to no others: a change
 * at the same instant comes first, and then this is refused, or it makes this signature one of an earlier version (C-02,
 * C-16). It names who leads: under another lead everybody signs anew.
 */
export function signTerms(ctx: Context, input: SignTerms): Promise<Consortium> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, contentHash } = input
  const work = async (tx: Tx) => {
    const { row, own } = await lockForMemberMove(ctx, tx, { consortiumId, move: 'sign' })
    const terms = refuseOtherTerms(row, (standing) => standing.contentHash === contentHash)
    const missing = missingSections(terms.content)
    if (missing.length > 0)
      throw new CarelotError({ code: 'consortium.terms-incomplete', detail: `They lack ${missing.join(', ')}` })
    if (!signersOf(row).includes(own.organisationId))
      throw new CarelotError({ code: 'consortium.role-unfit', detail: `A ${own.role} does not sign the terms` })
    const { organisationId } = own
    const last = terms.signatures.find((each) => each.organisationId === organisationId)
    if (last?.isOfLead && last.termsVersion === terms.version) throw new CarelotError({ code: 'consortium.signed' })
    const signedAt = await now(tx)
    const of = { consortiumId, termsVersion: terms.version, organisationId, personId, leadId: row.leadId }
    const statement = await ctx.vault.sign('consortium-signature', { ...of, contentHash, signedAt })
    await upsertTermsSignature(tx, { ...of, statement, signedAt })
    await updateConsortium(tx, consortiumId)
    await record(ctx, tx, {
      type: 'consortium.terms-signed',
      subject: consortiumId,
      audience: joinedOf(row),
      data: { organisationId, personId, version: terms.version, contentHash },
    })
    return { consortiumId }
  }
  return commandThenRead(ctx, input, { work, read: (tx) => readConsortium(tx, ctx.caller, consortiumId) })
}
