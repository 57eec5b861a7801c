import { type ConsortiumRow, lockConsortium, updateConsortium } from '@carelot/db/consortium/consortium'
import {
  endOverdue,
  findInvitationBySecret,
  type InvitationRow,
  updateConsortiumInvitation,
} from '@carelot/db/consortium/invitation'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { standingOf } from '@carelot/rules/consortium/readiness'
import { mayMoveConsortium } from '@carelot/rules/consortium/stages'
import { CarelotError } from '@carelot/rules/problem'
import { z } from 'zod'
import { commandThenRead } from '../command.ts'
import type { Context } from '../context.ts'
import { type Recorder, record } from '../record.ts'
import { hashOfSecret, LinkSecret } from './invitation-link.ts'
import { readConsortium } from './own-consortium.ts'
import { askMember } from './write-invitations.ts'

export const RedeemLink = z.strictObject({ secret: LinkSecret }).meta({ id: 'RedeemConsortiumLink' })
export type RedeemLink = z.infer<typeof RedeemLink>

/** A firm that is registered takes up the link that it was sent: it is asked from then on, and no member yet. */
export function redeemLink(ctx: Context, { secret }: RedeemLink): Promise<Consortium> {
  valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  // The fingerprint of the request is of the hash, so that the link itself is nowhere.
  const work = async (tx: Tx) => {
    const link = await lockLink(ctx, tx, secret)
    await takeUp(ctx, tx, { ...link, organisationId: ctx.caller.organisationId })
    return { consortiumId: link.row.id }
  }
  const read = (tx: Tx, { consortiumId }: { consortiumId: string }) => readConsortium(tx, ctx.caller, consortiumId)
  return commandThenRead(ctx, { secret: hashOfSecret(ctx.vault, secret) }, { work, read })
}

type Link = { row: ConsortiumRow; invitation: InvitationRow }

/** The invitation of a link that may be used, its consortium held. Whatever is wrong with a link, the refusal is the same. */
export async function lockLink({ vault }: Pick<Context, 'vault'>, tx: Tx, secret: string): Promise<Link> {
  const hash = hashOfSecret(vault, secret)
  const found = await findInvitationBySecret(tx, hash)
  const row = found && (await lockConsortium(tx, found.consortiumId))
  // Looked at again: it may have been used, revoked or sent anew while this waited.
  const invitation = row && (await findInvitationBySecret(tx, hash))
  if (!row || invitation?.stage !== 'standing' || !mayMoveConsortium(row.stage, 'invite'))
    throw new CarelotError({ code: 'consortium.link-unknown' })
  return { row, invitation }
}

/** Makes the link's invitation that of an organisation, and the link one that was used. */
export async function takeUp(
  recorder: Recorder,
  tx: Tx,
  { row, invitation, organisationId }: Link & { organisationId: string },
): Promise<void> {
  if (standingOf(row).includes(organisationId)) throw new CarelotError({ code: 'consortium.member-invited' })
  const { id, role, answerBy } = invitation
  // Asked directly as well, and that time is over: but one of the two stands.
  await endOverdue(tx, row.id)
  await updateConsortiumInvitation(tx, id, { organisationId, secretHash: null })
  await askMember(tx, row, { organisationId, role, answerBy })
  await updateConsortium(tx, row.id)
  await record(recorder, tx, {
    type: 'consortium.link-redeemed',
    subject: row.id,
    audience: [row.leadId, organisationId],
    data: { invitationId: id, organisationId, answerBy },
  })
}
