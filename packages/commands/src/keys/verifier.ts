import type { Deployment } from '../context.ts'
import type { KeysWorkerKeys } from './key-ring.ts'
import { keyedHash, verifierOf } from './vault.ts'

const lacking = (what: string) => () => {
  throw new Error(`this process has no key to ${what} with`)
}
const lackingSoon = (what: string) => async () => lacking(what)()

/** The deployment as the worker of the `keys` queue knows it: it can verify, rewrap and bind records, and nothing else that takes a key. */
export async function verifyingDeployment(
  { db, mode }: Pick<Deployment, 'db' | 'mode'>,
  { signing, read, recordBinding }: KeysWorkerKeys,
): Promise<Deployment> {
  const bindingKey = Buffer.from(recordBinding, 'base64url')
  return {
    db,
    mode,
    documents: {
      put: lackingSoon('write documents'),
      get: lackingSoon('read documents'),
      remove: lackingSoon('remove documents'),
    },
    vault: {
      verify: await verifierOf(signing),
      readPublic: read,
      jwks: () => ({ keys: [{ ...signing, use: 'sig', alg: 'ES256' }] }),
      sign: lackingSoon('sign'),
      mac: (purpose, value) => (purpose === 'record' ? keyedHash(bindingKey, value) : lacking('hash')()),
      hide: lacking('hide'),
      reveal: lacking('reveal'),
      read: lackingSoon('read'),
      get sealing() {
        return lacking('seal')()
      },
      get recovery() {
        return lacking('recover')()
      },
    },
  }
}
