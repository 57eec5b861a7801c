import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { morePaths } from '@carelot/server/more-paths'
import { restRoutes } from '@carelot/server/rest/route'
import { appRouter } from '@carelot/server/router'

type Row = { operationId: string; method: string; path: string; who: string; scope: string; summary: string }

const marks = /<!-- procedures: generated -->\n[\s\S]*?<!-- \/procedures -->/
const everyKind = 3

/** Every procedure that is served over REST, by name, and those whose body is a document. */
export const procedureRows: readonly Row[] = [...procedures(), ...plainRoutes()]

/** The capabilities that have a page: those of the router. */
export const capabilities: readonly string[] = [
  ...new Set(procedureRows.map(({ operationId }) => capabilityOf(operationId))),
]

function capabilityOf(operationId: string): string {
  return operationId.split('.')[0] ?? ''
}

function procedures(): Row[] {
  return restRoutes(appRouter).map(({ operationId, kinds, rest: { method, path, scope, summary } }) => {
    const who = kinds.length === everyKind ? 'anyone' : kinds.join(', ')
    return { operationId, method, path: `/v1${path}`, who, scope, summary }
  })
}

function plainRoutes(): Row[] {
  return Object.entries(morePaths).flatMap(([path, { get, post }]) =>
    Object.entries({ GET: get, POST: post }).flatMap(([method, operation]): Row[] => {
      const { operationId = '', summary = '', security = [] } = operation ?? {}
      const scope = security.flatMap(({ apiKey = [] }) => apiKey).join(', ') || 'none'
      const who = scope.startsWith('audit:') ? 'council' : scope === 'none' ? 'without a key' : 'anyone'
      return operation ? [{ operationId, method, path, who, scope, summary }] : []
    }),
  )
}

/** The procedures of one capability as the table of its page. */
export function procedureTable(capability: string): string {
  const rows = procedureRows.filter(({ operationId }) => capabilityOf(operationId) === capability)
  const lines = rows.map(
    ({ operationId, method, path, who, scope, summary }) =>
      `| \`${operationId}\` | \`${method} ${path}\` | ${who} | \`${scope}\` | ${summary} |`,
  )
  return ['| procedure | over REST | for | scope | what it does |', '|---|---|---|---|---|', ...lines].join('\n')
}

/** A capability's page with its table as the router has it now. Throws if the page has no place for one. */
export function withTable(page: string, capability: string): string {
  if (!marks.test(page)) throw new Error(`docs/capabilities/${capability}.md has no marks for its table of procedures`)
  return page.replace(
    marks,
    () => `<!-- procedures: generated -->\n${procedureTable(capability)}\n<!-- /procedures -->`,
  )
}

/** Writes the table into every capability's page, or only names the pages that are not up to date. */
export async function capabilityPages(root: string, { check }: { check: boolean }): Promise<string[]> {
  const stale: string[] = []
  for (const capability of capabilities) {
    const file = join(root, 'docs', 'capabilities', `${capability}.md`)
    const page = await readFile(file, 'utf8')
    const current = withTable(page, capability)
    if (current === page) continue
    stale.push(`docs/capabilities/${capability}.md`)
    if (!check) await writeFile(file, current)
  }
  return stale
}
