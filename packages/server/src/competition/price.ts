import { AskAboutPrice, askAboutPrice } from '@carelot/commands/competition/price/ask-about-price'
import { DecidePrice, decidePrice } from '@carelot/commands/competition/price/decide-price'
import { DecideTie, decideTie, TieDecided } from '@carelot/commands/competition/price/decide-tie'
import { readEnquiries } from '@carelot/commands/competition/price/enquiry'
import { ExplainPrice, explainPrice } from '@carelot/commands/competition/price/explain-price'
import { readRankings } from '@carelot/commands/competition/price/read-rankings'
import { PriceEnquiry } from '@carelot/rules/competition/price/enquiry'
import { LotRanking } from '@carelot/rules/competition/price/ranking'
import { Page, pageOf } from '@carelot/rules/event/page'
import { CompetitionId, LotId } from '@carelot/rules/id'
import { pageOfAll } from '../page.ts'
import { anyone, council, provider } from '../procedure.ts'
import { interests } from './interests.ts'

/** Prices, once quality is locked: how bids rank, prices that look too low, and ties. */
export const priceProcedures = {
  listRankings: council
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/rankings',
        scope: 'awards:read',
        summary: 'List how the bids of each lot rank, with every number that led there',
        description: 'For those who decide, once quality is locked. Each reading is recorded.',
        problems: ['competition.price-sealed', ...interests, 'request.cursor-invalid'],
      },
    })
    .input(Page.extend({ competitionId: CompetitionId, lotId: LotId.optional() }))
    .output(pageOf(LotRanking).meta({ id: 'LotRankings' }))
    .query(async ({ ctx, input: { competitionId, lotId, ...page } }) => {
      const all = await readRankings(ctx, { competitionId, lotId })
      return pageOfAll(ctx, { list: `rankings ${competitionId} ${lotId ?? ''}`, ...page }, all)
    }),

  askAboutPrice: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/price-enquiries',
        status: 201,
        scope: 'awards:write',
        summary: 'Ask a bidder about a price that looks too low',
        problems: [
          'competition.wrong-stage',
          'award.enquiry-asked',
          'award.answer-time-past',
          'award.price-none',
          'award.lot-decided',
          'award.recommended-already',
          ...interests,
        ],
      },
    })
    .input(AskAboutPrice)
    .output(PriceEnquiry)
    .mutation(({ ctx, input }) => askAboutPrice(ctx, input)),

  listPriceEnquiries: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/price-enquiries',
        scope: 'awards:read',
        summary: 'List questions about prices: a bidder those about its own',
        problems: [...interests, 'request.cursor-invalid'],
      },
    })
    .input(Page.extend({ competitionId: CompetitionId }))
    .output(pageOf(PriceEnquiry).meta({ id: 'PriceEnquiries' }))
    .query(async ({ ctx, input: { competitionId, ...page } }) =>
      pageOfAll(ctx, { list: `price-enquiries ${competitionId}`, ...page }, await readEnquiries(ctx, competitionId)),
    ),

  explainPrice: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/price-enquiries/{enquiryId}/explanation',
        scope: 'bids:write',
        summary: 'Explain your price',
        problems: [
          'competition.wrong-stage',
          'bid.not-authorised',
          'award.enquiry-late',
          'award.enquiry-explained',
          'award.enquiry-decided',
        ],
      },
    })
    .input(ExplainPrice)
    .output(PriceEnquiry)
    .mutation(({ ctx, input }) => explainPrice(ctx, input)),

  decidePrice: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/price-enquiries/{enquiryId}/decision',
        scope: 'awards:write',
        summary: 'Decide whether a price stands; none is rejected before its bidder was heard',
        problems: ['competition.wrong-stage', 'award.enquiry-not-heard', 'award.enquiry-decided', ...interests],
      },
    })
    .input(DecidePrice)
    .output(PriceEnquiry)
    .mutation(({ ctx, input }) => decidePrice(ctx, input)),

  decideTie: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/tie-decisions',
        status: 201,
        scope: 'awards:write',
        summary: 'Part bids that the published rule does not',
        location: '/competitions/{competitionId}/rankings',
        problems: [
          'competition.wrong-stage',
          'award.tie-unknown',
          'award.lot-decided',
          'award.recommended-already',
          ...interests,
        ],
      },
    })
    .input(DecideTie)
    .output(TieDecided)
    .mutation(({ ctx, input }) => decideTie(ctx, input)),
}
