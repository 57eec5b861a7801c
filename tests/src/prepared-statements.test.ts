import { type Db, openDatabase, type Tx } from '@carelot/db/database'
import { busyOr, inTransaction } from '@carelot/db/transaction'
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

const prepared = async (like: string) => {
  const { rows } = await sql<{ statement: string; isForAll: boolean }>`
    select statement, generic_plans > 0 as "isForAll" from pg_prepared_statements where statement like ${like}
      and statement not like '%pg_prepared_statements%'`.execute(db)
  return rows
}

test('a text with values is prepared once on its connection, whatever comes of its uses, and in time planned for all values', async () => {
  const double = (value: string) => sql<{ twice: number }>`select ${value}::int8 * 2 as twice`.execute(db)
  await expect(double('many')).rejects.toThrow('invalid input syntax')
  for (let value = 1; value <= 7; value++) expect((await double(`${value}`)).rows).toEqual([{ twice: value * 2 }])
  expect(await prepared('%as twice')).toEqual([{ statement: 'select $1::int8 * 2 as twice', isForAll: true }])
})

test('a text that gives whatever columns a table has is read on while a migration adds one', async () => {
  await sql`create table kept (id int8)`.execute(db)
  await sql`insert into kept values (${'1'})`.execute(db)
  const all = async () => (await sql`select * from kept where id = ${'1'}`.execute(db)).rows
  for (let read = 1; read <= 6; read++) expect(await all()).toEqual([{ id: 1 }])
  await sql`alter table kept add column note text`.execute(db)
  expect(await all()).toEqual([{ id: 1, note: null }])
})

test('a prepared text whose columns a migration changes is prepared anew: its transaction is tried again, and what reads outside one is told to come again', async () => {
  await sql`create table kind_of (id int4)`.execute(db)
  await sql`insert into kind_of values (1)`.execute(db)
  const read = (of: Db | Tx) => sql`select id, pg_typeof(id)::text as type from kind_of where id = ${1}`.execute(of)
  expect((await read(db)).rows).toEqual([{ id: 1, type: 'integer' }])
  await sql`alter table kind_of alter column id type int8`.execute(db)
  expect((await inTransaction(db, read)).rows).toEqual([{ id: 1, type: 'bigint' }])
  await sql`alter table kind_of alter column id type int2`.execute(db)
  const refused = await read(db).catch(busyOr)
  expect(refused).toMatchObject({ problem: { code: 'server.busy' } })
  expect((await read(db)).rows).toEqual([{ id: 1, type: 'smallint' }])
})

test('texts without end, because they list values or rows, are answered and not kept', async () => {
  await sql`create table pair (one int4, other int4)`.execute(db)
  for (let length = 1; length <= 20; length++) {
    const listed = Array.from({ length }, (_, index) => index)
    const { rows } = await sql<{ listed: boolean }>`select 0 in (${sql.join(listed)}) as listed`.execute(db)
    expect(rows).toEqual([{ listed: true }])
    const pairs = sql.join(listed.map((one) => sql`(${one}, ${one})`))
    await sql`insert into pair values ${pairs}`.execute(db)
  }
  expect((await prepared('%as listed')).map(({ statement }) => statement)).toEqual(['select 0 in ($1) as listed'])
  expect(await prepared('insert into pair%')).toHaveLength(1)
})

test('a row of many columns is prepared as any other text', async () => {
  const columns = Array.from({ length: 16 }, (_, index) => `c${index}`)
  await sql`create table wide (${sql.join(columns.map((name) => sql`${sql.ref(name)} int4`))})`.execute(db)
  await sql`insert into wide values (${sql.join(columns.map((_, index) => index))})`.execute(db)
  expect(await prepared('insert into wide%')).toHaveLength(1)
})
