import { now } from '@carelot/db/clock'
import { findConsortium } from '@carelot/db/consortium/consortium'
import { modelRules } from '@carelot/rules/consortium/model'
import type { ConsortiumPaper } from '@carelot/rules/consortium/paper'
import { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../context.ts'
import { ownMember } from './own-consortium.ts'
import { paperAsSeenBy, standingPapers } from './standing-papers.ts'

/** What papers are needed of whom, and how each stands, for whoever has joined. */
export async function readPapers(ctx: Context, id: string): Promise<ConsortiumPaper[]> {
  const { row, own } = await joined(ctx, id)
  return standingPapers(row, await now(ctx.db)).map((paper) => paperAsSeenBy(paper, own))
}

/** What the model of a consortium asks for, for whoever has joined. */
export async function readModel(ctx: Context, id: string) {
  const { row } = await joined(ctx, id)
  const { contracting, liable, assessed, liability, carriesOn, isOneEntity } = modelRules[row.model]
  const parties = { contracting: [...contracting], liable: [...liable], assessed: [...assessed] }
  return { id, version: row.version, model: row.model, liability, carriesOn, isOneEntity, ...parties }
}

async function joined({ db, caller }: Context, id: string) {
  const { row, own } = ownMember(await findConsortium(db, id), caller)
  if (own.stage !== 'joined') throw new CarelotError({ code: 'access.forbidden', detail: 'You have not joined' })
  return { row, own }
}
