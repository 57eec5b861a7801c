import {
  type ConsortiumRow,
  insertMember,
  updateConsortium,
  updateInvitedAgain,
} from '@carelot/db/consortium/consortium'
import { insertConsortiumInvitations, listStandingEmails } from '@carelot/db/consortium/invitation'
import type { Tx } from '@carelot/db/database'
import { standingOf } from '@carelot/rules/consortium/readiness'
import type { InvitedRole } from '@carelot/rules/consortium/role'
import type { Instant } from '@carelot/rules/instant'
import { inField, type Problem } from '@carelot/rules/problem'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { type Fact, record, recordAll } from '../record.ts'
import { refuseFirm, refuseRole } from './eligibility.ts'
import { hashOfSecret, secretOf } from './invitation-link.ts'
import { planAnswers } from './plan-reminders.ts'

/** Whom a lead would ask: an organisation, or a firm by its name and address. */
export type Invite = {
  organisationId: string | null
  firmName: string | null
  email: string | null
  role: InvitedRole
  answerBy: Instant
  externalReference: string | null
}
/** What an invitation depends on, looked up once for many. The consortium is held. */
export type Surroundings = { row: ConsortiumRow; deadline: Instant | null; at: Instant; emails: ReadonlySet<string> }

/** Addresses to which a link is out that still stands. */
export async function standingEmails(tx: Tx, consortiumId: string): Promise<Set<string>> {
  return new Set((await listStandingEmails(tx, consortiumId)).map((email) => email.toLowerCase()))
}

/** Refuses a firm that has joined or may still answer, one that may not have its role (C-05, C-13), and an answer due past or after the deadline. */
export async function refuseInvite(
  tx: Tx,
  { row, deadline, at, emails }: Surroundings,
  { organisationId, email, role, answerBy }: Pick<Invite, 'organisationId' | 'email' | 'role' | 'answerBy'>,
): Promise<Problem | undefined> {
  const isInvited =
    organisationId === null ? emails.has(email?.toLowerCase() ?? '') : standingOf(row).includes(organisationId)
  if (isInvited) return { code: 'consortium.member-invited' }
  const unfit =
    organisationId === null
      ? await refuseRole(tx, row, { firm: email ?? '', role })
      : await refuseFirm(tx, row, { organisationId, role })
  return unfit ?? refuseAnswerBy({ deadline, at }, answerBy)
}

export function refuseAnswerBy(
  { deadline, at }: Pick<Surroundings, 'deadline' | 'at'>,
  answerBy: Instant,
): Problem | undefined {
  const isAhead = Date.parse(answerBy) > Date.parse(at)
  if (isAhead && (deadline === null || Date.parse(answerBy) < Date.parse(deadline))) return undefined
  const detail = isAhead ? `Tenders close at ${deadline}` : `It is ${at}`
  return inField('/answerBy', { code: 'consortium.answer-late', detail })
}

/** Writes invitations that nothing stands against, and gives their ids in the same order. */
export async function writeInvitations(
  ctx: Context & { personId: string },
  tx: Tx,
  { row, invites }: { row: ConsortiumRow; invites: readonly Invite[] },
): Promise<string[]> {
  const consortiumId = row.id
  const made = invites.map((invite) => {
    const id = newId('cin')
    const secretHash =
      invite.organisationId === null ? hashOfSecret(ctx.vault, secretOf(ctx.vault, { id, sends: 1 })) : null
    return { ...invite, id, consortiumId, secretHash, invitedBy: ctx.personId }
  })
  const written = await insertConsortiumInvitations(tx, made)
  if (written.size < made.length) throw new Error('an invitation stands that was not seen')
  for (const { organisationId, role, answerBy } of made)
    if (organisationId !== null) await askMember(tx, row, { organisationId, role, answerBy })
  await planAnswers(
    tx,
    consortiumId,
    made.map(({ answerBy }) => answerBy),
  )
  await updateConsortium(tx, consortiumId)
  const invited = made.flatMap(({ id, organisationId, role, answerBy }): Fact[] => {
    if (organisationId === null) return []
    const data = { invitationId: id, organisationId, role, answerBy }
    return [{ type: 'consortium.member-invited', subject: consortiumId, audience: [row.leadId, organisationId], data }]
  })
  await recordAll(ctx, tx, invited)
  const links = made.filter(({ organisationId }) => organisationId === null).map(({ id }) => id)
  if (links.length > 0)
    await record(ctx, tx, {
      type: 'consortium.link-issued',
      subject: consortiumId,
      audience: [row.leadId],
      data: { invitationIds: links },
    })
  return made.map(({ id }) => id)
}

/** Makes a firm one that is asked, or asks it again. It is no member until it says so. */
export async function askMember(
  tx: Tx,
  { id: consortiumId, members }: ConsortiumRow,
  { organisationId, role, answerBy }: { organisationId: string; role: InvitedRole; answerBy: Instant },
): Promise<void> {
  const asked = { consortiumId, organisationId, role, answerBy }
  if (members.some((member) => member.organisationId === organisationId)) await updateInvitedAgain(tx, asked)
  else await insertMember(tx, { ...asked, stage: 'invited' })
}
