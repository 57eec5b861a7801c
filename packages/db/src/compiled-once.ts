import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { Db, Tables, Tx } from './database.ts'

/** Builds queries and sends none. */
const draft = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/**
 * A query that is built and compiled at its first use and then only sent, for what almost every call asks: building it
 * anew costs as much CPU as sending it. `build` is given stand-ins for the arguments, so it may bind them and not look
 * at them.
 */
export function compiledOnce<Given extends readonly string[], Row>(
  build: (db: Db, ...given: Given) => CompiledQuery<Row>,
): (db: Db | Tx, ...given: Given) => Promise<Row[]> {
  let compiled: CompiledQuery<Row> | undefined
  let places: readonly number[] = []
  return async (db, ...given) => {
    if (!compiled) {
      const standIns: readonly unknown[] = given.map((_, index) => `stand-in ${index}`)
      compiled = build(draft, ...(standIns as Given)) // as many strings as are given
      places = compiled.parameters.map((parameter) => standIns.indexOf(parameter))
    }
    const parameters = compiled.parameters.map((fixed, at) => given[places[at] ?? -1] ?? fixed)
    return (await db.executeQuery<Row>({ ...compiled, parameters })).rows
  }
}
