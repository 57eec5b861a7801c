import { compactDecrypt, compactVerify, importJWK } from 'jose'
import { expect, test } from 'vitest'
import { createDeploymentKeys } from './key-ring.ts'
import { decryptWith, encryptTo, openVault } from './vault.ts'

const keys = await createDeploymentKeys()
const vault = await openVault(keys.server)

test('what is sealed is a JWE that others open, and only with the private half', async () => {
  const { d: _, ...recipient } = keys.sealing
  for (const content of ['', 'bid', 'ä€🙂'.repeat(3000)]) {
    const jwe = await encryptTo(recipient, content)
    const { plaintext, protectedHeader } = await compactDecrypt(jwe, await importJWK(keys.sealing, 'ECDH-ES'))
    expect(new TextDecoder().decode(plaintext)).toBe(content)
    expect(protectedHeader).toMatchObject({ alg: 'ECDH-ES', enc: 'A256GCM', kid: recipient.kid })
    await expect(decryptWith(keys.recovery, jwe)).rejects.toThrow()
  }
})

test('the same content sealed twice has nothing in common but its recipient, and a change of any part is refused', async () => {
  const { d: _, ...recipient } = keys.sealing
  const [one, other] = [await encryptTo(recipient, 'bid'), await encryptTo(recipient, 'bid')].map((jwe) =>
    jwe.split('.'),
  )
  for (const part of [0, 2, 3, 4]) expect(one?.[part]).not.toBe(other?.[part])
  for (const part of [0, 2, 3, 4]) {
    const mixed = one?.with(part, other?.[part] ?? '').join('.') ?? ''
    await expect(decryptWith(keys.sealing, mixed)).rejects.toThrow()
  }
})

test('a key that is not a point of the curve seals nothing', async () => {
  const { d: _, ...recipient } = keys.sealing
  for (const wrong of [{ y: recipient.x }, { x: 'AA' }, { crv: 'P-384' }, { kty: 'OKP' }])
    await expect(encryptTo({ ...recipient, ...wrong }, 'bid')).rejects.toThrow()
})

test('a statement is a JWS that others verify, passes for its own kind alone, and bears no change', async () => {
  const claims = { id: 'bid_1', version: 2 }
  const statement = await vault.sign('receipt', claims)
  const [jwk] = vault.jwks().keys
  if (!jwk) throw new Error('no key')
  const { payload, protectedHeader } = await compactVerify(statement, await importJWK(jwk, 'ES256'))
  expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(claims)
  expect(protectedHeader).toEqual({ alg: 'ES256', kid: jwk.kid, typ: 'carelot-receipt' })
  expect(await vault.verify('receipt', statement)).toEqual(claims)
  expect(await vault.verify('closing', statement)).toBeUndefined()
  const [header, , signature] = statement.split('.')
  const forged = Buffer.from(JSON.stringify({ ...claims, version: 3 })).toString('base64url')
  expect(await vault.verify('receipt', `${header}.${forged}.${signature}`)).toBeUndefined()
  const other = await openVault((await createDeploymentKeys()).server)
  expect(await other.verify('receipt', statement)).toBeUndefined()
})
