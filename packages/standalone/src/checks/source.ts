import { existsSync } from 'node:fs'
import { glob, readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'

export const root = join(import.meta.dirname, '..', '..', '..', '..')

const ours = ['packages/*/{src,test}/**/*.ts', 'examples/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts', '*.{ts,mjs,cjs}']
const notOurs = /(^|\/)(node_modules|dist|generated)\//

/** Every file of code that we write by hand, by its path in the checkout. */
export async function sourceFiles(): Promise<string[]> {
  const found: string[] = []
  for await (const file of glob(ours, { cwd: root, exclude: ['**/node_modules/**'] })) found.push(file)
  return found.filter((file) => !notOurs.test(file)).sort()
}

export const packagesOf = async () => (await readdir(join(root, 'packages'))).filter((name) => !name.startsWith('.'))

const Exports = z.record(z.string(), z.unknown())
const Manifest = z.object({ exports: Exports })

/** The files of source that a package's `exports` name; what a build makes is checked where it is built. */
export async function exportedFiles(name: string): Promise<string[]> {
  const folder = join('packages', name)
  const { exports } = Manifest.parse(JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')))
  const targets = Object.values(exports)
    .flatMap(leaves)
    .filter((target) => !target.includes('/dist/'))
  const files: string[] = []
  for (const target of targets) {
    if (!target.includes('*')) files.push(join(folder, target))
    else for await (const file of glob(join(folder, target.replace('*', '**/*')), { cwd: root })) files.push(file)
  }
  return files
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : []
}

/** All workflows and whatever they import for more than its types, each file once. */
export async function workflowFiles(): Promise<string[]> {
  const seen = new Set((await sourceFiles()).filter((file) => /^packages\/workflows\/src\/.*workflow\.ts$/.test(file)))
  for (const file of seen) {
    for (const imported of importsOf(await readFile(join(root, file), 'utf8'))) {
      const found = fileOf(imported, file)
      if (found !== undefined) seen.add(found)
    }
  }
  return [...seen]
}

function importsOf(text: string): string[] {
  const statements = text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?'([^']+)'/gm)
  return [...statements].flatMap(([, name]) => (name === undefined ? [] : [name]))
}

function fileOf(imported: string, importer: string): string | undefined {
  if (imported.startsWith('.')) return relative(root, join(root, dirname(importer), imported))
  const [, name, path] = /^@carelot\/([^/]+)\/(.+)$/.exec(imported) ?? []
  if (name === undefined || path === undefined) return undefined
  const file = join('packages', name, 'src', `${path}.ts`)
  return existsSync(join(root, file)) ? file : undefined
}
