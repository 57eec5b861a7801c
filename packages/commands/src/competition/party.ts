import { type CompetitionRow, findCompetition } from '@carelot/db/competition/competition'
import { findInvited, type Invited } from '@carelot/db/competition/invitation'
import type { Db, Tx } from '@carelot/db/database'
import type { Caller } from '@carelot/rules/access/caller'
import { CarelotError } from '@carelot/rules/problem'

/** What the caller is to a competition: its council, or a bidder that was invited. To anybody else there is nothing here. */
export async function partyOf(
  db: Db | Tx,
  caller: Pick<Caller, 'organisationId'>,
  competitionId: string,
): Promise<{ competition: CompetitionRow; invited: Invited | undefined }> {
  const competition = await findCompetition(db, competitionId)
  const invited = await findInvited(db, competitionId, caller.organisationId)
  if (!competition || (competition.councilId !== caller.organisationId && !invited))
    throw new CarelotError({ code: 'not-found' })
  return { competition, invited }
}

/** A competition of the caller's own council. To anybody else there is nothing here. */
export async function ownCompetition(
  db: Db | Tx,
  caller: Pick<Caller, 'organisationId'>,
  competitionId: string,
): Promise<CompetitionRow> {
  const competition = await findCompetition(db, competitionId)
  if (competition?.councilId !== caller.organisationId) throw new CarelotError({ code: 'not-found' })
  return competition
}

/** A bidder that was invited. To anybody else, the council too, there is nothing here. */
export async function invitedOf(
  db: Db | Tx,
  caller: Pick<Caller, 'organisationId'>,
  competitionId: string,
): Promise<Invited> {
  const invited = await findInvited(db, competitionId, caller.organisationId)
  if (!invited) throw new CarelotError({ code: 'not-found' })
  return invited
}
