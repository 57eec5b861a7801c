import { askedOf } from '@carelot/commands/competition/asked-bid'
import { invitedOf } from '@carelot/commands/competition/party'
import { SubmitBid, submitBid } from '@carelot/commands/competition/submit-bid'
import { ValidateBid, validateBid } from '@carelot/commands/competition/validate-bid'
import { BidVersion, Receipt } from '@carelot/rules/competition/bid'
import { bidSchemaOf } from '@carelot/rules/competition/bid-schema'
import { Page, pageOf } from '@carelot/rules/event/page'
import { CompetitionId } from '@carelot/rules/id'
import { z } from 'zod'
import { anyone, provider } from '../procedure.ts'
import { listBids } from './list-bids.ts'

const BidCheck = z
  .object({
    valid: z.boolean(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })),
  })
  .meta({ id: 'BidCheck' })

export const bidProcedures = {
  findBidSchema: provider
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/bid-schema',
        scope: 'competitions:read',
        summary: 'Read the JSON Schema (2020-12) of a bid for this competition as you may make it',
        problems: ['bid.lot-held-together'],
      },
    })
    .input(z.strictObject({ competitionId: CompetitionId }))
    .output(z.record(z.string(), z.json()).meta({ id: 'BidSchema' }))
    .query(async ({ ctx, input }) => bidSchemaOf(askedOf(await invitedOf(ctx, ctx.db, input.competitionId)))),

  validateBid: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/bid-checks',
        scope: 'bids:read',
        idempotent: false,
        summary: 'Say every fault that a bid would be refused for, and keep nothing of it',
        problems: ['bid.late', 'competition.closed', 'bid.lot-held-together'],
      },
    })
    .input(ValidateBid)
    .output(BidCheck)
    .mutation(({ ctx, input }) => validateBid(ctx, input)),

  submitBid: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/bids',
        status: 201,
        scope: 'bids:write',
        summary: 'Submit a bid, or a new version of one',
        problems: [
          'bid.late',
          'competition.closed',
          'bid.not-authorised',
          'bid.joint',
          'bid.lot-held-together',
          'consortium.rows-read',
        ],
      },
    })
    .input(SubmitBid)
    .output(Receipt)
    .mutation(({ ctx, input }) => submitBid(ctx, input)),

  listBids: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/bids',
        scope: 'bids:read',
        summary: 'List the versions of your bid, or, for the council once tenders are open, all bids that stood',
        problems: ['competition.not-opened', 'request.cursor-invalid'],
      },
    })
    .input(Page.extend({ competitionId: CompetitionId }))
    .output(pageOf(BidVersion).meta({ id: 'BidVersions' }))
    .query(({ ctx, input }) => listBids(ctx, input)),
}
