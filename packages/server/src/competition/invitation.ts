import { AskForInvitation, askForInvitation, ownInvitation } from '@carelot/commands/competition/ask-for-invitation'
import { CheckGates, checkGates } from '@carelot/commands/competition/check-gates'
import { ownCompetition } from '@carelot/commands/competition/party'
import { listInvitationsPage, listReadInvitations } from '@carelot/db/competition/holding'
import { Invitation, OwnInvitation } from '@carelot/rules/competition/invitation'
import { Page, pageOf } from '@carelot/rules/event/page'
import { CompetitionId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { z } from 'zod'
import { pageFrom } from '../page.ts'
import { council, provider } from '../procedure.ts'

export const invitationProcedures = {
  checkGates: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/gate-checks',
        scope: 'competitions:write',
        summary: 'Ask the gates again over suppliers that were not invited',
        description: 'A supplier that has cured what kept it out is invited; nobody’s invitation is taken back.',
        problems: ['competition.wrong-stage', 'competition.closed'],
      },
    })
    .input(CheckGates)
    .output(z.object({ id: CompetitionId, invited: z.int(), notInvited: z.int() }).meta({ id: 'GateCheck' }))
    .mutation(({ ctx, input }) => checkGates(ctx, input)),

  listInvitations: council
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/invitations',
        scope: 'competitions:read',
        summary: 'List who was invited to which lot, and who was not and why',
      },
    })
    .input(Page.extend({ competitionId: CompetitionId }))
    .output(pageOf(Invitation).meta({ id: 'Invitations' }))
    .query(async ({ ctx, input: { competitionId, limit, cursor } }) => {
      await ownCompetition(ctx, ctx.db, competitionId)
      return pageFrom(
        ctx,
        { list: `invitations ${competitionId}`, limit, cursor },
        {
          rows: (page) => listInvitationsPage(ctx.db, competitionId, page),
          keyOf: ({ supplierId, lotId }) => `${supplierId} ${lotId}`,
        },
      )
    }),

  findInvitation: provider
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/invitation',
        scope: 'competitions:read',
        summary: 'Read your own answer of the gates, lot by lot, also when you were not invited',
        description: 'And that of each lot that you hold with others, of whom one acts for you.',
      },
    })
    .input(z.strictObject({ competitionId: CompetitionId }))
    .output(OwnInvitation)
    .query(async ({ ctx, input: { competitionId } }) => {
      const lots = await listReadInvitations(ctx.db, { competitionId, supplierId: ctx.caller.organisationId })
      if (lots.length === 0) throw new CarelotError({ code: 'not-found' })
      return ownInvitation(lots, competitionId)
    }),

  askForInvitation: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/invitation',
        scope: 'bids:write',
        summary: 'Ask the gates again over yourself, until the deadline',
        description:
          'For a supplier that registered after the letting of a framework was published, or has cured what kept it out.',
        problems: ['competition.closed', 'bid.late'],
      },
    })
    .input(AskForInvitation)
    .output(OwnInvitation)
    .mutation(({ ctx, input }) => askForInvitation(ctx, input)),
}
