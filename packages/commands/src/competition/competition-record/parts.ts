import { findDecidedAt } from '@carelot/db/competition/award/key-decision'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import {
  listNamedDocuments,
  listParties,
  listPersons,
  listSystems,
  rowsOf,
  type TableOfCompetition,
  tablesOfCompetition,
} from '@carelot/db/competition/competition-record'
import { inTransaction } from '@carelot/db/transaction'
import { milestonesOf } from '@carelot/rules/competition/competition'
import type { Context } from '../../context.ts'
import { frameworkOf } from '../framework.ts'
import { rankable } from '../price/rank-lots.ts'
import { chainProof } from './chain-proof.ts'
import { type Told, tellerOf } from './told-row.ts'

/** One thing of the record. */
export type Part = { section: string } & Told

const atOnce = { usual: 500, bid: 20 }

/** Whose ids stand in a record: persons wherever they do, systems where they acted or were authorised to. */
export type Named = { persons: readonly string[]; systems: readonly string[]; parties: readonly string[] }

/** Persons of a competition's parties by these ids, nobody else of a firm, and these systems. */
export async function peopleNamed({ db }: Context, { councilId }: CompetitionRow, named: Named): Promise<Part[]> {
  const persons = await listPersons(db, { ids: named.persons, of: named.parties, councilId })
  const systems = await listSystems(db, named.systems)
  return [
    ...persons.map((person) => ({ section: 'person', ...person })),
    ...systems.map((system) => ({ section: 'system', ...system })),
  ]
}

/** All parts of a competition's record but the people, in the order of its life. */
export async function* partsOf(ctx: Context, competition: CompetitionRow): AsyncGenerator<Part> {
  const { db, vault } = ctx
  const { id: competitionId, stage, outcome, brief } = competition
  yield { section: 'head', format: 'carelot-competition-record/2', competitionId, title: brief.title, stage, outcome }
  yield { section: 'keys', ...vault.jwks() }
  yield {
    section: 'timetable',
    milestones: milestonesOf({ ...competition, decidedAt: await findDecidedAt(db, competitionId) }),
  }
  yield { section: 'framework', ...(await frameworkOf(db, competition)) }
  const teller = await tellerOf(ctx, competition)
  for (const row of await listParties(db, competitionId)) yield { section: 'organisation', ...row }
  for (const table of tables) {
    const rows = rowsOf(db, { table, competitionId }, table === 'bid' ? atOnce.bid : atOnce.usual)
    for await (const row of rows) yield { section: sectionOf(table), ...(await teller.tellRow(table, row)) }
  }
  for (const row of await listNamedDocuments(db, competitionId))
    yield { section: 'document', ...(await teller.tellRow('document', row)) }
  if (teller.pricesReleased) yield* rankings(ctx, competition)
  yield* chainProof(ctx, competitionId)
}

const tables = Object.keys(tablesOfCompetition) as TableOfCompetition[] // the keys of a constant table are its names

/** The name of a table's section. */
export const sectionOf = (table: string) => table.replaceAll('_', '-')

async function* rankings(ctx: Context, competition: CompetitionRow): AsyncGenerator<Part> {
  const { lots, rank } = await inTransaction(ctx.db, (tx) => rankable(ctx, tx, competition))
  for (const lot of lots) yield { section: 'ranking', ...rank(lot) }
}
