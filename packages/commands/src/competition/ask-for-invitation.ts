import { now } from '@carelot/db/clock'
import { lockCompetition } from '@carelot/db/competition/competition'
import { listReadInvitations, type ReadInvitation } from '@carelot/db/competition/holding'
import { findInvitations } from '@carelot/db/competition/invitation'
import type { OwnInvitation } from '@carelot/rules/competition/invitation'
import { refuseSubmission } from '@carelot/rules/competition/submission'
import { CompetitionId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { invite } from './invite.ts'
import { assertRecordedBrief } from './recorded.ts'
import { isOpenTo } from './seen-competition.ts'

export const AskForInvitation = z.strictObject({ competitionId: CompetitionId }).meta({ id: 'AskForInvitation' })
export type AskForInvitation = z.infer<typeof AskForInvitation>

/**
 * Asks the gates over the caller alone: one that registered after the publication, or has cured what kept it out, is invited
 * with the time that is left (P-46). Whoever could not bid here at all learns of nothing.
 */
export function askForInvitation(ctx: Context, { competitionId }: AskForInvitation) {
  const { organisationId } = ctx.caller
  return command(ctx, { competitionId }, async (tx): Promise<z.input<typeof OwnInvitation>> => {
    const competition = await lockCompetition(tx, competitionId)
    const earlier = await findInvitations(tx, competitionId, organisationId)
    if (!competition || (earlier.length === 0 && !isOpenTo(competition, ctx.caller)))
      throw new CarelotError({ code: 'not-found' })
    await assertRecordedBrief(ctx, tx, competition)
    refuseWith(refuseSubmission(competition, await now(tx)))
    await invite(ctx, tx, { competition, only: [organisationId] })
    return ownInvitation(await listReadInvitations(tx, { competitionId, supplierId: organisationId }), competitionId)
  })
}

/** What a supplier is told of its own answers. */
export function ownInvitation(lots: readonly ReadInvitation[], competitionId: string) {
  return { competitionId, bidderId: lots.find(({ bidderId }) => bidderId !== null)?.bidderId ?? null, lots: [...lots] }
}
