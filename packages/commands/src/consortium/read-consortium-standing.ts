import { now } from '@carelot/db/clock'
import { findConsortium } from '@carelot/db/consortium/consortium'
import { type ConsortiumStanding, standingSeenBy } from '@carelot/rules/consortium/standing'
import type { Context } from '../context.ts'
import { deadlineOf } from './formed.ts'
import { memberWhoReads } from './own-consortium.ts'
import { openItemsSeenBy } from './read-readiness.ts'

/** Where we are, what is next and who owes what, for whoever leads, has joined or may still join. */
export async function readConsortiumStanding(ctx: Context, id: string): Promise<ConsortiumStanding> {
  const { db, caller } = ctx
  const { row, own } = memberWhoReads(await findConsortium(db, id), caller)
  const { deadline } = await deadlineOf(db, row)
  const at = await now(db)
  const { stage, nda } = row
  const items = await openItemsSeenBy(ctx, { row, own })
  return { consortiumId: id, stage, at, deadline, ...standingSeenBy({ stage, at, deadline, nda, own, items }) }
}
