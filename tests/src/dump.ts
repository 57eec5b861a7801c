import pg from 'pg'

/**
 * Everything that the database holds, table by table, each row as JSON: bytes in hexadecimal. As a row's own text it would have every
 * quotation mark twice, and nothing that stands in a column of JSON would be found in it.
 */
export async function dumpOf(databaseUrl: string, except: readonly string[] = []): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname = 'public' order by 1`,
    )
    const tables = rows.map(({ name }) => name).filter((name) => !except.includes(name))
    const dump: Record<string, string[]> = {}
    for (const table of tables) {
      const found = await client.query<{ row: string }>(
        `select row_to_json(t)::text as row from "${table}" t order by 1`,
      )
      dump[table] = found.rows.map(({ row }) => row)
    }
    return dump
  } finally {
    await client.end()
  }
}

/** The forms in which a text may stand somewhere: plain, base64 at its three alignments, UTF-16 both ways, hexadecimal. */
export function formsOf(text: string): Buffer[] {
  const plain = Buffer.from(text, 'utf8')
  const little = Buffer.from(text, 'utf16le')
  const base64 = [0, 1, 2].flatMap((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), plain]).toString('base64')
    // The characters that also depend on what stands before and after are left out.
    const inner = encoded.slice(shift === 0 ? 0 : 4, -4)
    // So few are found in ciphertext by chance.
    if (inner.length < 6) return []
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')]
  })
  const texts = [text, JSON.stringify(text).slice(1, -1), plain.toString('hex'), ...base64]
  return [...new Set(texts)].map((form) => Buffer.from(form)).concat(little, Buffer.from(little).swap16())
}

/** Which of the canaries can be read in what was collected, and where. */
export function canariesIn(places: Record<string, Buffer | string>, canaries: readonly string[]): string[] {
  return Object.entries(places).flatMap(([place, content]) => {
    const bytes = Buffer.from(content)
    return canaries
      .filter((canary) => formsOf(canary).some((form) => bytes.includes(form)))
      .map((canary) => `${canary} in ${place}`)
  })
}
