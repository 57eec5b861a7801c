import { now } from '@carelot/db/clock'
import { insertCompetitionLots } from '@carelot/db/competition/lot'
import { insertCompetitionKeys } from '@carelot/db/competition/opening'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { mustAdvertise } from '@carelot/rules/agreement/advertising'
import { valueOrRefuse } from '@carelot/rules/answer'
import { CompetitionId } from '@carelot/rules/id'
import { Instant } from '@carelot/rules/instant'
import { instantOf } from '@carelot/rules/london-time'
import { refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { BriefWarning, warningsToPublish } from './brief-warnings.ts'
import { newCompetitionKeys } from './competition-keys.ts'
import { invite } from './invite.ts'
import { lockForMove } from './lock-for-move.ts'
import { recordedBrief } from './recorded.ts'
import { refuseBrief } from './refuse-brief.ts'
import { setDeadline } from './set-deadline.ts'

export const PublishCompetition = z
  .strictObject({ competitionId: CompetitionId, version: z.int().positive() })
  .meta({ id: 'PublishCompetition' })
export type PublishCompetition = z.infer<typeof PublishCompetition>

export const Published = z
  .object({
    id: CompetitionId,
    version: z.int(),
    invited: z.int(),
    notInvited: z.int(),
    deadline: Instant,
    warnings: z.array(BriefWarning).meta({ description: 'What a person should know of what is published' }),
  })
  .meta({ id: 'Published' })
type Published = z.input<typeof Published>

/** Publishes a draft: signs its deadline, makes its keys, asks the gates over every appointed supplier, and invites. */
export async function publishCompetition(ctx: Context, input: PublishCompetition): Promise<Published> {
  refuseWith(refuseWithoutRole(ctx.caller, 'commissioner'))
  const keys = await newCompetitionKeys(ctx.vault, input.competitionId)
  return command(ctx, input, async (tx) => {
    const competition = await lockForMove(ctx, tx, { ...input, move: 'publish' })
    refuseWith(await refuseBrief(ctx, tx, competition))
    const deadline = valueOrRefuse(instantOf(competition.brief.timetable.deadline))
    await insertCompetitionKeys(tx, competition.id, keys)
    const lots = competition.brief.lots.map(({ lotId }) => lotId)
    await insertCompetitionLots(tx, competition.id, lots)
    const { deadlineVersion } = await setDeadline(ctx, tx, { competition, deadline, publishedAt: await now(tx) })
    const counts = await invite(ctx, tx, { competition })
    await record(ctx, tx, {
      type: 'competition.published',
      subject: competition.id,
      audience: [competition.councilId],
      data: {
        ...{ deadline, deadlineVersion, ...counts },
        ...recordedBrief(competition.brief),
        advertised: mustAdvertise(competition.brief.service.estimatedValuePence),
      },
    })
    const warnings = await warningsToPublish(tx, competition)
    return { id: competition.id, version: competition.version + 1, deadline, ...counts, warnings }
  })
}
