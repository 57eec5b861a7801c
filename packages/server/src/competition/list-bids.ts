import { partyOf } from '@carelot/commands/competition/party'
import type { Context } from '@carelot/commands/context'
import { listBidVersions, listOpenedBids } from '@carelot/db/competition/bid-version'
import { refuseBeforeOpening } from '@carelot/rules/competition/opened'
import type { Page } from '@carelot/rules/event/page'
import { refuseWith } from '@carelot/rules/problem'
import { pageFrom } from '../page.ts'

/** A bidder's own versions, at any time; all bids that stood, for the council, once tenders are open. */
export async function listBids(ctx: Context, { competitionId, ...page }: Page & { competitionId: string }) {
  const { competition, invited } = await partyOf(ctx, ctx.db, competitionId)
  if (invited) {
    const { bidderId } = invited
    return pageFrom(
      ctx,
      { list: `bids ${competitionId}`, ...page },
      {
        rows: (rows) => listBidVersions(ctx.db, { competitionId, bidderId }, rows),
        keyOf: ({ version }) => String(version),
      },
    )
  }
  refuseWith(refuseBeforeOpening(competition))
  const opened = await pageFrom(
    ctx,
    { list: `bids ${competitionId}`, ...page },
    { rows: (rows) => listOpenedBids(ctx.db, competitionId, rows), keyOf: ({ saltedHash }) => saltedHash },
  )
  return { ...opened, data: opened.data.map((bid) => ({ ...bid, externalReference: null })) }
}
