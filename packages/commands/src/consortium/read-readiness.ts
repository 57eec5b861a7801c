import { findConsortium } from '@carelot/db/consortium/consortium'
import { isOpenItemFor } from '@carelot/rules/consortium/diligence'
import type { OpenItem } from '@carelot/rules/consortium/open-item'
import { undeclaredBidOf } from '@carelot/rules/consortium/paper-items'
import { openItemsOf } from '@carelot/rules/consortium/readiness'
import type { Context } from '../context.ts'
import { formedOf } from './formed.ts'
import { isInAnotherBid } from './other-bids.ts'
import { joinedWhoReads } from './own-consortium.ts'

/** What stands between the consortium and a valid bid, for whoever has joined it. Submitting asks just this. */
export async function readReadiness(ctx: Context, id: string): Promise<OpenItem[]> {
  return openItemsSeenBy(ctx, joinedWhoReads(await findConsortium(ctx.db, id), ctx.caller))
}

/**
 * The open items as a member sees them. A firm whose certificate denies another bid that it has joined or made since is told
 * so, alone, and nothing is barred by it (C-09); another's due diligence is left out (C-11).
 */
export async function openItemsSeenBy(ctx: Context, { row, own }: ReturnType<typeof joinedWhoReads>) {
  const formed = await formedOf(ctx.db, row)
  const { organisationId } = own
  const reader = { organisationId, isLead: own.role === 'lead' }
  const open = openItemsOf(formed).filter((item) => isOpenItemFor(item, reader))
  const denies = row.papers.some(
    (paper) => paper.organisationId === organisationId && paper.isOfMembership && paper.otherBidsInvolvedIn === false,
  )
  const isUndeclared = denies && (await isInAnotherBid(ctx, ctx.db, { row, organisationId }))
  return isUndeclared ? [...open, undeclaredBidOf(organisationId, formed.deadline)] : open
}
