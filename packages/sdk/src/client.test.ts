import { inspect } from 'node:util'
import { expect, test, vi } from 'vitest'
import { serve, testKey } from '../test/loopback.ts'
import { Carelot } from './client.ts'
import { operations } from './generated/operations.ts'

test('every operation of the contract is a call of the client, by capability', () => {
  const carelot: unknown = new Carelot({ apiKey: testKey, baseUrl: 'http://x' })
  for (const id of Object.keys(operations)) expect(carelot).toHaveProperty(id.split('.'), expect.any(Function))
})

test('a client cannot be changed; withOptions gives another one that differs', async () => {
  const { baseUrl, seen } = await serve([{ json: { keys: [] } }])
  const carelot = new Carelot({ apiKey: testKey, baseUrl })
  expect(Object.isFrozen(carelot)).toBe(true)
  await carelot.withOptions({ actingFor: 'org_1' }).publicKeys()
  expect(await carelot.publicKeys()).toEqual({ keys: [] })
  expect(seen.map(({ url, headers }) => [url, headers['carelot-acting-for']])).toEqual([
    ['/.well-known/jwks.json', 'org_1'],
    ['/.well-known/jwks.json', undefined],
  ])
})

test('a client without a key sends none, whatever the environment has; with the key that it is given it does', async () => {
  vi.stubEnv('CARELOT_API_KEY', 'ck_test_of_somebody_else')
  const { baseUrl, seen } = await serve([{ json: {} }])
  const nobody = new Carelot({ apiKey: null, baseUrl })
  const firm = { secret: 'cil_1', name: 'New Care', identifier: { scheme: 'GB-COH', id: '99900001' } } as const
  await nobody.consortium.registerByLink({ ...firm, person: { name: 'Nina' } })
  await nobody.withOptions({ apiKey: testKey }).consortium.listOwnInvitations()
  vi.unstubAllEnvs()
  expect(seen.map(({ headers }) => headers.authorization)).toEqual([undefined, `Bearer ${testKey}`])
  expect(() => new Carelot({ apiKey: '', baseUrl })).toThrow(/An API key is needed/)
})

test('a client shows its key in no inspection and no JSON', () => {
  const carelot = new Carelot({ apiKey: testKey, baseUrl: 'http://x' })
  expect(inspect(carelot, { depth: 10, showHidden: true }) + JSON.stringify(carelot)).not.toContain(testKey)
})
