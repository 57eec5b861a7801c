import {
  ApproveAssembledRates,
  approveAssembledRates,
  RatesApproval,
} from '@carelot/commands/consortium/approve-assembled-rates'
import { readBidParts } from '@carelot/commands/consortium/read-bid-parts'
import { readAssembledRates, readPriceParts } from '@carelot/commands/consortium/read-prices'
import { SubmitPricePart, submitPricePart } from '@carelot/commands/consortium/submit-price-part'
import { AssembledRates, PartOfBid, PricePart, PricePartReceipt } from '@carelot/rules/consortium/price-part'
import { Page, pageOf } from '@carelot/rules/event/page'
import { BidId, CompetitionId, ConsortiumId } from '@carelot/rules/id'
import { z } from 'zod'
import { interests } from '../competition/interests.ts'
import { pageOfAll } from '../page.ts'
import { council, provider } from '../procedure.ts'

/** What the members of a consortium ask for, and what the bid does. */
export const priceProcedures = {
  submitPricePart: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/price-parts',
        status: 201,
        scope: 'bids:write',
        summary: 'Submit what you ask for as a member, sealed at once',
        problems: [
          'consortium.wrong-stage',
          'consortium.terms-missing',
          'consortium.terms-differ',
          'consortium.parts-unasked',
          'consortium.not-ready',
          'consortium.part-unfit',
          'consortium.prices-derivable',
          'consortium.rows-read',
        ],
      },
    })
    .input(SubmitPricePart)
    .output(PricePartReceipt)
    .mutation(({ ctx, input }) => submitPricePart(ctx, input)),

  listPriceParts: provider
    .meta({
      rest: {
        method: 'GET',
        path: '/consortia/{consortiumId}/price-parts',
        scope: 'bids:read',
        summary: 'List whose prices are in, with the rows for those who may read them by the terms',
        problems: ['consortium.terms-missing', 'request.cursor-invalid'],
      },
    })
    .input(Page.extend({ consortiumId: ConsortiumId }))
    .output(pageOf(PricePart).meta({ id: 'ConsortiumPriceParts' }))
    .query(async ({ ctx, input: { consortiumId, ...page } }) =>
      pageOfAll(ctx, { list: `price parts ${consortiumId}`, ...page }, await readPriceParts(ctx, consortiumId)),
    ),

  findAssembledRates: provider
    .meta({
      rest: {
        method: 'GET',
        path: '/consortia/{consortiumId}/assembled-rates',
        scope: 'bids:read',
        summary: 'Read the rates of the joint bid as lead, once all prices are in',
        problems: ['consortium.terms-missing', 'consortium.rates-unassembled', 'consortium.prices-destroyed'],
      },
    })
    .input(z.strictObject({ consortiumId: ConsortiumId }))
    .output(AssembledRates)
    .query(({ ctx, input }) => readAssembledRates(ctx, input.consortiumId)),

  approveAssembledRates: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/assembled-rates/approval',
        scope: 'bids:write',
        summary: 'Approve the rates of the joint bid, as lead',
        problems: ['consortium.wrong-stage', 'consortium.rates-unassembled', 'consortium.rates-differ'],
      },
    })
    .input(ApproveAssembledRates)
    .output(RatesApproval)
    .mutation(({ ctx, input }) => approveAssembledRates(ctx, input)),

  listBidParts: council
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/bids/{bidId}/price-parts',
        scope: 'awards:read',
        summary: 'List what the rates of a joint bid were assembled from, once prices are released',
        problems: [
          'competition.price-sealed',
          'award.price-none',
          'bid.seal-broken',
          ...interests,
          'request.cursor-invalid',
        ],
      },
    })
    .input(Page.extend({ competitionId: CompetitionId, bidId: BidId }))
    .output(pageOf(PartOfBid).meta({ id: 'PartsOfJointBid' }))
    .query(async ({ ctx, input: { competitionId, bidId, ...page } }) =>
      pageOfAll(ctx, { list: `parts of ${bidId}`, ...page }, await readBidParts(ctx, { competitionId, bidId })),
    ),
}
