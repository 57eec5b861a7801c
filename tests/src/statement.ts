import type pg from 'pg'

export type Statement = { text: string; values: unknown[] }

/** What the driver is asked, with a name or without. */
export function statementOf([asked, given]: [string | pg.QueryConfig, ...unknown[]]): Statement {
  if (typeof asked !== 'string') return { text: asked.text, values: [...(asked.values ?? [])] }
  return { text: asked, values: Array.isArray(given) ? [...given] : [] }
}
