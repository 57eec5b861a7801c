import type { Fault, ProblemCode } from '@carelot/rules/problem'
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

/** What is wrong with a row. Rows count from 1 below the header, which is row 0, blank lines too; `column` is null for the whole row. */
export const RowFault = z
  .object({ row: z.int(), column: z.string().nullable(), code: z.string(), detail: z.string() })
  .meta({ id: 'RowFault' })
export type RowFault = { row: number; column: string | null; code: ProblemCode; detail: string }

export const mostRows = 1000
const mostCharacters = 900_000

/** The fields by which a request carries a table: CSV with a header, or the same as JSON. One of them is given. */
export const tableFields = {
  csv: z.string().max(mostCharacters).optional().meta({ description: 'A table with a header (RFC 4180)' }),
  rows: z
    .array(z.record(z.string().max(100), z.union([z.string(), z.number(), z.boolean(), z.null()])))
    .optional()
    .meta({ description: `The same table as JSON, at most ${mostRows} rows` }),
}
export type Table = { csv?: string | undefined; rows?: readonly Record<string, unknown>[] | undefined }

/** For a request's `refine`. */
export function isOneTable({ csv, rows }: Table): boolean {
  return (csv === undefined) !== (rows === undefined)
}
export const oneTable = { path: ['csv'], message: 'Give either csv or rows' }

type Cells = { row: number; cells: Record<string, unknown> }
type Raw = { rows: Cells[]; faults: RowFault[] }
type ReadRow<Value> = { row: number; value: Value }

type Expected<Shape extends z.ZodRawShape> = {
  row: z.ZodObject<Shape>
  /** What a row is about: two rows about the same are a fault. */
  keyOf: (value: z.output<z.ZodObject<Shape>>) => string
}

/**
 * The rows of a table that fit, those of them that are about the same as an earlier one apart (that is a fault, beside which what else
 * is wrong with them is told too), and every fault of those that do not, with row and column. Empty cells are absent. Cells are text and
 * stay it; one that a spreadsheet would run is refused, since people open what comes of a table in one.
 */
export function readTable<Shape extends z.ZodRawShape>(
  table: Table,
  { row: schema, keyOf }: Expected<Shape>,
): Record<'rows' | 'repeated', ReadRow<z.output<z.ZodObject<Shape>>>[]> & { faults: RowFault[] } {
  const raw = table.csv === undefined ? rowsOfJson(table.rows ?? []) : rowsOfCsv(table.csv, schema)
  const faults = [...raw.faults]
  if (faults.length === 0 && raw.rows.length === 0) faults.push(fault(0, 'import.empty', 'There is nothing to import'))
  if (raw.rows.length > mostRows)
    return { rows: [], repeated: [], faults: [fault(0, 'import.too-many-rows', `Expected at most ${mostRows} rows`)] }
  const seen = new Map<string, number>()
  const fit = raw.rows.flatMap(({ row, cells }) => {
    const formulas = Object.entries(cells).filter(([, cell]) => typeof cell === 'string' && isFormula(cell))
    for (const [column] of formulas)
      faults.push({ ...fault(row, 'import.cell-formula', 'Write it so that it begins with a letter or digit'), column })
    const read = schema.safeParse(cells)
    if (!read.success) faults.push(...read.error.issues.flatMap((issue) => faultsOfIssue(row, issue)))
    if (!read.success || formulas.length > 0) return []
    const key = keyOf(read.data)
    const first = seen.get(key)
    if (first !== undefined) faults.push(fault(row, 'import.row-repeated', `Row ${first} is about the same`))
    else seen.set(key, row)
    return [{ row, value: read.data, isRepeated: first !== undefined }]
  })
  const of = (wanted: boolean) => fit.flatMap(({ isRepeated, ...each }) => (isRepeated === wanted ? [each] : []))
  return { rows: of(false), repeated: of(true), faults: faults.toSorted((one, other) => one.row - other.row) }
}

