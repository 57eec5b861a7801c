import { CancelCompetition, cancelCompetition } from '@carelot/commands/competition/cancel-competition'
import { ExtendDeadline, extendDeadline } from '@carelot/commands/competition/extend-deadline'
import { issueAddendum } from '@carelot/commands/competition/issue-addendum'
import { LapseLot, lapseLot } from '@carelot/commands/competition/lapse-lot'
import { readerOf } from '@carelot/commands/competition/party'
import { listAddenda } from '@carelot/db/competition/addendum'
import { Addendum, IssueAddendum } from '@carelot/rules/competition/addendum'
import { Page, pageOf } from '@carelot/rules/event/page'
import { CompetitionId, LotId } from '@carelot/rules/id'
import { Instant } from '@carelot/rules/instant'
import { z } from 'zod'
import { pageFrom } from '../page.ts'
import { anyone, council } from '../procedure.ts'

const ofCompetition = Page.extend({ competitionId: CompetitionId })

/** What a council may do while bidders write, and until tenders are opened. */
export const tenderPeriodProcedures = {
  issueAddendum: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/addenda',
        status: 201,
        scope: 'competitions:write',
        summary: 'Change what was published by a numbered addendum to all invitees',
        problems: ['competition.wrong-stage', 'competition.deadline-passed', 'competition.document-unknown'],
      },
    })
    .input(IssueAddendum)
    .output(Addendum)
    .mutation(({ ctx, input }) => issueAddendum(ctx, input)),

  listAddenda: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/addenda',
        scope: 'competitions:read',
        summary: 'Read the addenda of a competition, in the order of their numbers',
      },
    })
    .input(ofCompetition)
    .output(pageOf(Addendum).meta({ id: 'Addenda' }))
    .query(async ({ ctx, input: { competitionId, ...page } }) => {
      await readerOf(ctx, ctx.db, competitionId)
      const { data, nextCursor } = await pageFrom(
        ctx,
        { list: `addenda ${competitionId}`, ...page },
        {
          rows: ({ after, limit }) => listAddenda(ctx.db, competitionId, { after: Number(after), limit }),
          keyOf: ({ number }) => String(number),
        },
      )
      return { data: data.map(({ body, ...row }) => Addendum.parse({ competitionId, ...body, ...row })), nextCursor }
    }),

  extend: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/extensions',
        scope: 'competitions:write',
        summary: 'Extend the deadline, before it has passed, for all bidders alike',
        problems: ['competition.wrong-stage', 'competition.deadline-passed', 'competition.deadline-not-later'],
      },
    })
    .input(ExtendDeadline)
    .output(
      z
        .object({ competitionId: CompetitionId, version: z.int(), deadline: Instant, deadlineVersion: z.int() })
        .meta({ id: 'ExtendedDeadline' }),
    )
    .mutation(({ ctx, input }) => extendDeadline(ctx, input)),

  cancel: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/cancellation',
        scope: 'competitions:write',
        summary:
          'Cancel a competition before its letters are out, or after a correction; what is sealed can then never be read',
        problems: ['competition.wrong-stage', 'award.representation-open', 'award.contract-signed'],
      },
    })
    .input(CancelCompetition)
    .output(
      z
        .object({ competitionId: CompetitionId, version: z.int(), stage: z.literal('cancelled') })
        .meta({ id: 'Cancelled' }),
    )
    .mutation(({ ctx, input }) => cancelCompetition(ctx, input)),

  lapseLot: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/lots/{lotId}/lapse',
        scope: 'competitions:write',
        summary: 'Take one lot out of a competition; with the last the competition is cancelled',
        problems: ['competition.wrong-stage', 'competition.lot-already-lapsed'],
      },
    })
    .input(LapseLot)
    .output(
      z
        .object({ competitionId: CompetitionId, lotId: LotId, lapsedAt: Instant, cancelled: z.boolean() })
        .meta({ id: 'LapsedLot' }),
    )
    .mutation(({ ctx, input }) => lapseLot(ctx, input)),
}
