import { now } from '@carelot/db/clock'
import { updateConsortium } from '@carelot/db/consortium/consortium'
import {
  type DirectionRow,
  findConsortiumOfBid,
  findDirectionOf,
  insertDirection,
  listDirections,
} from '@carelot/db/consortium/sub-contract'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { refuseBeforeOpening } from '@carelot/rules/competition/opened'
import { roleFor } from '@carelot/rules/competition/panel'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { isOpenDirection, refuseDirection, type SubContractDirection } from '@carelot/rules/consortium/sub-contract'
import { BidId, CompetitionId, OrganisationId, PersonId, SubContractDirectionId } from '@carelot/rules/id'
import { LocalDate } from '@carelot/rules/instant'
import { londonDateOf } from '@carelot/rules/london-time'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import { remindOfSigning } from '../competition/award/remind-of-signing.ts'
import { frameworkOf } from '../competition/framework.ts'
import { ownCompetition } from '../competition/party.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { holdAsAuthority } from './hold-for-change.ts'
import { endDirections } from './lapse-directions.ts'
import { planSubContract } from './plan-reminders.ts'

export const DirectSubContract = z
  .strictObject({
    competitionId: CompetitionId,
    bidId: BidId,
    organisationId: OrganisationId.meta({ description: 'A sub-contractor that the bid names' }),
    dueOn: LocalDate.meta({ description: 'By when the sub-contract is to be concluded' }),
    reason: written(10_000),
  })
  .meta({ id: 'DirectSubContract' })
export type DirectSubContract = z.infer<typeof DirectSubContract>
export const WithdrawDirection = z
  .strictObject({
    competitionId: CompetitionId,
    directionId: SubContractDirectionId,
    reason: written(10_000),
  })
  .meta({ id: 'WithdrawDirection' })
export type WithdrawDirection = z.infer<typeof WithdrawDirection>

/**
 * A person of the authority directs whoever was awarded a contract to enter into a binding one with a sub-contractor that its bid
 * named. Contracts that are to be signed wait until that is concluded, or the direction withdrawn.
 *
 * @see Procurement Act 2023 s.72; rule P-39
 */
export function directSubContract(ctx: Context, input: DirectSubContract): Promise<SubContractDirection> {
  const directedBy = PersonId.parse(valueOrRefuse(personInRole(ctx.caller, roleFor.recommender)))
  const { competitionId, bidId, organisationId, dueOn, reason } = input
  return command(ctx, input, async (tx) => {
    await assertOpened(ctx, tx, competitionId)
    const found = await findConsortiumOfBid(tx, { competitionId, bidId })
    const { row, competition } = await holdAsAuthority(tx, found, {
      personId: directedBy,
      move: 'direct sub-contract',
      phase: 'award',
    })
    const member = row.members.find((each) => each.organisationId === organisationId)
    const { regime } = (await frameworkOf(tx, competition)).terms
    const directedAt = await now(tx)
    refuseWith(refuseDirection(dueOn, { regime, today: londonDateOf(directedAt), member }))
    const isOpen = (each: DirectionRow) => each.organisationId === organisationId && isOpenDirection(each)
    if ((await listDirections(tx, row.id)).some(isOpen)) throw new CarelotError({ code: 'consortium.direction-open' })
    const id = newId('scd')
    const made = { id, consortiumId: row.id, organisationId, reason, dueOn, directedBy, directedAt }
    await insertDirection(tx, { ...made, competitionId })
    await planSubContract(tx, row.id, dueOn)
    await remindOfSigning(tx, competition)
    await updateConsortium(tx, row.id)
    await record(ctx, tx, {
      type: 'consortium.sub-contract-directed',
      subject: row.id,
      audience: [...joinedOf(row), competition.councilId],
      data: { competitionId, directionId: id, organisationId, dueOn, reason },
    })
    return { ...made, concluded: null, withdrawn: null }
  })
}

/** The authority withdraws a direction, with a reason: such as that the firm was replaced, or that it goes without. */
export function withdrawDirection(ctx: Context, input: WithdrawDirection): Promise<SubContractDirection> {
  const personId = valueOrRefuse(personInRole(ctx.caller, roleFor.recommender))
  const { competitionId, directionId, reason } = input
  return command(ctx, input, async (tx) => {
    await assertOpened(ctx, tx, competitionId)
    const found = await findDirectionOf(tx, { competitionId, id: directionId })
    const { row, competition } = await holdAsAuthority(tx, found, {
      personId,
      move: 'withdraw direction',
      phase: 'award',
    })
    const standing = openDirection(await listDirections(tx, row.id), directionId)
    const at = await now(tx)
    const { councilId } = competition
    await endDirections(ctx, tx, { row, councilId, directions: [standing], reason, by: personId, at })
    await remindOfSigning(tx, competition)
    await updateConsortium(tx, row.id)
    return { ...standing, withdrawn: { reason, by: PersonId.parse(personId), at } }
  })
}

/** One that is open, of those of its consortium. */
export function openDirection(directions: readonly DirectionRow[], id: string): DirectionRow {
  const standing = directions.find((each) => each.id === id)
  if (!standing) throw new CarelotError({ code: 'not-found' })
  if (!isOpenDirection(standing)) throw new CarelotError({ code: 'consortium.direction-ended' })
  return standing
}

async function assertOpened(ctx: Context, tx: Tx, competitionId: string): Promise<void> {
  refuseWith(refuseBeforeOpening(await ownCompetition(ctx, tx, competitionId)))
}
