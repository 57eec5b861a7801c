import { readFile, writeFile } from 'node:fs/promises'
import type { AnyTRPCRouter } from '@trpc/server'
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import { apiVersions } from '../api-version.ts'
import { restRoutes } from '../rest/route.ts'
import { components } from './components.ts'
import { type Bodies, operationOf } from './operation.ts'

export type OpenApi = ReturnType<typeof createDocument>

/**
 * The OpenAPI 3.1 document of a router, the same for the same router: paths and components in the order of their names.
 * `more` are paths that no procedure serves, such as uploads.
 */
export function openApi(router: AnyTRPCRouter, more: ZodOpenApiPathsObject = {}): OpenApi {
  const bodies: Bodies = new Map()
  const paths: ZodOpenApiPathsObject = { ...more }
  for (const route of restRoutes(router)) {
    const path = `/v1${route.rest.path}`
    paths[path] = { ...paths[path], [route.rest.method.toLowerCase()]: operationOf(route, bodies) }
  }
  const tags = new Set(restRoutes(router).map(({ operationId }) => operationId.split('.')[0] ?? operationId))
  const document = createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Carelot',
      version: apiVersions.at(-1) ?? '',
      description: 'Letting and living a care contract: frameworks, sealed further competitions, and what comes after.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [...tags].toSorted().map((name) => ({ name })),
    security: [{ apiKey: [] }],
    paths,
    components: { ...components, schemas: { ...components.schemas, ...Object.fromEntries(bodies) } },
  })
  const items = Object.entries(document.paths ?? {}).map(
    ([path, item]) => [path, inOrder(Object.entries(item))] as const,
  )
  return {
    ...document,
    paths: inOrder([...items]),
    components: { ...document.components, schemas: inOrder(Object.entries(document.components?.schemas ?? {})) },
  }
}

function inOrder<Value>(entries: (readonly [string, Value])[]): Record<string, Value> {
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

export async function writeOpenApi(document: OpenApi, file: string): Promise<void> {
  await writeFile(file, textOf(document))
}

/** The first line in which the committed document is not this one, or undefined. */
export async function driftOfOpenApi(document: OpenApi, file: string): Promise<string | undefined> {
  const committed = (await readFile(file, 'utf8')).split('\n')
  const actual = textOf(document).split('\n')
  const index = actual.findIndex((line, at) => line !== committed[at])
  if (index === -1 && actual.length === committed.length) return undefined
  const at = index === -1 ? actual.length : index
  return `line ${at + 1}: committed ${committed[at]?.trim() ?? '(nothing)'}, actual ${actual[at]?.trim() ?? '(nothing)'}`
}

function textOf(document: OpenApi): string {
  return `${JSON.stringify(document, null, 2)}\n`
}
