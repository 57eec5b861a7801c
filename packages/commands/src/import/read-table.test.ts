import { expect, test } from 'vitest'
import { z } from 'zod'
import { faultsOfRequest, mostRows, readTable, type Table } from './read-table.ts'

const row = z.strictObject({
  name: z.string().max(20),
  email: z.email('Expected an e-mail address').optional(),
  note: z.string().optional(),
})
const read = (table: Table) => readTable(table, { row, keyOf: ({ name }) => name })
const faults = (table: Table) => read(table).faults.map(({ row: at, column, code }) => `${at} ${column} ${code}`)

test('a table is read with byte order mark, CRLF, quoted commas, quotes and line breaks, and blank lines; empty cells are absent', () => {
  const csv = '\uFEFFname,email,note\r\n"Ash, Ltd",a@ash.example,"two\nlines, ""quoted"""\r\n\r\nBeech,,\r\n'
  expect(read({ csv })).toEqual({
    faults: [],
    repeated: [],
    rows: [
      { row: 1, value: { name: 'Ash, Ltd', email: 'a@ash.example', note: 'two\nlines, "quoted"' } },
      { row: 3, value: { name: 'Beech' } },
    ],
  })
})

test('a row has the number that people count, with the blank lines that lie before it', () => {
  const csv = '\n\nname,email\n\nAsh,a@ash.example\n\n\nBeech,nobody\n\nAsh,'
  expect(read({ csv }).rows.map(({ row: at }) => at)).toEqual([2])
  expect(faults({ csv })).toEqual(['5 email import.cell-invalid', '7 null import.row-repeated'])
  expect(read({ csv }).repeated.map(({ row: at }) => at)).toEqual([7])
  expect(read({ csv }).faults.at(-1)?.detail).toBe('Row 2 is about the same')
})

test('CSV and JSON give the same rows', () => {
  const rows = [
    { name: 'Ash', email: 'a@ash.example' },
    { name: 'Beech', email: null },
  ]
  expect(read({ rows })).toEqual(read({ csv: 'name,email\nAsh,a@ash.example\nBeech,' }))
})

test.each<[string, Table, string[]]>([
  [
    'a cell',
    { csv: 'name,email\nAsh,nobody\n,b@b.example' },
    ['1 email import.cell-invalid', '2 name import.cell-invalid'],
  ],
  [
    'a formula',
    { csv: 'name\n=1+1\n@SUM(A1)\n-cmd|x\n+44 1622 000\n-' },
    [1, 2, 3].map((at) => `${at} name import.cell-formula`),
  ],
  [
    'a row of another length',
    { csv: 'name,email\nAsh\nBeech,b@b.example,x' },
    ['1 null import.row-length', '2 null import.row-length'],
  ],
  ['a repeated row', { csv: 'name\nAsh\nBeech\nAsh' }, ['3 null import.row-repeated']],
  ['an unknown column', { csv: 'name,admin\nAsh,yes' }, ['0 admin import.column-unknown']],
  ['an unknown field', { rows: [{ name: 'Ash', admin: true }] }, ['1 admin import.column-unknown']],
  ['a repeated column', { csv: 'name,name\nAsh,Beech' }, ['0 name import.column-repeated']],
  ['a missing column', { csv: 'email\na@ash.example' }, ['0 name import.column-missing']],
  ['a quote that is not closed', { csv: 'name\n"Ash' }, ['0 null import.unreadable']],
  ['nothing', { csv: '' }, ['0 null import.empty']],
  ['a header alone', { csv: 'name\n' }, ['0 null import.empty']],
  ['no rows', { rows: [] }, ['0 null import.empty']],
  ['too many', { csv: `name\n${'Ash\n'.repeat(mostRows + 1)}` }, ['0 null import.too-many-rows']],
  [
    'too many as JSON',
    { rows: Array.from({ length: mostRows + 1 }, () => ({ name: 'Ash' })) },
    ['0 null import.too-many-rows'],
  ],
])('a table is refused by row and column for %s', (_, table, expected) => {
  expect(faults(table)).toEqual(expected)
})

test('as many rows as are taken at once are taken', () => {
  const csv = `name\n${Array.from({ length: mostRows }, (_, index) => `Ash ${index}`).join('\n')}`
  expect(read({ csv }).rows).toHaveLength(mostRows)
})

test('a fault of a cell points into the rows, one of the header at the table', () => {
  const { faults: told } = read({ csv: 'name,email\nAsh,nobody' })
  expect(faultsOfRequest(told, { csv: '' })).toEqual([
    { pointer: '/rows/0/email', code: 'import.cell-invalid', detail: 'Row 1: Expected an e-mail address' },
  ])
  const header = { csv: 'names\nAsh' }
  expect(faultsOfRequest(read(header).faults, header)).toMatchObject([{ pointer: '/csv' }, { pointer: '/csv' }])
  expect(faultsOfRequest(read({ rows: [] }).faults, {})).toMatchObject([{ pointer: '/rows', code: 'import.empty' }])
})
