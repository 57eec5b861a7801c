import { now } from '@carelot/db/clock'
import { type CompetitionRow, lockCompetition, updateCompetition } from '@carelot/db/competition/competition'
import { takeFence } from '@carelot/db/competition/fence'
import { insertCompetitionLots } from '@carelot/db/competition/lot'
import { insertCompetitionKeys } from '@carelot/db/competition/opening'
import type { Tx } from '@carelot/db/database'
import { insertReminders } from '@carelot/db/event/reminder'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { mustAdvertise } from '@carelot/rules/agreement/advertising'
import { valueOrRefuse } from '@carelot/rules/answer'
import { remindersOfTenderPeriod } from '@carelot/rules/competition/reminder'
import { mayMove } from '@carelot/rules/competition/stages'
import { CompetitionId } from '@carelot/rules/id'
import { instantOf } from '@carelot/rules/london-time'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { newCompetitionKeys } from './competition-keys.ts'
import { invite } from './invite.ts'
import { refuseBrief } from './refuse-brief.ts'

export const PublishCompetition = z
  .strictObject({ competitionId: CompetitionId, version: z.int().positive() })
  .meta({ id: 'PublishCompetition' })
export type PublishCompetition = z.infer<typeof PublishCompetition>

export type Published = { id: string; version: number; invited: number; notInvited: number; deadline: string }

/** Publishes a draft: signs its deadline, makes its keys, asks the gates over every appointed supplier, and invites. */
export async function publishCompetition(ctx: Context, input: PublishCompetition): Promise<Published> {
  refuseWith(refuseWithoutRole(ctx.caller, 'commissioner'))
  const keys = await newCompetitionKeys(ctx.vault, input.competitionId)
  return command(ctx, input, async (tx) => {
    await takeFence(tx, input.competitionId)
    const competition = await lockCompetition(tx, input.competitionId)
    if (!competition || competition.councilId !== ctx.caller.organisationId)
      throw new CarelotError({ code: 'not-found' })
    if (!mayMove(competition.stage, 'publish'))
      throw new CarelotError({ code: 'competition.wrong-stage', detail: `The competition is ${competition.stage}` })
    if (competition.version !== input.version) throw new CarelotError({ code: 'request.version-stale' })
    refuseWith(await refuseBrief(ctx, tx, competition))
    const deadline = valueOrRefuse(instantOf(competition.brief.timetable.deadline))
    await insertCompetitionKeys(tx, competition.id, keys)
    await beginTenderPeriod(ctx, tx, { competition, deadline })
    const counts = await invite(ctx, tx, competition)
    await record(ctx, tx, {
      type: 'competition.published',
      subject: competition.id,
      audience: [competition.councilId],
      data: { deadline, ...counts, advertised: mustAdvertise(competition.brief.service.estimatedValuePence) },
    })
    return { id: competition.id, version: competition.version + 1, deadline, ...counts }
  })
}

async function beginTenderPeriod(
  ctx: Context,
  tx: Tx,
  { competition, deadline }: { competition: CompetitionRow; deadline: string },
): Promise<void> {
  const publishedAt = await now(tx)
  const deadlineStatement = await ctx.vault.sign('deadline', {
    competitionId: competition.id,
    deadline,
    deadlineVersion: 1,
  })
  await insertCompetitionLots(
    tx,
    competition.id,
    competition.brief.lots.map(({ lotId }) => lotId),
  )
  await updateCompetition(tx, competition.id, {
    stage: 'tendering',
    deadline,
    deadlineVersion: 1,
    deadlineStatement,
    publishedAt,
  })
  await insertReminders(
    tx,
    remindersOfTenderPeriod(deadline, publishedAt).map((reminder) => ({
      id: newId('rem'),
      subject: competition.id,
      audience: [competition.councilId],
      ...reminder,
    })),
  )
}
