import { randomUUID } from 'node:crypto'
import { verifyStatement } from '@carelot/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { dumpOf } from './dump.ts'
import { answer, publishTender, untilEvent } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof consortiumScene>
let ids: string[]
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = consortiumScene(carelot)
  ids = []
  for (let round = 0; round < 6; round++) ids.push(await scene.form((await publishTender(carelot)).id))
})
afterAll(() => carelot?.stop())

function next(): string {
  const id = ids.pop()
  if (!id) throw new Error('more consortia are needed')
  return id
}
const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const cherry = () => scene.of('Cherry')
const names = (seen: { members: { organisationId: string }[] }) => seen.members.map((each) => each.organisationId)
const own = (who = scene.partner, id = '') =>
  answer(carelot.call(who, 'GET', '/v1/consortium-invitations?limit=100')).then(({ data }) =>
    data.filter((each: { consortiumId: string }) => each.consortiumId === id),
  )
const redeem = (secret: string, who = scene.partner) =>
  carelot.call(who, 'POST', '/v1/consortium-invitations/redemptions', { secret })
let firms = 0
/** Registers without a key, as a firm does that has none. */
async function register(secret: string, { headers = {}, number = `0700${String(++firms).padStart(4, '0')}` } = {}) {
  const response = await fetch(`${carelot.url}/v1/consortium-invitations/registrations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    body: JSON.stringify({
      secret,
      name: 'Newcomer Care (invented)',
      identifier: { scheme: 'GB-COH', id: number },
      person: { name: 'Nina Newcomer' },
    }),
  })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

test('C-18: invited, a firm sees the lead and itself; after the NDA who has joined; the terms once it has joined; a change of the NDA asks again', async () => {
  const id = next()
  await answer(scene.setNda(id))
  await answer(scene.invite(id))
  await answer(scene.invite(id, cherry()))
  const { nda } = await scene.read(id)
  expect(await code(scene.answer(id))).toBe('consortium.nda-missing')
  expect(await code(scene.acceptNda(id, scene.partner))).toBe('consortium.nda-differs')
  await answer(scene.acceptNda(id, scene.partner, nda.contentHash))
  expect(await code(scene.acceptNda(id, scene.partner, nda.contentHash))).toBe('consortium.nda-accepted')
  await answer(scene.answer(id))
  const { terms } = await answer(scene.propose(id))
  const before = await scene.read(id, cherry())
  expect(names(before).toSorted()).toEqual([scene.lead.organisationId, cherry().organisationId].toSorted())
  expect([before.terms, before.nda.acceptances]).toEqual([null, []])
  const after = await answer(scene.acceptNda(id, cherry(), nda.contentHash))
  expect(names(after)).toContain(scene.partner.organisationId)
  expect(after.members.map(({ name }: { name: string }) => name)).toContain('Bluebell Home Support (invented)')
  expect(after.terms).toBeNull()
  const jwks = await (await fetch(`${carelot.url}/.well-known/jwks.json`)).json()
  expect(await verifyStatement('consortium-nda', after.nda.acceptances[0].statement, jwks)).toMatchObject({
    organisationId: cherry().organisationId,
    contentHash: nda.contentHash,
  })
  await answer(scene.setNda(id, 'What we say stays between us for ten years'))
  expect(names(await scene.read(id, cherry()))).not.toContain(scene.partner.organisationId)
  expect(await code(scene.answer(id, cherry()))).toBe('consortium.nda-missing')
  const open = (await answer(scene.call(scene.lead, 'GET', `/${id}/open-items`))).data
  expect(open).toContainEqual(
    expect.objectContaining({ what: 'accept nda', owner: scene.partner.organisationId, rule: 'C-18' }),
  )
  expect((await scene.read(id, scene.partner)).terms.contentHash).toBe(terms.contentHash)
  for (const who of [scene.partner, cherry()])
    await answer(scene.acceptNda(id, who, (await scene.read(id)).nda.contentHash))
  expect((await answer(scene.answer(id, cherry()))).terms.contentHash).toBe(terms.contentHash)
})

test('C-18: a firm whose invitation was revoked or declined learns that bare fact and no more, and may be asked again', async () => {
  const id = next()
  await answer(scene.invite(id))
  const first = await scene.invitationOf(id)
  expect(await answer(scene.revoke(id, first))).toMatchObject({ stage: 'revoked', reason: 'SECRET-REASON of the lead' })
  expect(await code(scene.revoke(id, first))).toBe('consortium.invitation-settled')
  expect(await code(scene.resend(id, first))).toBe('consortium.invitation-settled')
  for (const path of ['', '/open-items', '/standing'])
    expect(await code(scene.call(scene.partner, 'GET', `/${id}${path}`))).toBe('consortium.invitation-ended')
  expect(await code(scene.answer(id))).toBe('consortium.invitation-ended')
  expect((await scene.call(scene.partner, 'GET', `/${id}/invitations`)).body.code).toBe('consortium.invitation-ended')
  const told = await own(scene.partner, id)
  expect(told.map(({ stage }: { stage: string }) => stage)).toEqual(['revoked'])
  const event = await untilEvent(carelot, scene.partner, { type: 'consortium.invitation-revoked', subject: id })
  expect(JSON.stringify([told, event])).not.toContain('SECRET-REASON')
  await answer(scene.invite(id))
  expect(await code(scene.invite(id))).toBe('consortium.member-invited')
  await answer(scene.call(scene.partner, 'POST', `/${id}/answer`, { answer: 'decline', reason: 'Not now' }))
  await answer(scene.invite(id))
  await answer(scene.answer(id))
  const all = (await answer(scene.call(scene.lead, 'GET', `/${id}/invitations`))).data
  expect(all.map(({ stage }: { stage: string }) => stage)).toEqual(['revoked', 'declined', 'joined'])
  expect((await scene.call(scene.partner, 'GET', `/${id}/invitations`)).status).toBe(403)
})

test('O-45: a firm that nobody knows registers by its link, once, and is asked like any other; C-13 still decides whether it may contract', async () => {
  const id = next()
  const issued = await answer(scene.link(id))
  expect(await code(scene.link(id, 'NEW@firm.example'))).toBe('consortium.member-invited')
  const key = randomUUID()
  const made = await register(issued.secret, { headers: { 'idempotency-key': key }, number: '07999999' })
  expect(made.status).toBe(201)
  const again = await register(issued.secret, { headers: { 'idempotency-key': key }, number: '07999999' })
  expect([again.body, again.headers.get('idempotency-replayed')]).toEqual([made.body, 'true'])
  const { organisationId, personId, apiKey, consortiumId } = made.body
  const newcomer = { ...scene.partner, organisationId, personId, apiKey }
  expect(consortiumId).toBe(id)
  expect(names(await scene.read(id, newcomer))).toHaveLength(2)
  const refused = await scene.answer(id, newcomer)
  expect(refused.body.errors).toMatchObject([
    { code: 'consortium.lot-not-invited' },
    { code: 'consortium.lot-not-invited' },
  ])
  const stored = JSON.stringify(await dumpOf(carelot.databaseUrl, []))
  expect(stored).toContain(personId)
  for (const secret of [issued.secret, apiKey]) expect(stored).not.toContain(secret)
})

test('a link that is unknown, used, revoked or sent anew gives one same refusal', async () => {
  const id = next()
  const [used, revoked, resent] = [
    await answer(scene.link(id, 'a@firm.example')),
    await answer(scene.link(id, 'b@firm.example')),
    await answer(scene.link(id, 'c@firm.example')),
  ]
  await answer(redeem(used.secret, cherry()))
  expect((await scene.read(id, cherry())).members).toHaveLength(2)
  await answer(scene.revoke(id, revoked.id))
  const anew = await answer(scene.resend(id, resent.id))
  expect(anew.secret).not.toBe(resent.secret)
  const masked = ({ status, body: { instance: _, ...body } }: { status: number; body: Record<string, unknown> }) => {
    return { status, body }
  }
  const refusals = []
  for (const secret of ['cinv_nobody', used.secret, revoked.secret, resent.secret])
    refusals.push(masked(await redeem(secret)), masked(await register(secret)))
  for (const refusal of refusals) expect(refusal).toEqual(refusals[0])
  expect(refusals[0]).toMatchObject({ status: 404, body: { code: 'consortium.link-unknown' } })
  expect(await code(redeem(anew.secret, cherry()))).toBe('consortium.member-invited')
  expect((await register(anew.secret, { number: '07999999' })).body.code).toBe('organisation.identifier-taken')
  await answer(redeem(anew.secret))
  await answer(scene.answer(id))
})

test('one link redeemed by two at once is one firm’s; of a revocation and an answer, and of two answers at once, one stands', async () => {
  const id = next()
  const { secret } = await answer(scene.link(id))
  const both = await Promise.all([redeem(secret), redeem(secret, cherry()), register(secret)])
  expect(both.filter(({ status }) => status < 300)).toHaveLength(1)
  expect(both.filter(({ status }) => status === 404)).toHaveLength(2)
  expect((await scene.read(id)).members).toHaveLength(2)
  const other = next()
  for (let round = 0; round < 4; round++) {
    await answer(scene.invite(other))
    const invitation = await scene.invitationOf(other)
    const [revoked, declined] = await Promise.all([
      scene.revoke(other, invitation),
      scene.call(scene.partner, 'POST', `/${other}/answer`, { answer: 'decline', reason: 'No' }),
    ])
    expect([revoked.status, declined.status].toSorted()).toEqual([200, 409])
    const kept = (await answer(scene.call(scene.lead, 'GET', `/${other}/invitations`))).data.at(-1)
    expect(kept.stage).toBe(revoked.status === 200 ? 'revoked' : 'declined')
  }
  await answer(scene.invite(other))
  const answers = await Promise.all([
    scene.answer(other),
    scene.call(scene.partner, 'POST', `/${other}/answer`, { answer: 'decline', reason: 'No' }),
  ])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('attempts without a key are counted by address, whatever key a request names', async () => {
  let last = await register('cinv_nobody')
  for (let attempt = 0; attempt < 40 && last.status !== 429; attempt++)
    last = await register('cinv_nobody', { headers: { authorization: `Bearer ${attempt}` } })
  expect([last.status, last.body.code]).toEqual([429, 'request.rate-limited'])
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
})
