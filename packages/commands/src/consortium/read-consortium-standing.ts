import { findConsortium } from '@carelot/db/consortium/consortium'
import { type ConsortiumStanding, standingSeenBy } from '@carelot/rules/consortium/standing'
import type { Context } from '../context.ts'
import { memberWhoReads } from './own-consortium.ts'
import { openItemsSeenBy } from './read-readiness.ts'

/** Where we are, what is next and who owes what, for whoever leads, has joined or may still join. In three queries. */
export async function readConsortiumStanding(ctx: Context, id: string): Promise<ConsortiumStanding> {
  const { row, own } = memberWhoReads(await findConsortium(ctx.db, id), ctx.caller)
  const { at, deadline, items } = await openItemsSeenBy(ctx, { row, own })
  const { stage, nda } = row
  return { consortiumId: id, stage, at, deadline, ...standingSeenBy({ stage, at, deadline, nda, own, items }) }
}
