import { ConcludeSubContract, concludeSubContract } from '@carelot/commands/consortium/conclude-sub-contract'
import {
  DirectSubContract,
  directSubContract,
  WithdrawDirection,
  withdrawDirection,
} from '@carelot/commands/consortium/direct-sub-contract'
import { readDirections, readOwnDirections } from '@carelot/commands/consortium/read-directions'
import { SubContractDirection } from '@carelot/rules/consortium/sub-contract'
import { Page, pageOf } from '@carelot/rules/event/page'
import { CompetitionId, ConsortiumId } from '@carelot/rules/id'
import { interests } from '../competition/interests.ts'
import { pageFrom, pageOfAll } from '../page.ts'
import { council, provider } from '../procedure.ts'

/** Sub-contracts that the council directs after an award (P-39). */
export const subContractProcedures = {
  directSubContract: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/sub-contract-directions',
        status: 201,
        scope: 'awards:write',
        summary: 'Direct whoever was awarded a contract to enter into a binding one with a sub-contractor of its bid',
        description: 'No contract of the bid is signed until the sub-contractor has said that it is concluded.',
        location: '/competitions/{competitionId}/sub-contract-directions',
        problems: [
          'competition.not-opened',
          ...interests,
          'consortium.wrong-stage',
          'consortium.direction-elsewhere',
          'consortium.not-sub-contractor',
          'consortium.direction-day',
          'consortium.direction-open',
        ],
      },
    })
    .input(DirectSubContract)
    .output(SubContractDirection)
    .mutation(({ ctx, input }) => directSubContract(ctx, input)),

  withdrawDirection: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/sub-contract-directions/{directionId}/withdrawal',
        scope: 'awards:write',
        summary: 'Withdraw a direction to enter into a sub-contract, with a reason',
        problems: ['competition.not-opened', ...interests, 'consortium.wrong-stage', 'consortium.direction-ended'],
      },
    })
    .input(WithdrawDirection)
    .output(SubContractDirection)
    .mutation(({ ctx, input }) => withdrawDirection(ctx, input)),

  listSubContractDirections: council
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/sub-contract-directions',
        scope: 'bids:read',
        summary: 'List the sub-contracts that were directed, and whether they are concluded',
        description: 'For the council, once tenders are open.',
        problems: ['competition.not-opened', 'request.cursor-invalid'],
      },
    })
    .input(Page.extend({ competitionId: CompetitionId }))
    .output(pageOf(SubContractDirection).meta({ id: 'SubContractDirections' }))
    .query(({ ctx, input: { competitionId, ...page } }) =>
      pageFrom(
        ctx,
        { list: `sub-contract directions ${competitionId}`, ...page },
        { rows: (rows) => readDirections(ctx, competitionId, rows), keyOf: ({ id }) => id },
      ),
    ),

  concludeSubContract: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/sub-contract-directions/{directionId}/conclusion',
        scope: 'bids:write',
        summary:
          'Conclude, as the sub-contractor, the sub-contract that was directed, by the hash of its executed copy',
        problems: ['consortium.wrong-stage', 'consortium.direction-ended'],
      },
    })
    .input(ConcludeSubContract)
    .output(SubContractDirection)
    .mutation(({ ctx, input }) => concludeSubContract(ctx, input)),

  listOwnSubContractDirections: provider
    .meta({
      rest: {
        method: 'GET',
        path: '/consortia/{consortiumId}/sub-contract-directions',
        scope: 'bids:read',
        summary: 'List the sub-contracts of your consortium that the council has directed',
        problems: ['request.cursor-invalid'],
      },
    })
    .input(Page.extend({ consortiumId: ConsortiumId }))
    .output(pageOf(SubContractDirection).meta({ id: 'OwnSubContractDirections' }))
    .query(async ({ ctx, input: { consortiumId, ...page } }) =>
      pageOfAll(ctx, { list: `directions ${consortiumId}`, ...page }, await readOwnDirections(ctx, consortiumId)),
    ),
}
