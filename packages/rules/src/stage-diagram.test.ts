import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { moves } from './competition/stages.ts'
import { consortiumMoves } from './consortium/stages.ts'
import { contractMoves } from './contract/stages.ts'
import { stageDiagram } from './stage-diagram.ts'

test.each([
  ['competition', moves],
  ['consortium', consortiumMoves],
  ['contract', contractMoves],
])('the page of %s shows its stage table as it is, each move once', (capability, table) => {
  const page = readFileSync(new URL(`../../../docs/capabilities/${capability}.md`, import.meta.url), 'utf8')
  const shown = /```mermaid\n(?<diagram>stateDiagram-v2[^`]*)\n```/.exec(page)?.groups?.diagram
  const rows = table.map(({ from, on, to }) => `${from} ${on} ${to}`)
  expect(rows, 'no row stands there twice').toEqual([...new Set(rows)])
  expect(shown, 'put the text of `stageDiagram()` into the page').toBe(stageDiagram(table))
})
