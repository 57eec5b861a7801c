import { type CompetitionRow, findCompetition } from '@carelot/db/competition/competition'
import { isInvitedWithOthers } from '@carelot/db/competition/holding'
import { findInvited, type Invited, listBiddersOf } from '@carelot/db/competition/invitation'
import type { Db, Tx } from '@carelot/db/database'
import { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../context.ts'
import { bindingOf, sameText } from '../keys/binding.ts'
import type { Vault } from '../keys/vault.ts'
import { assertRecordedBrief } from './recorded.ts'

type Asking = Pick<Context, 'caller' | 'vault'>
type Member = { bidderId: string; competitionId: string; organisationId: string; role: string }

/** Ties a member to its bidder. */
export function bindingOfMember(vault: Vault, { bidderId, competitionId, organisationId, role }: Member): string {
  return bindingOf(vault, 'bidder-member', { bidderId, competitionId, organisationId, role })
}

/** Whoever is made a member of another's bidder past the servers would read its drafts and take its bid back. */
export function assertMember(vault: Vault, { binding, ...member }: Member & { binding: string }): void {
  if (!sameText(bindingOfMember(vault, member), binding))
    throw new Error(`${member.organisationId} was not made a member of ${member.bidderId} by this deployment`)
}

/** The caller's own invitation, if it was invited. */
export async function findOwnInvitation(
  { vault, caller }: Asking,
  db: Db | Tx,
  competitionId: string,
): Promise<Invited | undefined> {
  const { organisationId } = caller
  const invited = await findInvited(db, competitionId, organisationId)
  if (invited) assertMember(vault, { ...invited, competitionId, organisationId })
  return invited
}

/** What the caller is to a competition: its council, or a bidder that was invited. To anybody else there is nothing here. */
export async function partyOf(
  asking: Asking,
  db: Db | Tx,
  competitionId: string,
): Promise<{ competition: CompetitionRow; invited: Invited | undefined }> {
  const competition = await findCompetition(db, competitionId)
  const invited = await findOwnInvitation(asking, db, competitionId)
  if (!competition || (competition.councilId !== asking.caller.organisationId && !invited))
    throw new CarelotError({ code: 'not-found' })
  if (!invited) await assertRecordedBrief(asking, db, competition)
  return { competition, invited }
}

/** The bidders of a competition that the caller is a member of. */
export async function listMemberships({ vault, caller }: Asking, db: Db | Tx, competitionId: string) {
  const { organisationId } = caller
  const members = await listBiddersOf(db, competitionId, organisationId)
  for (const member of members) assertMember(vault, { ...member, competitionId, organisationId })
  return members
}

/**
 * Who reads what is told to all that were invited, documents too: the council, a bidder, every member of one, and whoever holds an
 * invited lot together with one, which acts for them. To anybody else there is nothing here.
 *
 * @see C-13
 */
export async function readerOf(
  asking: Asking,
  db: Db | Tx,
  competitionId: string,
): Promise<{ competition: CompetitionRow; isCouncil: boolean }> {
  const competition = await findCompetition(db, competitionId)
  if (!competition) throw new CarelotError({ code: 'not-found' })
  const { organisationId } = asking.caller
  const isCouncil = competition.councilId === organisationId
  const invited = isCouncil ? undefined : await findOwnInvitation(asking, db, competitionId)
  const isHolder =
    !isCouncil && competition.stage !== 'draft' && (await isInvitedWithOthers(db, competitionId, organisationId))
  if (!isCouncil && !invited && !isHolder && !(await isPartner(asking, db, competition)))
    throw new CarelotError({ code: 'not-found' })
  if (!invited || isHolder) await assertRecordedBrief(asking, db, competition)
  return { competition, isCouncil }
}

/** Whether the caller is a member of a bidder that another leads. */
async function isPartner(asking: Asking, db: Db | Tx, { id, stage }: CompetitionRow): Promise<boolean> {
  return stage !== 'draft' && (await listMemberships(asking, db, id)).some(({ role }) => role !== 'lead')
}

/** A competition of the caller's own council. To anybody else there is nothing here. */
export async function ownCompetition(asking: Asking, db: Db | Tx, competitionId: string): Promise<CompetitionRow> {
  const competition = await findCompetition(db, competitionId)
  if (competition?.councilId !== asking.caller.organisationId) throw new CarelotError({ code: 'not-found' })
  await assertRecordedBrief(asking, db, competition)
  return competition
}

/**
 * A bidder that was invited. One that holds a lot with others, and neither acts for them nor leads them, is told that they bid as one. To
 * anybody else, the council too, there is nothing here.
 *
 * @see C-13
 */
export async function invitedOf(asking: Asking, db: Db | Tx, competitionId: string): Promise<Invited> {
  const invited = await findOwnInvitation(asking, db, competitionId)
  if (invited) return invited
  if (await isInvitedWithOthers(db, competitionId, asking.caller.organisationId))
    throw new CarelotError({ code: 'bid.lot-held-together', detail: 'What you hold here you hold with others' })
  throw new CarelotError({ code: 'not-found' })
}
