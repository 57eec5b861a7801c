import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillSandbox, findKeptSandbox, keepSandbox } from '@carelot/standalone/kept-sandbox'
import { seedSandbox } from '@carelot/standalone/sandbox/seed'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Office, openOffice } from './office.ts'

let office: Office
let folder: string
let path: string
beforeEach(async () => {
  office = await openOffice('sandbox')
  folder = await mkdtemp(join(tmpdir(), 'carelot-test-'))
  path = join(folder, 'kept.json')
})
afterEach(async () => {
  await office.stop()
  await rm(folder, { recursive: true, force: true })
})

const killed = new Error('killed')
const found = () => findKeptSandbox(office.deployment.db, path)

test('a first start that is broken off before its data are committed leaves an empty database, which the next one fills', async () => {
  const brokenOff = seedSandbox(office.deployment, async (made) => {
    await keepSandbox(path, { ...made, story: 'not played' })
    throw killed
  })
  await expect(brokenOff).rejects.toBe(killed)
  expect(await found(), 'the file of the start that was broken off counts for nothing').toBeUndefined()
  const kept = await fillSandbox(office.deployment, path)
  expect(await found()).toEqual(kept)
})

test('a sandbox whose keys could not be kept is not committed, so that the next start does not refuse it', async () => {
  await mkdir(path) // no file can be written there
  await expect(fillSandbox(office.deployment, path)).rejects.toThrow()
  expect(await found()).toBeUndefined()
  await rm(path, { recursive: true })
  const kept = await fillSandbox(office.deployment, path)
  expect(await found()).toEqual(kept)
})
