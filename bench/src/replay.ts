import { newId } from '@carelot/commands/id'
import { type Statement, statementOf } from '@carelot/tests/statement'
import pg from 'pg'

export type { Statement }

/** The statements of one call, as the driver was given them, with who sent them. */
export async function captured(work: () => Promise<unknown>): Promise<Statement[][]> {
  const { prototype } = pg.Client
  const query = Reflect.get(prototype, 'query')
  const bySender = new Map<object, Statement[]>()
  const tap = function (this: object, ...sent: [string | pg.QueryConfig, ...unknown[]]) {
    bySender.set(this, [...(bySender.get(this) ?? []), statementOf(sent)])
    return Reflect.apply(query, this, sent)
  }
  Reflect.set(prototype, 'query', tap)
  try {
    await work()
  } finally {
    Reflect.set(prototype, 'query', query)
  }
  return [...bySender.values()]
}

const writesBid = /insert into "?bid"?\s*\(/i

/** The transaction among statements that writes a bid, or what is asked for: from its beginning to its commit. The relay has some of its own. */
export function transactionIn(all: readonly Statement[][], writes = writesBid): Statement[] {
  for (const statements of all) {
    const written = statements.findIndex(({ text }) => writes.test(text))
    const begin = statements.findLastIndex(({ text }, at) => at < written && /^(begin|start transaction)/i.test(text))
    const commit = statements.findIndex(({ text }, at) => at > written && /^commit/i.test(text))
    if (written >= 0 && begin >= 0 && commit > begin) return statements.slice(begin, commit + 1)
  }
  throw new Error('no transaction was captured')
}

const perBid = /\b(?:bid|evt)_[0-9a-f]{32}\b/g

/**
 * Sends a bid's captured transaction again as another bid's: its own ids, key and version, all else as prepared. One
 * round trip a statement, and nothing between them.
 */
export async function replayBid(
  client: pg.ClientBase,
  statements: readonly Statement[],
  { from, to }: { from: Was; to: Was },
) {
  const fresh = new Map<string, string>()
  const renewed = (id: string) => {
    const known = fresh.get(id) ?? newId(id.startsWith('bid') ? 'bid' : 'evt')
    fresh.set(id, known)
    return known
  }
  const text = (value: string) =>
    value.replaceAll(from.key, to.key).replaceAll(from.bidderId, to.bidderId).replaceAll(perBid, renewed)
  for (const statement of statements) {
    const isBid = writesBid.test(statement.text)
    const values = statement.values.map((value) => {
      if (typeof value === 'string') return text(value)
      return isBid && value === from.version ? to.version : value
    })
    await client.query(statement.text, values)
  }
}
export type Was = { key: string; bidderId: string; version: number }