/** Faults of rows as faults of the request: `/rows/0/email` is the cell of row 1, `/csv` the header or all of the table, as `/rows` is. */
export function faultsOfRequest(faults: readonly RowFault[], { csv }: Pick<Table, 'csv'>): Fault[] {
  return faults.map(({ row, column, code, detail }) => {
    const cell = column === null ? '' : `/${column.replaceAll('~', '~0').replaceAll('/', '~1')}`
    return row === 0
      ? { pointer: csv === undefined ? '/rows' : '/csv', code, detail }
      : { pointer: `/rows/${row - 1}${cell}`, code, detail: `Row ${row}: ${detail}` }
  })
}

function fault(row: number, code: ProblemCode, detail: string): RowFault {
  return { row, column: null, code, detail }
}

/** In either width: there are spreadsheets that run both. Signed numbers, phone numbers and a lone dash are what they look like. */
function isFormula(cell: string): boolean {
  return /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) && !/^(?:-|[+-]?[\d ().,]+)$/.test(cell)
}

function faultsOfIssue(row: number, issue: z.core.$ZodIssue): RowFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((column) => ({ ...fault(row, 'import.column-unknown', `${column} is not known`), column }))
  const [column] = issue.path
  return [{ ...fault(row, 'import.cell-invalid', issue.message), column: column === undefined ? null : String(column) }]
}

function rowsOfJson(rows: NonNullable<Table['rows']>): Raw {
  const given = rows.map((cells, index) => {
    return { row: index + 1, cells: Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== null)) }
  })
  return { rows: given, faults: [] }
}

function rowsOfCsv(csv: string, { shape }: z.ZodObject): Raw {
  let records: string[][]
  // How many lines up to each were blank: people count those too.
  const blank: number[] = []
  try {
    // One too many is enough to tell that there are too many.
    records = parse(csv, {
      ...{ bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, to: mostRows + 2 },
      on_record: (record: string[], { empty_lines }) => {
        blank.push(empty_lines)
        return record
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { rows: [], faults: [fault(0, 'import.unreadable', `Near line ${error.lines ?? 1}: ${error.code}`)] }
  }
  const [header, ...rest] = records
  if (!header) return { rows: [], faults: [] }
  const known = new Set(Object.keys(shape))
  const unknown = header.filter((column) => !known.has(column))
  const repeated = header.filter((column, index) => known.has(column) && header.indexOf(column) !== index)
  const required = Object.entries(shape).flatMap(([column, cell]) => (isOptional(cell) ? [] : column))
  const missing = required.filter((column) => !header.includes(column))
  const ofHeader = (code: ProblemCode, columns: readonly string[]): RowFault[] =>
    columns.map((column) => ({ row: 0, column, code, detail: `Column ${JSON.stringify(column.slice(0, 100))}` }))
  const faults = [
    ...ofHeader('import.column-unknown', unknown),
    ...ofHeader('import.column-repeated', repeated),
    ...ofHeader('import.column-missing', missing),
  ]
  if (faults.length > 0) return { rows: [], faults }
  const [aboveHeader = 0, ...above] = blank
  const rows = rest.map((list, index) => ({ row: index + 1 + (above[index] ?? aboveHeader) - aboveHeader, list }))
  const even = rows.filter(({ list }) => list.length === header.length)
  return {
    rows: even.map(({ row, list }) => ({ row, cells: cellsOf(header, list) })),
    faults: rows
      .filter(({ list }) => list.length !== header.length)
      .map(({ row, list }) => fault(row, 'import.row-length', `Expected ${header.length} cells, found ${list.length}`)),
  }
}

function cellsOf(header: readonly string[], list: readonly string[]): Record<string, string> {
  return Object.fromEntries(header.flatMap((column, index) => (list[index] ? [[column, list[index]]] : [])))
}

/** A column that every row may leave empty may be left out. */
function isOptional(cell: z.core.$ZodType): boolean {
  return z.safeParse(cell, undefined).success
}
