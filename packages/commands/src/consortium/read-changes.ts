import { type ChangeRow, listChangesAfterBid } from '@carelot/db/consortium/change'
import { findConsortium } from '@carelot/db/consortium/consortium'
import type { Db, Tx } from '@carelot/db/database'
import { refuseBeforeOpening } from '@carelot/rules/competition/opened'
import type { ConsortiumChange, DeclaredChange } from '@carelot/rules/consortium/change'
import { noFacts } from '@carelot/rules/consortium/change-facts'
import { mayStillCome, openStages } from '@carelot/rules/consortium/change-permit'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { ownCompetition } from '../competition/party.ts'
import type { Context } from '../context.ts'
import { type AroundChanges, aroundChanges, changeFactsOf } from './change-facts.ts'
import { changeStandingOf, shownChange } from './change-standing.ts'
import { memberWhoReads } from './own-consortium.ts'

/** Every change of the members, for all who have joined; for whoever reads and has not, its own departure. */
export async function readChanges({ db, caller }: Context, consortiumId: string): Promise<ConsortiumChange[]> {
  const { row, own } = memberWhoReads(await findConsortium(db, consortiumId), caller)
  const standing = await changeStandingOf(db, row)
  const seen = standing.changes.filter(
    ({ content }) => own.stage === 'joined' || content.leaving === own.organisationId,
  )
  return seen.map((change) => shownChange(standing, change))
}

type ChangeOf = { consortiumId: string; id: string }

/** One change as it stands. */
export async function changeShown(db: Db | Tx, of: ChangeOf): Promise<ConsortiumChange> {
  const { standing, change } = await changeIn(db, of)
  return shownChange(standing, change)
}

/** What the council is to know of changes in joint bids, once tenders are open, with the facts as they stand. */
export async function readDeclaredChanges(
  ctx: Context,
  competitionId: string,
  page: { after: string; limit: number },
): Promise<DeclaredChange[]> {
  refuseWith(refuseBeforeOpening(await ownCompetition(ctx, ctx.db, competitionId)))
  const rows = await listChangesAfterBid(ctx.db, competitionId, page)
  if (rows.length === 0) return []
  const around = await aroundChanges(ctx.db, competitionId)
  const declared: DeclaredChange[] = []
  for (const row of rows) declared.push(await declaredChange(ctx.db, row, around))
  return declared
}

/**
 * A change with what the authority has before it: of one that has ended what it had as it decided, and of what a firm shows the lead no
 * more than that.
 */
export async function declaredChange(db: Db | Tx, of: ChangeOf, around: AroundChanges): Promise<DeclaredChange> {
  const { row, standing, change } = await changeIn(db, of)
  const facts = await factsShown(db, { standing, change, around })
  return { ...shownChange(standing, change), consortiumName: row.name, facts, decision: change.decision }
}

async function factsShown(db: Db | Tx, looked: Parameters<typeof changeFactsOf>[1] & { change: ChangeRow }) {
  const { stage, decision } = looked.change
  if (decision) return decision.facts
  if (stage !== 'completed' && !openStages.includes(stage)) return noFacts
  const facts = await changeFactsOf(db, looked)
  return mayStillCome(looked.change) ? facts : { ...facts, lacking: [] }
}

async function changeIn(db: Db | Tx, { consortiumId, id }: ChangeOf) {
  const row = await findConsortium(db, consortiumId)
  if (!row) throw new CarelotError({ code: 'not-found' })
  const standing = await changeStandingOf(db, row)
  const change = standing.changes.find((each) => each.id === id)
  if (!change) throw new CarelotError({ code: 'not-found' })
  return { row, standing, change }
}
