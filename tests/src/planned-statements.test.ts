import { type Db, openDatabase } from '@carelot/db/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from './database.ts'

let database: TestDatabase
let db: Db
beforeAll(async () => {
  database = await freshDatabase('sandbox')
  db = openDatabase({ url: database.url, poolSize: 1 })
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

const planned = async (like: string) => {
  const { rows } = await sql<{ statement: string; uses: number }>`
    select statement, generic_plans + custom_plans as uses from pg_prepared_statements where statement like ${like}
      and statement not like '%pg_prepared_statements%'`.execute(db)
  return rows
}

test('a text with values is planned once on its connection, whatever comes of its uses', async () => {
  const double = (value: string) => sql<{ twice: number }>`select ${value}::int8 * 2 as twice`.execute(db)
  expect((await double('2')).rows).toEqual([{ twice: 4 }])
  await expect(double('many')).rejects.toThrow('invalid input syntax')
  expect((await double('3')).rows).toEqual([{ twice: 6 }])
  expect(await planned('%as twice')).toEqual([{ statement: 'select $1::int8 * 2 as twice', uses: 2 }])
})

test('a text that gives whatever columns a table has is read on while a migration adds one', async () => {
  await sql`create table kept (id int8)`.execute(db)
  await sql`insert into kept values (${'1'})`.execute(db)
  const all = async () => (await sql`select * from kept where id = ${'1'}`.execute(db)).rows
  for (let read = 1; read <= 6; read++) expect(await all()).toEqual([{ id: 1 }])
  await sql`alter table kept add column note text`.execute(db)
  expect(await all()).toEqual([{ id: 1, note: null }])
})

test('the plans of a connection are bounded: texts without end are answered, and none of them is kept', async () => {
  for (let length = 1; length <= 600; length++) {
    const listed = sql.join(Array.from({ length }, (_, index) => String(index)))
    const { rows } = await sql<{ listed: boolean }>`select '0' in (${listed}) as listed`.execute(db)
    expect(rows).toEqual([{ listed: true }])
  }
  const kept = await planned('%as listed')
  expect(kept.length).toBeGreaterThan(400)
  expect(kept.length).toBeLessThan(500)
})
