import { expect, test } from 'vitest'
import vector from '../test/salted-hash.json' with { type: 'json' }
import { saltedHashOf, verifyReceipt } from './receipt.ts'
import type { StatementError } from './statement.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
const facts = {
  id: 'bid_1',
  competitionId: 'cmp_1',
  bidderId: 'bdr_1',
  version: 2,
  saltedHash: 'ab'.repeat(32),
  receivedAt: '2027-01-29T11:59:59.999Z',
}
type Header = { alg: string; kid: string; typ?: string; crit?: string[] }
const plain: Header = { alg: 'ES256', kid: 'k1', typ: 'carelot-receipt' }
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

async function signer(kid: string) {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const jwk = await crypto.subtle.exportKey('jwk', publicKey)
  const sign = async (claims: unknown, header: Header = plain) => {
    const signed = `${encode(header)}.${encode(claims)}`
    const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, Buffer.from(signed))
    return `${signed}.${Buffer.from(signature).toString('base64url')}`
  }
  return { sign, key: { ...jwk, kid } }
}

async function signed(claims: unknown = facts, header?: Header) {
  const { sign, key } = await signer('k1')
  const other = await signer('k0')
  return { receipt: { ...facts, salt: 's', statement: await sign(claims, header) }, jwks: { keys: [other.key, key] } }
}

const fault = (name: StatementError['fault']) => ({ name: 'StatementError', fault: name })

test('a receipt that says what was signed is verified, and gives what was signed', async () => {
  const { receipt, jwks } = await signed()
  expect(await verifyReceipt(receipt, jwks)).toEqual(facts)
})

test('a statement may say more than this SDK knows, and a receipt may carry more', async () => {
  const { receipt, jwks } = await signed({ ...facts, addendum: 3 })
  expect(await verifyReceipt(Object.assign(receipt, { addendum: 3, note: 'ours' }), jwks)).toEqual(facts)
  await expect(verifyReceipt(Object.assign(receipt, { addendum: 4 }), jwks)).rejects.toMatchObject(fault('mismatch'))
})

test.each(Object.keys(facts))('a receipt whose %s is not what was signed is refused', async (name) => {
  const { receipt, jwks } = await signed()
  await expect(verifyReceipt({ ...receipt, [name]: 'other' }, jwks)).rejects.toMatchObject(fault('mismatch'))
  const less = Object.fromEntries(Object.entries(facts).filter(([one]) => one !== name))
  const partly = await signed(less)
  await expect(verifyReceipt(partly.receipt, partly.jwks)).rejects.toMatchObject(fault('mismatch'))
})

test('a tampered payload is refused, also where the receipt agrees with it', async () => {
  const { receipt, jwks } = await signed()
  const [head, , signature] = receipt.statement.split('.')
  const forged = { ...facts, receivedAt: '2027-01-01T00:00:00.000Z' }
  const statement = `${head}.${encode(forged)}.${signature}`
  await expect(verifyReceipt({ ...forged, statement }, jwks)).rejects.toMatchObject(fault('signature'))
})

test("a statement signed with another key, under the right key's name or its own, is refused", async () => {
  const { jwks } = await signed()
  const stranger = await signer('k1')
  const receipt = { ...facts, statement: await stranger.sign(facts) }
  await expect(verifyReceipt(receipt, jwks)).rejects.toMatchObject(fault('signature'))
  const unknown = { ...facts, statement: await stranger.sign(facts, { ...plain, kid: 'k9' }) }
  await expect(verifyReceipt(unknown, jwks)).rejects.toMatchObject(fault('unknown-key'))
})

test.each([
  ['none', { ...plain, alg: 'none' }],
  ['HS256', { ...plain, alg: 'HS256' }],
  ['ES256 with an extension it must understand', { ...plain, crit: ['b64'] }],
])('a statement whose algorithm is %s is refused', async (_, header) => {
  const { receipt, jwks } = await signed(facts, header)
  await expect(verifyReceipt(receipt, jwks)).rejects.toMatchObject(fault('algorithm'))
})

test('an unsigned statement is refused', async () => {
  const { jwks } = await signed()
  const statement = `${encode({ ...plain, alg: 'none' })}.${encode(facts)}.`
  await expect(verifyReceipt({ ...facts, statement }, jwks)).rejects.toMatchObject(fault('malformed'))
})

test('a statement of another kind, signed with the same key, does not pass for a receipt', async () => {
  const { receipt, jwks } = await signed(facts, { ...plain, typ: 'carelot-opening-approval' })
  await expect(verifyReceipt(receipt, jwks)).rejects.toMatchObject(fault('mismatch'))
})

test.each(['', 'a.b', 'a.b.c', '!!.!!.!!', 'a.b.c.d', `${encode(plain)}.${encode(facts)}.!`])(
  '%j is no statement',
  async (statement) => {
    const { jwks } = await signed()
    await expect(verifyReceipt({ ...facts, statement }, jwks)).rejects.toMatchObject(fault('malformed'))
  },
)

test('the salted hash of a bid is the one of the shared vector, in whatever order its members stand', async () => {
  const { bid, salt, saltedHash } = vector
  expect(await saltedHashOf(bid, salt)).toBe(saltedHash)
  expect(
    await saltedHashOf({ ...bid, formOfTender: reversed(bid.formOfTender), lots: bid.lots.map(reversed) }, salt),
  ).toBe(saltedHash)
  expect(await saltedHashOf(Object.assign({ externalReference: 'ours' }, bid), salt)).toBe(saltedHash)
})

test('a salted hash differs with the salt, with a rate and with a word', async () => {
  const { bid, salt, saltedHash } = vector
  const answers = [{ question: 'workforce', text: 'Less' }]
  const lots = bid.lots.map((lot) => ({ ...lot, rates: [{ band: 'standard', hourlyPence: 2346 }] }))
  for (const other of [
    saltedHashOf(bid, `${salt}0`),
    saltedHashOf({ ...bid, answers }, salt),
    saltedHashOf({ ...bid, lots }, salt),
  ])
    expect(await other).not.toBe(saltedHash)
})

function reversed<Value extends object>(value: Value): Value {
  return Object.assign(
    Object.create(null),
    ...Object.entries(value)
      .reverse()
      .map(([name, member]) => ({ [name]: member })),
  )
}
