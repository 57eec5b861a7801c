import { ApproveOpening, approveOpening } from '@carelot/commands/competition/approve-opening'
import { DeclareInterest, declareInterest } from '@carelot/commands/competition/declare-interest'
import { DraftCompetition, draftCompetition } from '@carelot/commands/competition/draft-competition'
import { PublishCompetition, Published, publishCompetition } from '@carelot/commands/competition/publish-competition'
import { readStanding } from '@carelot/commands/competition/read-standing'
import { seenCompetition } from '@carelot/commands/competition/seen-competition'
import { listCompetitions, listInvitedCompetitions } from '@carelot/db/competition/competition'
import { CompetitionStanding } from '@carelot/rules/competition/agenda'
import { Competition, CompetitionSummary } from '@carelot/rules/competition/competition'
import { competitionStages } from '@carelot/rules/competition/stages'
import { Page, pageOf } from '@carelot/rules/event/page'
import { CompetitionId } from '@carelot/rules/id'
import { z } from 'zod'
import { pageFrom } from '../page.ts'
import { anyone, council } from '../procedure.ts'

export const competitionProcedures = {
  draft: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions',
        status: 201,
        scope: 'competitions:write',
        summary: 'Draft a competition: a further one under a framework, or the letting of a framework',
      },
    })
    .input(DraftCompetition)
    .output(z.object({ id: CompetitionId, version: z.int() }).meta({ id: 'Drafted' }))
    .mutation(({ ctx, input }) => draftCompetition(ctx, input)),

  find: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}',
        scope: 'competitions:read',
        summary: 'Read a competition',
        etag: true,
      },
    })
    .input(z.strictObject({ competitionId: CompetitionId }))
    .output(Competition)
    .query(({ ctx, input }) => seenCompetition(ctx, input.competitionId)),

  list: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions',
        scope: 'competitions:read',
        summary:
          'List your competitions: a council its own, a provider those that it was invited to, and those that any may bid for',
        problems: ['request.cursor-invalid'],
      },
    })
    .input(Page.extend({ stage: z.enum(competitionStages).optional() }))
    .output(pageOf(CompetitionSummary).meta({ id: 'Competitions' }))
    .query(({ ctx, input: { stage, ...page } }) => {
      const { organisationId, organisationKind } = ctx.caller
      const list = organisationKind === 'council' ? listCompetitions : listInvitedCompetitions
      return pageFrom(
        ctx,
        { list: `competitions ${stage ?? ''}`, ...page },
        { rows: (rows) => list(ctx.db, organisationId, { stage, ...rows }), keyOf: ({ id }) => id },
      )
    }),

  standing: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/standing',
        scope: 'competitions:read',
        summary: 'Read where a competition stands, what is next, and who owes what by when',
        description: 'For a bidder: its own bid and duties alone. Nothing in it depends on other bidders.',
      },
    })
    .input(z.strictObject({ competitionId: CompetitionId }))
    .output(CompetitionStanding)
    .query(({ ctx, input }) => readStanding(ctx, input.competitionId)),

  publish: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/publish',
        scope: 'competitions:write',
        summary: 'Publish a draft, ask the gates and invite',
        problems: ['competition.wrong-stage'],
      },
    })
    .input(PublishCompetition)
    .output(Published)
    .mutation(({ ctx, input }) => publishCompetition(ctx, input)),

  declareInterest: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/declarations',
        status: 201,
        scope: 'competitions:write',
        summary: 'Declare your interests',
        problems: ['competition.wrong-stage', 'competition.lot-unknown', 'competition.conflict-cleared-without-reason'],
      },
    })
    .input(DeclareInterest)
    .output(
      z
        .object({ competitionId: CompetitionId, personId: z.string(), phase: z.string(), conflict: z.boolean() })
        .meta({ id: 'DeclarationOfInterest' }),
    )
    .mutation(({ ctx, input }) => declareInterest(ctx, input)),

  approveOpening: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/opening-approvals',
        status: 201,
        scope: 'openings:approve',
        summary: 'Approve the opening of tenders, as one of two persons',
        problems: [
          'competition.wrong-stage',
          'competition.already-approved',
          'competition.interest-undeclared',
          'competition.interest-conflict',
        ],
      },
    })
    .input(ApproveOpening)
    .output(
      z
        .object({ competitionId: CompetitionId, personId: z.string(), approvedAt: z.string() })
        .meta({ id: 'OpeningApproval' }),
    )
    .mutation(({ ctx, input }) => approveOpening(ctx, input)),
}
