import type pg from 'pg'

/** A line of a competition's record. */
export type Line = Record<string, unknown> & { section: string }

/** The lines of a record as it was downloaded. */
export const linesOf = (text: string): Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

/** What a row of a table is known by, in the names of the API. */
async function keysOfTables(db: pg.Client): Promise<Map<string, string[]>> {
  const { rows } = await db.query(`
    select t.relname as table, array_agg(a.attname order by array_position(i.indkey::int[], a.attnum::int)) as columns
    from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
      join pg_attribute a on a.attrelid = t.oid and a.attnum = any(i.indkey)
    where i.indisprimary and n.nspname = 'public' group by t.relname`)
  return new Map(rows.map(({ table, columns }) => [table, columns.slice(1, -1).split(',')]))
}
const camel = (column: string) => column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

// What tells of a competition and is not in its record, each for a reason.
const apart: Record<string, string> = {
  command: 'repeats, under the caller’s key, what was answered',
  feed: 'gives a record its place, which stands with the record',
  audience_entry: 'says who sees a record, which stands with the record',
  batch: 'is there as far as it holds something of the competition, which another test sees to',
  consortium: 'is its members’ own; who stands behind a bid is in its manifest',
  document_reader: 'says who reads a document, which stands with the document',
}

/** Walks every table for rows that name what the record is of: those that it does not tell, and the tables that have some. */
export async function walkTables(db: pg.Client, lines: readonly Line[]) {
  const known = new Set(lines.flatMap((line) => Object.values(line)).filter((value) => typeof value === 'string'))
  const own = [...known].filter((value) => /^(cmp|bid|bdr|ltr|con|enq|out|hld|rep|awn|awc|aut)_/.test(value))
  const missing: string[] = []
  const seen = new Set<string>()
  for (const [table, key] of await keysOfTables(db)) {
    if (apart[table]) continue
    const { rows } = await db.query(
      `select to_jsonb(t) as row from ${table} t where exists (select 1 from unnest($1::text[]) id where to_jsonb(t)::text like '%' || id || '%')`,
      [own],
    )
    const told = new Set(
      lines
        .filter(({ section }) => section === table.replaceAll('_', '-'))
        .map((line) => JSON.stringify(key.map((column) => line[camel(column)]))),
    )
    if (rows.length > 0) seen.add(table)
    for (const { row } of rows) {
      const name = JSON.stringify(key.map((column) => row[column]))
      if (!told.has(name)) missing.push(`${table} ${name}`)
    }
  }
  return { missing, seen: [...seen].sort() }
}
