import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** `node check-package.ts`: builds the package and checks it as a stranger would install it. Exits 1 if it is not right. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const require = createRequire(import.meta.url)
const staged = mkdtempSync(join(tmpdir(), 'carelot-sdk-'))

try {
  run('tsdown', ['--logLevel', 'warn'], root)
  stage()
  refusePrivateTypes()
  run('publint', ['run', staged, '--strict', '--pack', 'npm'], root)
  run('@arethetypeswrong/cli', ['--pack', staged, '--profile', 'node16'], root)
  run('size-limit', ['--config', 'size-limit.config.ts'], root)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(staged, { recursive: true, force: true })
}

/** npm leaves `publishConfig.exports` to others: what is published is the build with those exports in place. */
function stage(): void {
  const {
    publishConfig,
    devDependencies: _,
    scripts: __,
    ...manifest
  } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  for (const part of ['dist', 'README.md']) cpSync(join(root, part), join(staged, part), { recursive: true })
  writeFileSync(join(staged, 'package.json'), JSON.stringify({ ...manifest, exports: publishConfig.exports }, null, 2))
}

/** What the core's types are built from must all be in the package: whoever installs it has neither zod nor our server. */
function refusePrivateTypes(): void {
  const seen = new Set<string>()
  const follow = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)[^'"\n]*from ["']([^"']+)["']/gm,
    )) {
      if (!from.startsWith('.')) throw new Error(`The core's types import ${from} (${file})`)
      follow(join(dirname(file), from.replace(/\.js$/, '.d.ts').replace(/\.cjs$/, '.d.cts')))
    }
  }
  for (const entry of ['index.d.ts', 'index.d.cts']) follow(join(staged, 'dist', entry))
}

function run(tool: string, args: readonly string[], cwd: string): void {
  const manifest = manifestOf(tool)
  const { bin }: { bin: string | Record<string, string> } = JSON.parse(readFileSync(manifest, 'utf8'))
  const script = typeof bin === 'string' ? bin : Object.values(bin)[0]
  execFileSync(process.execPath, [join(dirname(manifest), script ?? ''), ...args], { cwd, stdio: 'inherit' })
}

/** By the folders that Node looks in, for a tool may not export its manifest. */
function manifestOf(tool: string): string {
  for (const folder of require.resolve.paths(tool) ?? []) {
    const file = join(folder, tool, 'package.json')
    try {
      readFileSync(file)
      return file
    } catch {
      // Not in this one.
    }
  }
  throw new Error(`${tool} is not installed`)
}
