import { AuthoriseSubmission, authoriseSubmission } from '@carelot/commands/competition/authorise-submission'
import { SubmitBid, submitBid } from '@carelot/commands/competition/submit-bid'
import { Receipt } from '@carelot/rules/competition/bid'
import { z } from 'zod'
import { provider } from '../procedure.ts'

export const bidProcedures = {
  submitBid: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/bids',
        status: 201,
        scope: 'bids:write',
        summary: 'Submit a bid, or a new version of one',
        problems: ['bid.late', 'competition.closed', 'bid.not-authorised'],
      },
    })
    .input(SubmitBid)
    .output(Receipt)
    .mutation(({ ctx, input }) => submitBid(ctx, input)),

  authoriseSubmission: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/submission-authorities',
        status: 201,
        scope: 'bids:write',
        summary: 'Let one system submit for one competition',
      },
    })
    .input(AuthoriseSubmission)
    .output(z.object({ id: z.string(), statement: z.string() }).meta({ id: 'SubmissionAuthority' }))
    .mutation(({ ctx, input }) => authoriseSubmission(ctx, input)),
}
