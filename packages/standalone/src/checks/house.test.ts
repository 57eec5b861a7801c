import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { expect, test } from 'vitest'
import { exportedFiles, packagesOf, root, sourceFiles, workflowFiles } from './source.ts'

// What the house looks like, where no tool of others can say it.
const maxLines = 250
const forbiddenNames = ['utils', 'helpers', 'common', 'shared', 'lib', 'types', 'constants']

const sources = await Promise.all(
  (await sourceFiles()).map(async (file) => ({ file, text: await readFile(`${root}/${file}`, 'utf8') })),
)

test('no file of ours is longer than 250 lines', () => {
  const long = sources.map(({ file, text }) => [file, text.trimEnd().split('\n').length] as const)
  expect(long.filter(([, lines]) => lines > maxLines)).toEqual([])
})

test('every file and folder is named after what it holds', () => {
  const nameless = sources.filter(({ file }) =>
    file.split('/').some((part) => forbiddenNames.includes(basename(part, extname(part)))),
  )
  expect(nameless.map(({ file }) => file)).toEqual([])
})

test('the environment is read in config.ts alone', () => {
  const readers = sources.filter(({ file, text }) => {
    return (
      !/(^|\/)config\.ts$|\.(test|fixture)\.ts$|^bootstrap\.mjs$/.test(file) &&
      /process\.env\b|\bDeno\.env\b/.test(text)
    )
  })
  expect(readers.map(({ file }) => file)).toEqual([])
})

test('every file that a package exports is there', async () => {
  const missing: string[] = []
  for (const name of await packagesOf()) {
    const exported = await exportedFiles(name)
    expect(exported, `${name} exports something`).not.toEqual([])
    missing.push(...exported.filter((file) => !existsSync(`${root}/${file}`)))
  }
  expect(missing).toEqual([])
})

test('a changeset speaks of packages that are published', async () => {
  const changesets = (await readdir(`${root}/.changeset`)).filter(
    (name) => name.endsWith('.md') && name !== 'README.md',
  )
  for (const name of changesets) {
    const [, head = ''] = (await readFile(`${root}/.changeset/${name}`, 'utf8')).split('---\n')
    expect(head.trim(), name).toMatch(/^('@carelot\/sdk': (major|minor|patch)\n?)+$/)
  }
})

const workflowBans: [string, RegExp][] = [
  ['Intl differs between machines', /\bIntl\b/],
  ['toLocale… differs between machines', /\.toLocale\w+\(/],
  ['the local clock’s zone differs between machines', /\.get(Date|Day|FullYear|Hours|Minutes|Month|TimezoneOffset)\(/],
  ['dates are parsed in rules, from a command', /new Date\(\s*[^)\s]/],
  ['no module-level state that changes: a replay would not find it', /^(export )?(let|var) /m],
  ['no schemas in the bundle', /from 'zod/],
]

test('what runs inside a workflow is the same at each replay', async () => {
  const faults: string[] = []
  const files = await workflowFiles()
  expect(files).not.toEqual([])
  for (const file of files) {
    const text = withoutComments(await readFile(`${root}/${file}`, 'utf8'))
    faults.push(...workflowBans.filter(([, ban]) => ban.test(text)).map(([why]) => `${file}: ${why}`))
  }
  expect(faults).toEqual([])
})

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
