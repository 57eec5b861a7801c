import { readBid } from '@carelot/commands/competition/read-bid'
import { readClosing, readOpening } from '@carelot/commands/competition/read-opening'
import { ReadBid } from '@carelot/rules/competition/bid'
import { Closing, Opening } from '@carelot/rules/competition/opening'
import { BidId, CompetitionId } from '@carelot/rules/id'
import { z } from 'zod'
import { anyone } from '../procedure.ts'

const OfCompetition = z.strictObject({ competitionId: CompetitionId })

export const openingProcedures = {
  findClosing: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/closing',
        scope: 'competitions:read',
        summary: 'Read the signed list of the salted hashes of all bids, once tenders are open',
        problems: ['competition.not-opened'],
      },
    })
    .input(OfCompetition)
    .output(Closing)
    .query(({ ctx, input }) => readClosing(ctx, input.competitionId)),

  findOpening: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/opening',
        scope: 'competitions:read',
        summary: 'Read who opened tenders, when and with which key',
        problems: ['competition.not-opened'],
      },
    })
    .input(OfCompetition)
    .output(Opening)
    .query(({ ctx, input }) => readOpening(ctx, input.competitionId)),

  readBid: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/bids/{bidId}',
        scope: 'bids:read',
        summary: 'Read a bid',
        description:
          'A bidder reads what is not sealed of its own. Of an opened bid the openers, evaluators and moderator of the panel read the quality envelope, after declaring their interests; each such reading is recorded. Prices stay sealed.',
        problems: [
          'competition.not-opened',
          'competition.interest-undeclared',
          'competition.interest-conflict',
          'bid.seal-broken',
        ],
      },
    })
    .input(z.strictObject({ competitionId: CompetitionId, bidId: BidId }))
    .output(ReadBid)
    .query(({ ctx, input }) => readBid(ctx, input)),
}
