import { now } from '@carelot/db/clock'
import { findConsortium } from '@carelot/db/consortium/consortium'
import { modelRules } from '@carelot/rules/consortium/model'
import type { ConsortiumPaper } from '@carelot/rules/consortium/paper'
import type { Context } from '../context.ts'
import { joinedWhoReads } from './own-consortium.ts'
import { paperAsSeenBy, papersRead } from './standing-papers.ts'

/** What papers are needed of whom, what was signed of others, and how each stands, for whoever has joined. */
export async function readPapers(ctx: Context, id: string): Promise<ConsortiumPaper[]> {
  const { row, own } = joinedWhoReads(await findConsortium(ctx.db, id), ctx.caller)
  return papersRead(row, await now(ctx.db)).map((paper) => paperAsSeenBy(paper, own))
}

/** What the model of a consortium asks for, for whoever has joined. */
export async function readModel({ db, caller }: Context, id: string) {
  const { row } = joinedWhoReads(await findConsortium(db, id), caller)
  const { contracting, liable, assessed, liability, carriesOn, isOneEntity } = modelRules[row.model]
  const parties = { contracting: [...contracting], liable: [...liable], assessed: [...assessed] }
  return { id, version: row.version, model: row.model, liability, carriesOn, isOneEntity, ...parties }
}
