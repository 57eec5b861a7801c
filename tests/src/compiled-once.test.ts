import { compiledOnce } from '@carelot/db/compiled-once'
import { openDatabase } from '@carelot/db/database'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { testEngines } from './config.ts'

const db = openDatabase({ url: testEngines().databaseUrl, poolSize: 2 })
afterAll(() => db.destroy())

type Row = { first: string; second: string; fixed: string }
const rowOf = compiledOnce((draft, first: string, second: string) =>
  sql<Row>`select ${second}::text as second, ${'fixed'}::text as fixed, ${first}::text as first where ${second}::text <> ''`.compile(
    draft,
  ),
)

test('a query that is compiled once is sent with what each call gave, in any order and as often as it is bound, and with what never changes', async () => {
  expect(await rowOf(db, 'a', 'b')).toEqual([{ first: 'a', second: 'b', fixed: 'fixed' }])
  expect(await rowOf(db, 'stand-in 1', 'stand-in 0')).toEqual([
    { first: 'stand-in 1', second: 'stand-in 0', fixed: 'fixed' },
  ])
  expect(await rowOf(db, 'a', '')).toEqual([])
  const inTransaction = db.transaction().execute((tx) => rowOf(tx, '', 'c'))
  expect(await inTransaction).toEqual([{ first: '', second: 'c', fixed: 'fixed' }])
})
