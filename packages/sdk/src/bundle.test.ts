import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { withoutTable } from './build/without-table.ts'

const entry = fileURLToPath(new URL('index.ts', import.meta.url))
const options = { entryPoints: [entry], bundle: true, format: 'esm' as const, write: false as const, minify: true }

test("the core bundles for a platform that has nothing of Node's, and from nothing but its own files", async () => {
  const { metafile, outputFiles } = await build({ ...options, platform: 'neutral', metafile: true as const })
  const foreign = Object.keys(metafile.inputs).filter((file) => !file.includes('packages/sdk/src/'))
  expect(foreign).toEqual([])
  expect(outputFiles[0]?.text).not.toMatch(/node:|require\(/)
})

test('the core without the generated table is at most 8 kB, minified and gzipped', async () => {
  const { outputFiles } = await build({ ...options, plugins: [withoutTable] })
  expect(gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).byteLength).toBeLessThanOrEqual(8000)
})

test("importing the core and making a client touches nothing of the platform's HTTP client", () => {
  const trap = `
    for (const name of ['fetch', 'Request', 'Response', 'Headers', 'FormData', 'WebSocket'])
      Object.defineProperty(globalThis, name, { get() { throw new Error(name + ' was touched') } })
    const { Carelot } = await import(${JSON.stringify(entry)})
    new Carelot({ apiKey: 'ck_test_x', baseUrl: 'http://x' })
    console.log('quiet')`
  expect(execFileSync(process.execPath, ['--input-type=module', '--eval', trap], { encoding: 'utf8' }).trim()).toBe(
    'quiet',
  )
})
