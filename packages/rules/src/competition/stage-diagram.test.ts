import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { stageDiagram } from './stage-diagram.ts'

test("the capability's page shows the stage table as it is", () => {
  const page = readFileSync(new URL('../../../../docs/capabilities/competition.md', import.meta.url), 'utf8')
  const shown = /```mermaid\n(?<diagram>stateDiagram-v2[^`]*)\n```/.exec(page)?.groups?.diagram
  expect(shown, 'put the text of `stageDiagram()` into docs/capabilities/competition.md').toBe(stageDiagram())
})
