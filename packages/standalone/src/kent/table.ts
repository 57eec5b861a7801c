import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

const folder = new URL('../../data/kent/', import.meta.url)

/** A file of the Kent data as rows of its schema. A row that does not fit, or one too few or many, stops the start. */
export function readTable<Row>(name: string, { row, rows }: { row: z.ZodType<Row>; rows: number }): Row[] {
  const bytes = readFileSync(new URL(name, folder))
  const text = name.endsWith('.gz') ? gunzipSync(bytes) : bytes
  const read = z.array(row).safeParse(parse(text, { columns: true }))
  if (!read.success)
    throw new Error(`${name} of the Kent data does not fit: ${z.prettifyError(read.error).slice(0, 500)}`)
  if (read.data.length !== rows)
    throw new Error(`${name} of the Kent data has ${read.data.length} rows; expected ${rows}`)
  return read.data
}
