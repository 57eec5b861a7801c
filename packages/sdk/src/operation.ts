import type { Content, WireRequest } from './transport.ts'

/** One line of the generated table: all that the client needs to know, at run time, of one thing the server does. */
export type Operation = {
  method: string
  /** From the root of the server, with `{name}` where a parameter goes. */
  path: string
  /** Names of its query parameters. */
  query?: readonly string[]
  /** What is left of the input is sent as JSON, or its `content` as it is, under its own media type. */
  body?: 'json' | 'content'
  /** It changes one version of a thing: `version` goes into `If-Match`. */
  version?: true
  /** `list`: answers in pages, the next one by `cursor`. `feed`: endless, resumed by `after`. */
  kind?: 'list' | 'feed'
}

/** All of a call's input in one flat object: path and query parameters, `version`, and the body's fields. */
export type Input = Readonly<Record<string, unknown>>

/**
 * An operation and its input as a request, `url` being relative to the server. Refuses (TypeError) a path parameter
 * that is missing and a name that the operation does not take, which would otherwise be lost without a word.
 */
export function requestOf(operation: Operation, input: Input): WireRequest & { url: string } {
  const left = new Map(Object.entries(input).filter(([, value]) => value !== undefined))
  const take = (name: string) => {
    const value = left.get(name)
    left.delete(name)
    return value
  }
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => segment(name, take(name)))
  const query = queryOf((operation.query ?? []).map((name) => [name, take(name)]))
  const headers: Record<string, string> = {}
  if (operation.version && left.has('version')) headers['if-match'] = `"${take('version')}"`
  const body = bodyOf(operation, left)
  if (body !== undefined) headers['content-type'] = typeof body === 'string' ? 'application/json' : body.type
  if (!operation.body && left.size > 0)
    throw new TypeError(`${operation.method} ${operation.path} takes no ${[...left.keys()].join(', ')}`)
  return { method: operation.method, url: path + query, headers, body }
}

function segment(name: string, value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || text === '') throw new TypeError(`\`${name}\` is needed, and must be a string`)
  // `.` and `..` would be resolved away by the URL parser, even percent-encoded.
  if (/^\.\.?$/.test(text)) throw new TypeError(`\`${name}\` cannot be "${text}"`)
  return encodeURIComponent(text)
}

function queryOf(pairs: readonly (readonly [string, unknown])[]): string {
  const query = new URLSearchParams()
  for (const [name, value] of pairs)
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) query.append(name, String(one))
  return query.size > 0 ? `?${query}` : ''
}

function bodyOf({ body }: Operation, left: ReadonlyMap<string, unknown>): Content | undefined {
  if (!body) return undefined
  if (body === 'json') return JSON.stringify(Object.fromEntries(left))
  const content = left.get('content')
  if (content instanceof Blob && content.type) return content
  throw new TypeError('`content` must be a Blob with its media type: new Blob([bytes], { type: "application/pdf" })')
}
