import { existsSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { GateCode } from '@carelot/rules/competition/gates'
import { eventTypes } from '@carelot/rules/event/event'
import { problems } from '@carelot/rules/problem-table'
import { morePaths } from '@carelot/server/more-paths'
import { openApi } from '@carelot/server/open-api/open-api'
import { appRouter } from '@carelot/server/router'
import { expect, test } from 'vitest'
import { capabilities, capabilityPages, procedureRows } from './procedure-table.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const pages = new Map<string, string>()
for await (const file of glob('{*.md,docs/**/*.md,packages/*/README.md,examples/README.md}', { cwd: root }))
  pages.set(file, await readFile(join(root, file), 'utf8'))

test('each capability of the router has a page that shows its procedures as they are (`npm run generate` writes them)', async () => {
  expect([...capabilities].sort()).toEqual(Object.keys(appRouter._def.record).sort())
  expect(await capabilityPages(root, { check: true })).toEqual([])
})

test('each procedure says for whom it is and with which scope', () => {
  expect(procedureRows.filter(({ who, scope, summary }) => !who || !scope || !summary)).toEqual([])
})

test('each operation of the contract names its scope and its refusals, which the page at /docs shows', () => {
  const operations = Object.values(openApi(appRouter, morePaths).paths ?? {}).flatMap(Object.values)
  const nameless = operations.filter((each) => !each['x-scope'] || !each['x-problems']?.length)
  expect(nameless.map(({ operationId }) => operationId)).toEqual([])
  for (const each of operations) for (const code of each['x-problems']) expect(problems).toHaveProperty([code])
})

const known = new Set<string>([
  ...Object.keys(problems),
  ...Object.keys(eventTypes),
  ...GateCode.options,
  ...procedureRows.map(({ operationId }) => operationId),
])
const namespaces = new Set([...known].map((name) => name.split('.')[0]))

test('the pages name no refusal, event, gate or procedure that there is not', () => {
  const wrong = [...pages].flatMap(([file, text]) =>
    [...text.matchAll(/`(?<name>(?<space>[a-z]+)\.[a-z][a-zA-Z-]+)`/g)].flatMap(({ groups = {} }) =>
      namespaces.has(groups.space) && !known.has(groups.name ?? '') ? [`${file}: ${groups.name}`] : [],
    ),
  )
  expect(wrong).toEqual([])
})

test('what the pages link to is there', () => {
  const dead = [...pages].flatMap(([file, text]) =>
    [...text.matchAll(/\]\((?!https?:|#)(?<to>[^)#\s]+)[^)]*\)/g)].flatMap(({ groups = {} }) =>
      existsSync(join(root, dirname(file), groups.to ?? '')) ? [] : [`${file}: ${groups.to}`],
    ),
  )
  expect(dead).toEqual([])
})
