import {
  DecideSharedMember,
  decideSharedMember,
  readSharedMembers,
} from '@carelot/commands/consortium/decide-shared-member'
import { readManifests } from '@carelot/commands/consortium/read-manifests'
import { BidManifest } from '@carelot/rules/consortium/manifest'
import { SharedMember } from '@carelot/rules/consortium/shared-member'
import { Page, pageOf } from '@carelot/rules/event/page'
import { CompetitionId } from '@carelot/rules/id'
import { interests } from '../competition/interests.ts'
import { pageFrom, pageOfAll } from '../page.ts'
import { council } from '../procedure.ts'

const OfCompetition = Page.extend({ competitionId: CompetitionId })

/** What the council sees of consortia once tenders are open: who stands behind each joint bid, and who stands behind two. */
export const sharedMemberProcedures = {
  listManifests: council
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/manifests',
        scope: 'bids:read',
        summary: 'List who stands behind each joint bid: its model, firms, roles and signed papers',
        description: 'For the council, once tenders are open.',
        problems: ['competition.not-opened', 'request.cursor-invalid'],
      },
    })
    .input(OfCompetition)
    .output(pageOf(BidManifest).meta({ id: 'BidManifests' }))
    .query(({ ctx, input: { competitionId, ...page } }) =>
      pageFrom(
        ctx,
        { list: `manifests ${competitionId}`, ...page },
        { rows: (rows) => readManifests(ctx, competitionId, rows), keyOf: ({ bidId }) => bidId },
      ),
    ),

  listSharedMembers: council
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/shared-members',
        scope: 'bids:read',
        summary: 'List firms that stand in several bids for one lot, what they declared, and what was decided',
        description: 'For the council, once tenders are open.',
        problems: ['competition.not-opened', 'request.cursor-invalid'],
      },
    })
    .input(OfCompetition)
    .output(pageOf(SharedMember).meta({ id: 'SharedMembers' }))
    .query(async ({ ctx, input: { competitionId, ...page } }) =>
      pageOfAll(ctx, { list: `shared-members ${competitionId}`, ...page }, await readSharedMembers(ctx, competitionId)),
    ),

  decideSharedMember: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/shared-members',
        status: 201,
        scope: 'awards:write',
        summary: 'Decide, with a reason, on a firm that stands in several bids for one lot',
        location: '/competitions/{competitionId}/shared-members',
        problems: [
          'competition.not-opened',
          ...interests,
          'consortium.member-not-shared',
          'consortium.sharing-decided',
        ],
      },
    })
    .input(DecideSharedMember)
    .output(SharedMember)
    .mutation(({ ctx, input }) => decideSharedMember(ctx, input)),
}
