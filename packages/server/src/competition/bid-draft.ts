import {
  readDraft,
  SaveDraft,
  SavedBidDraft,
  SavedDraft,
  saveBidDraft,
} from '@carelot/commands/competition/save-bid-draft'
import { CompetitionId } from '@carelot/rules/id'
import { z } from 'zod'
import { provider } from '../procedure.ts'

const path = '/competitions/{competitionId}/bid-draft'

export const bidDraftProcedures = {
  saveBidDraft: provider
    .meta({
      rest: {
        method: 'PATCH',
        path,
        scope: 'bids:write',
        summary: 'Save a draft of your bid',
        description:
          'Each part that is given takes the place of that part of the draft. The first time without If-Match, then with the version that is changed. Only you can read a draft, and it is destroyed when tenders close.',
        etag: true,
        problems: [
          'bid.late',
          'competition.closed',
          'bid.lot-held-together',
          'request.version-missing',
          'request.version-stale',
        ],
      },
    })
    .input(SaveDraft)
    .output(SavedDraft)
    .mutation(({ ctx, input }) => saveBidDraft(ctx, input)),

  findBidDraft: provider
    .meta({
      rest: {
        method: 'GET',
        path,
        scope: 'bids:read',
        summary: 'Read the draft of your bid',
        etag: true,
        problems: ['bid.lot-held-together'],
      },
    })
    .input(z.strictObject({ competitionId: CompetitionId }))
    .output(SavedBidDraft)
    .query(({ ctx, input }) => readDraft(ctx, input.competitionId)),
}
