import type { ConsortiumInvitation } from '@carelot/rules/consortium/invitation'
import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

export type InvitationRow = ConsortiumInvitation

const stageNow = sql<ConsortiumInvitation['stage']>`
  case when stage = 'standing' and answer_by <= carelot_now() then 'expired' else stage end`

const select = (db: Db | Tx) =>
  db
    .selectFrom('consortium_invitation')
    .select([
      'id',
      'consortium_id as consortiumId',
      'organisation_id as organisationId',
      'firm_name as firmName',
      'email',
      'role',
      stageNow.as('stage'),
      'answer_by as answerBy',
      'sends',
      'reason',
      'sent_at as sentAt',
      'external_reference as externalReference',
    ])

type NewInvitation = Pick<
  InvitationRow,
  'id' | 'consortiumId' | 'organisationId' | 'firmName' | 'email' | 'role' | 'answerBy' | 'externalReference'
> & { secretHash: string | null; invitedBy: string }

const rowOf = (made: NewInvitation) => ({
  id: made.id,
  consortium_id: made.consortiumId,
  organisation_id: made.organisationId,
  firm_name: made.firmName,
  email: made.email,
  role: made.role,
  secret_hash: made.secretHash,
  answer_by: made.answerBy,
  external_reference: made.externalReference,
  invited_by: made.invitedBy,
})

/** Writes invitations, and gives the ids of those that were: a firm, and an address, has one that stands. */
export async function insertConsortiumInvitations(tx: Tx, made: readonly NewInvitation[]): Promise<Set<string>> {
  const [first] = made
  if (!first) return new Set()
  await endOverdue(tx, first.consortiumId)
  const written = await tx
    .insertInto('consortium_invitation')
    .values(made.map(rowOf))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return new Set(written.map(({ id }) => id))
}

/** What the clock has ended is written down, so that the firm may be invited again, or another of its invitations stand. */
export async function endOverdue(tx: Tx, consortiumId: string): Promise<void> {
  await tx
    .updateTable('consortium_invitation')
    .set({ stage: 'expired', secret_hash: null })
    .where('consortium_id', '=', consortiumId)
    .where('stage', '=', 'standing')
    .where('answer_by', '<=', sql<Instant>`carelot_now()`)
    .execute()
}

export function findConsortiumInvitation(db: Db | Tx, consortiumId: string, id: string) {
  return select(db).where('consortium_id', '=', consortiumId).where('id', '=', id).executeTakeFirst()
}

/** The invitation of this firm that stands. */
export function findStandingInvitation(tx: Tx, consortiumId: string, organisationId: string) {
  return select(tx)
    .where('consortium_id', '=', consortiumId)
    .where('organisation_id', '=', organisationId)
    .where('stage', '=', 'standing')
    .executeTakeFirst()
}

export function findInvitationBySecret(db: Db | Tx, secretHash: string) {
  return select(db).where('secret_hash', '=', secretHash).executeTakeFirst()
}

export function listConsortiumInvitations(
  db: Db,
  consortiumId: string,
  page: { after: string; limit: number },
): Promise<InvitationRow[]> {
  return select(db)
    .where('consortium_id', '=', consortiumId)
    .where('id', '>', page.after)
    .orderBy('id')
    .limit(page.limit)
    .execute()
}

/** The invitations that an organisation was sent, those that have ended too. */
export function listOwnInvitations(
  db: Db,
  organisationId: string,
  page: { after: string; limit: number },
): Promise<InvitationRow[]> {
  return select(db)
    .where('organisation_id', '=', organisationId)
    .where('id', '>', page.after)
    .orderBy('id')
    .limit(page.limit)
    .execute()
}

/** Invitations that stood until, or stand until, just this instant, and that nobody has answered or taken back. */
export function listUnansweredBy(tx: Tx, consortiumId: string, answerBy: Instant): Promise<InvitationRow[]> {
  return select(tx)
    .where('consortium_id', '=', consortiumId)
    .where('answer_by', '=', answerBy)
    .where('stage', 'in', ['standing', 'expired'])
    .orderBy('id')
    .execute()
}

/** Addresses of firms to which a link is out that still stands. */
export async function listStandingEmails(tx: Tx, consortiumId: string): Promise<string[]> {
  const rows = await select(tx)
    .where('consortium_id', '=', consortiumId)
    .where('organisation_id', 'is', null)
    .where('stage', '=', 'standing')
    .where('answer_by', '>', sql<Instant>`carelot_now()`)
    .execute()
  return rows.flatMap(({ email }) => email ?? [])
}

type Change = {
  stage?: ConsortiumInvitation['stage']
  role?: ConsortiumInvitation['role']
  organisationId?: string
  secretHash?: string | null
  answerBy?: Instant
  sends?: number
  reason?: string | null
}

export async function updateConsortiumInvitation(tx: Tx, id: string, change: Change): Promise<void> {
  const { stage, role, organisationId, secretHash, answerBy, sends, reason } = change
  await tx
    .updateTable('consortium_invitation')
    .set({
      ...(stage && { stage }),
      ...(role && { role }),
      ...(organisationId && { organisation_id: organisationId }),
      ...(secretHash !== undefined && { secret_hash: secretHash }),
      ...(answerBy && { answer_by: answerBy, sent_at: sql<Instant>`carelot_now()` }),
      ...(sends !== undefined && { sends }),
      ...(reason !== undefined && { reason }),
    })
    .where('id', '=', id)
    .execute()
}
