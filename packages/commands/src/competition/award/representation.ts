import { now } from '@carelot/db/clock'
import { updateHeld } from '@carelot/db/competition/award/hold'
import {
  insertFurtherDecision,
  insertRepresentation,
  listRepresentations,
  type RepresentationRow,
} from '@carelot/db/competition/award/representation'
import { listRounds, listRoundsThatStand } from '@carelot/db/competition/award/round'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { isToSign } from '@carelot/db/contract/parties'
import type { Tx } from '@carelot/db/database'
import { findOrganisation } from '@carelot/db/organisation/organisation'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import {
  FurtherDecision,
  Received,
  refuseFurtherDecision,
  refuseRepresentation,
} from '@carelot/rules/competition/award/representation'
import { CompetitionId, PersonId, RepresentationId } from '@carelot/rules/id'
import { CarelotError, inField, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../../command.ts'
import type { Context } from '../../context.ts'
import { newId } from '../../id.ts'
import { record } from '../../record.ts'
import { everyoneInvited } from '../everyone-invited.ts'
import { frameworkOf } from '../framework.ts'
import { lockWithContracts } from './lock-with-contracts.ts'
import { remindOfDecision } from './remind-of-decision.ts'
import { ownSigningOf, settleSigning } from './round-signing.ts'

export const RecordRepresentation = Received.meta({ id: 'RecordRepresentation' })
export type RecordRepresentation = z.infer<typeof RecordRepresentation>
export const DecideRepresentation = z
  .strictObject({
    competitionId: CompetitionId,
    representationId: RepresentationId,
    ...FurtherDecision.pick({ outcome: true, reason: true, toldAt: true }).shape,
  })
  .meta({ id: 'DecideRepresentation' })
export type DecideRepresentation = z.infer<typeof DecideRepresentation>

/**
 * An officer records that a written representation was received within the standstill. From then on no contract of those letters
 * is signed, and the standstill has no end, until the further decision (P-03). Everybody invited is told, but not of whom it is.
 */
export function recordRepresentation(ctx: Context, input: RecordRepresentation): Promise<RepresentationRow> {
  const recordedBy = PersonId.parse(valueOrRefuse(personInRole(ctx.caller, 'commissioner')))
  const { providerId = null, ...given } = input
  return command(ctx, input, async (tx) => {
    const competition = await lockWithContracts(ctx, tx, {
      competitionId: given.competitionId,
      move: 'record representation',
    })
    const round = (await listRoundsThatStand(tx, competition.id)).find((each) => each.round === given.round)
    if (!round) throw new CarelotError({ code: 'award.not-notified' })
    if (!(await isToSign(tx, { competitionId: competition.id, round: round.round })))
      throw new CarelotError({
        code: 'award.contract-signed',
        detail: 'No contract of these letters is to be signed any more',
      })
    const { regime } = (await frameworkOf(tx, competition)).terms
    const { mayBeSignedFrom: endsAt } = await ownSigningOf(tx, competition, round)
    const { notifiedAt } = round
    const recordedAt = await now(tx)
    refuseWith(refuseRepresentation(given.receivedAt, { regime, notifiedAt, endsAt, now: recordedAt }))
    if (providerId !== null && (await findOrganisation(tx, providerId))?.kind !== 'provider')
      throw new CarelotError(inField('/providerId', { code: 'award.provider-unknown' }))
    const made = { ...given, id: RepresentationId.parse(newId('rep')), providerId, recordedBy, recordedAt }
    await insertRepresentation(tx, made)
    await settle(tx, competition, round)
    await tell(ctx, tx, { competition, type: 'competition.representation-received', made, data: {} })
    return { ...made, decisions: [] }
  })
}

/**
 * An officer records the further decision on a representation, and when it was told in writing. If the award stands, the
 * standstill ends with its own last day or the fifth working day behind the telling, whichever is later. If not, nothing is
 * signed, and what follows is a correction or a withdrawal of the award. Decided again, the last decision counts (P-03).
 */
export function decideRepresentation(ctx: Context, input: DecideRepresentation): Promise<RepresentationRow> {
  const decidedBy = PersonId.parse(valueOrRefuse(personInRole(ctx.caller, 'commissioner')))
  const { competitionId, representationId, ...given } = input
  return command(ctx, input, async (tx) => {
    const competition = await lockWithContracts(ctx, tx, { competitionId, move: 'decide representation' })
    const made = (await listRepresentations(tx, competitionId)).find(({ id }) => id === representationId)
    const round = (await listRounds(tx, competitionId)).find((each) => each.round === made?.round)
    if (!made || !round) throw new CarelotError({ code: 'not-found' })
    const decidedAt = await now(tx)
    refuseWith(refuseFurtherDecision(given, { ...made, now: decidedAt }))
    const decision = { ...given, decidedBy, decidedAt }
    await insertFurtherDecision(tx, made, decision)
    const signing = await settle(tx, competition, round)
    const { outcome, toldAt } = given
    const data = { outcome, toldAt, ...signing }
    await tell(ctx, tx, { competition, type: 'competition.representation-decided', made, data })
    return { ...made, decisions: [...made.decisions, decision] }
  })
}

/** The standstill lasts as the representations say, and the further decision is owed or made. */
async function settle(tx: Tx, competition: CompetitionRow, round: Parameters<typeof settleSigning>[2]) {
  const signing = await settleSigning(tx, competition, round)
  await updateHeld(tx, competition.id)
  await remindOfDecision(tx, competition.id)
  return signing
}

type Told = {
  competition: CompetitionRow
  type: 'competition.representation-received' | 'competition.representation-decided'
  made: Pick<RepresentationRow, 'id' | 'round' | 'providerId'>
  data: Record<string, string | null>
}

async function tell(ctx: Context, tx: Tx, { competition, type, made, data }: Told): Promise<void> {
  const { id: representationId, round, providerId } = made
  const invited = await everyoneInvited(tx, competition)
  await record(ctx, tx, {
    type,
    subject: competition.id,
    audience: [...invited, ...(providerId === null ? [] : [providerId])],
    data: { representationId, round, ...data },
  })
}
