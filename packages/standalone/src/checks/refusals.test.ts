import { readFile } from 'node:fs/promises'
import { problems } from '@carelot/rules/problem-table'
import { expect, test } from 'vitest'
import { root, sourceFiles } from './source.ts'

test('every refusal of the problem table is met in a test', async () => {
  const tests = (await sourceFiles()).filter((file) => /\.(test|fixture)\.ts$|^tests\//.test(file))
  const texts = await Promise.all([...tests, 'tests/src/rest.py'].map((file) => readFile(`${root}/${file}`, 'utf8')))
  const said = texts.join('\n')
  expect(Object.keys(problems).filter((code) => !said.includes(code))).toEqual([])
})
