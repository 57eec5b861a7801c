import { WithdrawBid } from '@carelot/commands/competition/withdraw-bid'
import { withdrawAnyBid } from '@carelot/commands/consortium/withdraw-any-bid'
import { Withdrawal } from '@carelot/rules/competition/bid'
import { provider } from '../procedure.ts'

/** The competition's own, and here because a bid of several has a consortium behind it, of which a competition knows nothing. */
export const bidWithdrawalProcedures = {
  withdrawBid: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/bids/withdrawal',
        scope: 'bids:write',
        summary: 'Withdraw your bid, until the deadline; a joint one opens its consortium again',
        problems: ['bid.lot-held-together', 'bid.none', 'bid.late', 'competition.closed', 'bid.not-authorised'],
      },
    })
    .input(WithdrawBid)
    .output(Withdrawal)
    .mutation(({ ctx, input }) => withdrawAnyBid(ctx, input)),
}
