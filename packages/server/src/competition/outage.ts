import { ApproveFurtherPeriod, approveFurtherPeriod } from '@carelot/commands/competition/approve-further-period'
import { EndOutage, endOutage } from '@carelot/commands/competition/end-outage'
import { ownCompetition } from '@carelot/commands/competition/party'
import { RecordOutage, recordOutage } from '@carelot/commands/competition/record-outage'
import { WithdrawPeriodApproval, withdrawPeriodApproval } from '@carelot/commands/competition/withdraw-period-approval'
import { listOutageApprovals, listOutages } from '@carelot/db/competition/outage'
import { Outage } from '@carelot/rules/competition/outage'
import { Page, pageOf } from '@carelot/rules/event/page'
import { CompetitionId, OutageId, PersonId } from '@carelot/rules/id'
import { Instant } from '@carelot/rules/instant'
import { z } from 'zod'
import { pageFrom } from '../page.ts'
import { council } from '../procedure.ts'

const ofCompetition = Page.extend({ competitionId: CompetitionId })

/** What a council may do about a platform that was not available. */
export const outageProcedures = {
  recordOutage: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/outages',
        status: 201,
        scope: 'competitions:write',
        summary: 'Record, before opening, that the platform could not take bids',
        description: 'Without an end while it goes on.',
        problems: ['competition.wrong-stage', 'competition.outage-times', 'competition.outage-before-publication'],
      },
    })
    .input(RecordOutage)
    .output(z.object({ id: OutageId }).meta({ id: 'RecordedOutage' }))
    .mutation(({ ctx, input }) => recordOutage(ctx, input)),

  endOutage: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/outages/{outageId}/end',
        scope: 'competitions:write',
        summary: 'Record when an outage ended that went on when it was recorded',
        problems: [
          'competition.wrong-stage',
          'competition.outage-over',
          'competition.outage-times',
          'competition.outage-before-publication',
        ],
      },
    })
    .input(EndOutage)
    .output(
      z.object({ competitionId: CompetitionId, outageId: OutageId, endedAt: Instant }).meta({ id: 'EndedOutage' }),
    )
    .mutation(({ ctx, input }) => endOutage(ctx, input)),

  listOutages: council
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/outages',
        scope: 'competitions:read',
        summary: 'Read what is recorded of the platform not being available',
      },
    })
    .input(ofCompetition)
    .output(pageOf(Outage).meta({ id: 'Outages' }))
    .query(async ({ ctx, input: { competitionId, ...page } }) => {
      await ownCompetition(ctx, ctx.db, competitionId)
      const { data, nextCursor } = await pageFrom(
        ctx,
        { list: `outages ${competitionId}`, ...page },
        { rows: (asked) => listOutages(ctx.db, competitionId, asked), keyOf: ({ id }) => id },
      )
      const approvals = await listOutageApprovals(
        ctx.db,
        data.map(({ id }) => id),
      )
      const approvalsOf = (id: string) => approvals.filter(({ outageId }) => outageId === id)
      return { data: data.map((outage) => Outage.parse({ ...outage, approvals: approvalsOf(outage.id) })), nextCursor }
    }),

  approveFurtherPeriod: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/outages/{outageId}/approvals',
        scope: 'competitions:write',
        status: 201,
        summary: 'Approve, as one of two persons, the same further period for all bidders',
        location: '/competitions/{competitionId}/outages',
        problems: [
          'competition.wrong-stage',
          'competition.interest-undeclared',
          'competition.interest-conflict',
          'competition.outage-going-on',
          'competition.outage-used',
          'competition.already-approved',
          'competition.further-period-differs',
        ],
      },
    })
    .input(ApproveFurtherPeriod)
    .output(
      z
        .object({
          competitionId: CompetitionId,
          outageId: OutageId,
          personId: PersonId,
          approvedAt: Instant,
          deadline: Instant.nullable().meta({ description: 'The new deadline, once two persons have approved' }),
        })
        .meta({ id: 'FurtherPeriodApproval' }),
    )
    .mutation(({ ctx, input }) => approveFurtherPeriod(ctx, input)),

  withdrawPeriodApproval: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/outages/{outageId}/approvals/withdrawal',
        scope: 'competitions:write',
        summary: 'Take your own approval of a further period back, until a second person has approved',
        problems: ['competition.wrong-stage', 'competition.not-approved', 'competition.outage-used'],
      },
    })
    .input(WithdrawPeriodApproval)
    .output(
      z
        .object({ competitionId: CompetitionId, outageId: OutageId, personId: PersonId, withdrawnAt: Instant })
        .meta({ id: 'WithdrawnPeriodApproval' }),
    )
    .mutation(({ ctx, input }) => withdrawPeriodApproval(ctx, input)),
}
