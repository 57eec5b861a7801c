import { ApproveOpening, approveOpening } from '@carelot/commands/competition/approve-opening'
import { DeclareInterest, declareInterest } from '@carelot/commands/competition/declare-interest'
import { DraftCompetition, draftCompetition } from '@carelot/commands/competition/draft-competition'
import { PublishCompetition, publishCompetition } from '@carelot/commands/competition/publish-competition'
import { findCompetition } from '@carelot/db/competition/competition'
import { findInvited } from '@carelot/db/competition/invitation'
import { Competition } from '@carelot/rules/competition/competition'
import { CompetitionId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { z } from 'zod'
import { anyone, council } from '../procedure.ts'

export const competitionProcedures = {
  draft: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions',
        status: 201,
        scope: 'competitions:write',
        summary: 'Draft a further competition',
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
    .query(async ({ ctx, input }) => {
      const competition = await findCompetition(ctx.db, input.competitionId)
      const { organisationId } = ctx.caller
      const visible =
        competition?.councilId === organisationId || (await findInvited(ctx.db, input.competitionId, organisationId))
      if (!competition || !visible) throw new CarelotError({ code: 'not-found' })
      return competition
    }),

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
    .output(
      z
        .object({ id: CompetitionId, version: z.int(), invited: z.int(), notInvited: z.int(), deadline: z.string() })
        .meta({ id: 'Published' }),
    )
    .mutation(({ ctx, input }) => publishCompetition(ctx, input)),

  declareInterest: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/declarations',
        status: 201,
        scope: 'competitions:write',
        summary: 'Declare your interests',
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
        problems: ['competition.wrong-stage', 'competition.interest-undeclared', 'competition.interest-conflict'],
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
