import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Bench } from './bench.ts'
import { inMs, interleaved, median } from './rounds.ts'

const run = promisify(execFile)
const { resolve } = createRequire(import.meta.url)

/** Minified and zipped bytes of what a caller ships who uses this one name. */
async function bytesOf(file: string, use: string): Promise<number> {
  const contents = `import ${use} from ${JSON.stringify(file)}; console.log(Client)`
  const stdin = { contents, resolveDir: dirname(file) }
  const usual = { bundle: true, minify: true, write: false, logLevel: 'silent' } as const
  const { outputFiles } = await build({ ...usual, stdin, format: 'esm', platform: 'node' })
  return gzipSync(outputFiles[0]?.contents ?? '').length
}

export const bench: Bench = {
  title: 'The SDK',
  how: 'The published build of `@carelot/sdk`, beside `stripe` and `openapi-fetch`: bytes of a bundle that uses the client (minified, gzip), and CPU of a new process for importing it.',
  async run({ root, quick }) {
    const sdk = join(root, 'packages', 'sdk')
    const tsdown = join(dirname(resolve('tsdown/package.json')), 'dist', 'run.mjs')
    await run(process.execPath, [tsdown, '--logLevel', 'error'], { cwd: sdk })
    const packages = {
      '@carelot/sdk': { file: join(sdk, 'dist', 'index.js'), use: '{ Carelot as Client }' },
      stripe: { file: esmOf('stripe'), use: 'Client' },
      'openapi-fetch': { file: esmOf('openapi-fetch'), use: 'Client' },
    }
    const folder = await mkdtemp(join(tmpdir(), 'carelot-bench-'))
    const probe = join(folder, 'probe.mjs')
    const measure =
      'const from = process.cpuUsage(); await import(process.argv[2]); const { user, system } = process.cpuUsage(from); console.log((user + system) / 1000)'
    await writeFile(probe, measure)
    const cpuOf = (file: string) => async () => {
      const { stdout } = await run(process.execPath, [probe, pathToFileURL(file).href])
      return Number(stdout)
    }
    const arms = {
      '@carelot/sdk': cpuOf(packages['@carelot/sdk'].file),
      stripe: cpuOf(packages.stripe.file),
      'openapi-fetch': cpuOf(packages['openapi-fetch'].file),
    }
    const cpu = await interleaved(arms, quick ? 3 : 15)
    await rm(folder, { recursive: true, force: true })
    const findings = []
    for (const name of ['@carelot/sdk', 'stripe', 'openapi-fetch'] as const) {
      const bytes = await bytesOf(packages[name].file, packages[name].use)
      findings.push({ what: `${name}, bytes`, result: `${(bytes / 1000).toFixed(1)} kB` })
      const worst = inMs(Math.max(...cpu[name]))
      findings.push({ what: `${name}, CPU of a cold import`, result: `${inMs(median(cpu[name]))}, worst ${worst}` })
    }
    return { findings, notes: [] }
  },
}

function esmOf(name: string): string {
  return new URL(import.meta.resolve(name)).pathname
}
