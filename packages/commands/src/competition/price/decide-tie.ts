import { now } from '@carelot/db/clock'
import { insertTieDecision } from '@carelot/db/competition/price/tie-decision'
import type { Tie } from '@carelot/rules/competition/price/ranking'
import { BidId, CompetitionId, LotId, PersonId } from '@carelot/rules/id'
import { Instant } from '@carelot/rules/instant'
import { CarelotError } from '@carelot/rules/problem'
import { areSame } from '@carelot/rules/same-set'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../../command.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { lockAsOfficer } from '../award/officer.ts'
import { rankLots } from './rank-lots.ts'
import { refuseUnlessUndecided } from './refuse-unless-undecided.ts'

export const DecideTie = z
  .strictObject({
    competitionId: CompetitionId,
    lotId: LotId,
    bidIds: z
      .array(BidId)
      .min(2)
      .max(100)
      .meta({ description: 'The tied bids in the order that is decided, best first' }),
    reason: written(10_000).meta({ description: 'Told to bidders of the tie that do not succeed (P-10)' }),
  })
  .meta({ id: 'DecideTie' })
export type DecideTie = z.infer<typeof DecideTie>

export const TieDecided = z
  .object({
    competitionId: CompetitionId,
    lotId: LotId,
    bidIds: z.array(BidId),
    personId: PersonId,
    version: z.int().positive().meta({ description: 'How often this tie was decided; the last decision counts' }),
    decidedAt: Instant,
  })
  .meta({ id: 'TieDecided' })

/**
 * A person parts bids that the published rule does not, with a reason: just those of a tie that no rule parts (P-57). As long
 * as the lot is not recommended on it may be decided again: the last decision counts, and all are kept.
 */
export function decideTie(ctx: Context, input: DecideTie): Promise<z.input<typeof TieDecided>> {
  const { competitionId, lotId, bidIds, reason } = input
  return command(ctx, input, async (tx) => {
    const wanted = { competitionId, move: 'decide tie', office: 'recommender', lotIds: [lotId] } as const
    const { competition, personId } = await lockAsOfficer(ctx, tx, wanted)
    const [ranking] = await rankLots(ctx, tx, { competition, lotId })
    if (ranking) await refuseUnlessUndecided(tx, competitionId, lotId)
    const open = ranking?.ties.some((each) => isDecidedByPerson(each) && areSame(each.bidIds, bidIds))
    const decidedAt = await now(tx)
    const decision = { competitionId, lotId, bidIds, personId, decidedAt }
    if (!open) throw new CarelotError({ code: 'award.tie-unknown' })
    const version = await insertTieDecision(tx, { ...decision, reason })
    await record(ctx, tx, {
      type: 'competition.tie-decided',
      subject: competitionId,
      audience: [competition.councilId],
      data: { lotId, personId, version },
    })
    return { ...decision, version }
  })
}

const isDecidedByPerson = ({ partedBy }: Tie) => partedBy === null || partedBy === 'decision'
