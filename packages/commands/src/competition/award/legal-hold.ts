import { now } from '@carelot/db/clock'
import { type HoldRow, insertHold, lockHold, updateHeld, updateLifted } from '@carelot/db/competition/award/hold'
import { listSigningInstants } from '@carelot/db/contract/signers'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { CompetitionId, LegalHoldId, PersonId } from '@carelot/rules/id'
import { Instant } from '@carelot/rules/instant'
import { CarelotError } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../../command.ts'
import type { Context } from '../../context.ts'
import { newId } from '../../id.ts'
import { record } from '../../record.ts'
import { lockForMove } from '../lock-for-move.ts'
import { lockWithContracts } from './lock-with-contracts.ts'
import { remindOfSigning } from './remind-of-signing.ts'

const Reason = written(10_000)

export const PlaceHold = z
  .strictObject({
    competitionId: CompetitionId,
    reason: Reason,
    externalReference: z.string().min(1).max(255).optional(),
  })
  .meta({ id: 'PlaceHold' })
export type PlaceHold = z.infer<typeof PlaceHold>
export const LiftHold = z
  .strictObject({ competitionId: CompetitionId, holdId: LegalHoldId, reason: Reason })
  .meta({ id: 'LiftHold' })
export type LiftHold = z.infer<typeof LiftHold>

/** Something, such as a claim, because of which no contract of a competition is signed until it is lifted with a reason (P-13, P-47). */
export const LegalHold = z
  .object({
    id: LegalHoldId,
    competitionId: CompetitionId,
    reason: z.string(),
    placedBy: PersonId,
    placedAt: Instant,
    liftedBy: PersonId.nullable(),
    liftedReason: z.string().nullable(),
    liftedAt: Instant.nullable(),
    externalReference: z.string().nullable(),
  })
  .meta({ id: 'LegalHold' })

/** A signature at the same instant comes before the hold, or is refused: both lock the contract. Suppliers that it stops are told. */
export function placeHold(ctx: Context, input: PlaceHold): Promise<HoldRow> {
  const placedBy = valueOrRefuse(personInRole(ctx.caller, 'commissioner'))
  const { competitionId, reason, externalReference = null } = input
  return command(ctx, input, async (tx) => {
    const competition = await lockWithContracts(ctx, tx, { competitionId, move: 'place hold' })
    const id = newId('hld')
    const hold = await insertHold(tx, {
      id,
      competitionId,
      reason,
      placedBy,
      placedAt: await now(tx),
      externalReference,
    })
    const stopped = (await listSigningInstants(tx, competitionId)).flatMap(({ suppliers }) => suppliers)
    await updateHeld(tx, competitionId)
    await remindOfSigning(tx, competition)
    await record(ctx, tx, {
      type: 'competition.hold-placed',
      subject: competitionId,
      audience: [competition.councilId, ...stopped],
      data: { holdId: id },
    })
    return hold
  })
}

/** Suppliers are told once no other hold stands: their contracts go on from there. */
export function liftHold(ctx: Context, input: LiftHold): Promise<HoldRow> {
  const by = valueOrRefuse(personInRole(ctx.caller, 'commissioner'))
  const { competitionId, holdId, reason } = input
  return command(ctx, input, async (tx) => {
    const competition = await lockForMove(ctx, tx, { competitionId, move: 'lift hold' })
    const standing = await lockHold(tx, { competitionId, id: holdId })
    if (!standing) throw new CarelotError({ code: 'not-found' })
    if (standing.liftedAt !== null) throw new CarelotError({ code: 'award.hold-lifted' })
    const hold = await updateLifted(tx, { id: holdId, reason, by, at: await now(tx) })
    await updateHeld(tx, competitionId)
    await remindOfSigning(tx, competition)
    const free = (await listSigningInstants(tx, competitionId)).flatMap(({ suppliers }) => suppliers)
    await record(ctx, tx, {
      type: 'competition.hold-lifted',
      subject: competitionId,
      audience: [competition.councilId, ...free],
      data: { holdId },
    })
    return hold
  })
}
