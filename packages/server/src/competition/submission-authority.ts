import { AuthoriseSubmission, authoriseSubmission } from '@carelot/commands/competition/authorise-submission'
import { invitedOf } from '@carelot/commands/competition/party'
import { RevokeAuthority, revokeAuthority } from '@carelot/commands/competition/revoke-authority'
import { listAuthorities } from '@carelot/db/competition/authority'
import { SubmissionAuthority } from '@carelot/rules/competition/submission-authority'
import { Page, pageOf } from '@carelot/rules/event/page'
import { CompetitionId } from '@carelot/rules/id'
import { pageFrom } from '../page.ts'
import { provider } from '../procedure.ts'

/** What a provider may do about the systems that submit for it. */
export const submissionAuthorityProcedures = {
  authoriseSubmission: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/submission-authorities',
        status: 201,
        scope: 'bids:write',
        summary: 'Let one system submit for one competition',
        problems: ['competition.closed', 'bid.lot-held-together'],
      },
    })
    .input(AuthoriseSubmission)
    .output(SubmissionAuthority)
    .mutation(({ ctx, input }) => authoriseSubmission(ctx, input)),

  listAuthorities: provider
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/submission-authorities',
        scope: 'bids:read',
        summary: 'List which systems you let submit for a competition; a vendor’s system sees its own',
        problems: ['bid.lot-held-together'],
      },
    })
    .input(Page.extend({ competitionId: CompetitionId }))
    .output(pageOf(SubmissionAuthority).meta({ id: 'SubmissionAuthorities' }))
    .query(async ({ ctx, input: { competitionId, ...page } }) => {
      const { caller } = ctx
      await invitedOf(ctx, ctx.db, competitionId)
      const systemId = caller.vendorId ? caller.systemId : undefined
      const of = { competitionId, providerId: caller.organisationId, systemId }
      const { data, nextCursor } = await pageFrom(
        ctx,
        { list: `submission-authorities ${competitionId} ${systemId ?? ''}`, ...page },
        { rows: (rows) => listAuthorities(ctx.db, of, rows), keyOf: ({ id }) => id },
      )
      return { data: data.map((row) => SubmissionAuthority.parse(row)), nextCursor }
    }),

  revokeAuthority: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/submission-authorities/{authorityId}/revoke',
        scope: 'bids:write',
        summary: 'Take an authority to submit back; bids that were received stand',
        problems: ['bid.lot-held-together'],
      },
    })
    .input(RevokeAuthority)
    .output(SubmissionAuthority)
    .mutation(({ ctx, input }) => revokeAuthority(ctx, input)),
}
