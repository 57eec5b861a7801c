import type { Holder } from '@carelot/standalone/sandbox/seed'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor } from './story.ts'
import { answer, publishTender, submit, type Tender } from './tender.ts'
import { sendDocument } from './tender-period.ts'

// What somebody tries through the API who has the whole database, an API key of their own, and no key of the deployment.
let carelot: TestDeployment
let tender: Tender
beforeAll(async () => {
  carelot = await startTestDeployment()
  tender = await publishTender(carelot)
})
afterAll(() => carelot?.stop())

const sam = () => carelot.holder('Sam Signatory of Applewood')
const bella = () => carelot.holder('Sam Signatory of Bluebell')
const edith = () => carelot.holder('Edith Evaluator')
const change = (statement: RawBuilder<unknown>) => statement.execute(carelot.deployment.db)
const get = async (holder: Holder, path: string) => (await carelot.call(holder, 'GET', path)).status
const me = (holder: Holder) => get(holder, '/v1/me')

/** Refused while it stands, and no more once it is put back. */
async function refusedWhile(forge: RawBuilder<unknown>, undo: RawBuilder<unknown>, call: () => Promise<number>) {
  expect(await call()).toBeLessThan(300)
  await change(forge)
  const status = await call()
  await change(undo)
  expect(await call()).toBeLessThan(300)
  return status
}

test('a person who was made an officer, or moved to another organisation, in the database is let in nowhere', async () => {
  const { personId } = edith()
  const was = sql`select roles, organisation_id from person where id = ${personId}`
  const [row] = (await was.execute(carelot.deployment.db)).rows as { roles: string[]; organisation_id: string }[]
  const undo = sql`update person set roles = ${row?.roles}, organisation_id = ${row?.organisation_id} where id = ${personId}`
  for (const forged of [
    sql`update person set roles = array['opener', 'administrator'] where id = ${personId}`,
    sql`update person set roles = array['one that there is not'] where id = ${personId}`,
    sql`update person set organisation_id = ${sam().organisationId} where id = ${personId}`,
  ])
    expect(await refusedWhile(forged, undo, () => me(edith()))).toBe(401)
  const system = carelot.holder('Applewood rostering system')
  expect(
    await refusedWhile(
      sql`update system set organisation_id = ${bella().organisationId} where id = ${system.systemId}`,
      sql`update system set organisation_id = ${system.organisationId} where id = ${system.systemId}`,
      () => me(system),
    ),
  ).toBe(401)
})

test('an organisation that was made another kind in the database lets none of its people in', async () => {
  const kind = (to: string) => sql`update organisation set kind = ${to} where id = ${sam().organisationId}`
  expect(await refusedWhile(kind('council'), kind('provider'), () => me(sam()))).toBe(401)
})

test('a key lives no longer than it was issued for, and a revoked one not again, whatever its row says', async () => {
  const cora = carelot.holder('Cora Commissioner')
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
  const issued = await answer(
    carelot.call(cora, 'POST', '/v1/api-keys', { holderId: edith().personId, scopes: ['access:read'], expiresAt }),
  )
  const mine = { ...edith(), apiKey: issued.apiKey }
  const until = (at: string) => sql`update api_key set expires_at = ${at} where id = ${issued.id}`
  const later = new Date(Date.now() + 36_000_000).toISOString()
  expect(await refusedWhile(until(later), until(expiresAt), () => me(mine))).toBe(401)
  await answer(carelot.call(cora, 'POST', `/v1/api-keys/${issued.id}/revoke`))
  await change(sql`update api_key set revoked_at = null where id = ${issued.id}`)
  expect(await me(mine)).toBe(401)
})

test('a grant and an authority that were taken back are not given again by their rows', async () => {
  const cloud = carelot.holder('Rotawheel cloud')
  const system = carelot.holder('Applewood rostering system')
  const grant = await answer(
    carelot.call(sam(), 'POST', '/v1/grants', { systemId: cloud.systemId, scopes: ['bids:read'] }),
  )
  const acting = async () =>
    (await carelot.call(cloud, 'GET', `${tender.path}/bids`, undefined, { 'carelot-acting-for': sam().organisationId }))
      .status
  expect(await acting()).toBe(200)
  await answer(carelot.call(sam(), 'POST', `/v1/grants/${grant.id}/revoke`))
  await change(sql`update provider_grant set revoked_at = null where id = ${grant.id}`)
  expect(await acting()).toBe(403)

  const authorities = `${tender.path}/submission-authorities`
  const authority = await answer(carelot.call(sam(), 'POST', authorities, { systemId: system.systemId }))
  await answer(carelot.call(sam(), 'POST', `${authorities}/${authority.id}/revoke`))
  await change(sql`update submission_authority set revoked_at = null where id = ${authority.id}`)
  const refused = await carelot.call(system, 'POST', `${tender.path}/bids`, bidOf(sam()))
  expect(refused.body.code).toBe('bid.not-authorised')
})

const bidOf = (bidder: Holder) => bidFor(carelot.sandbox, bidder.personId ?? '')

test('a stored answer that was rewritten is given to nobody: no receipt comes out of the database', async () => {
  const headers = { 'idempotency-key': 'a-key-of-its-own' }
  const first = await answer(submit(carelot, tender, sam(), { headers }))
  expect(await answer(submit(carelot, tender, sam(), { headers }))).toEqual(first)
  await change(sql`update command set answer = jsonb_set(answer, '{version}', '7') where key = 'a-key-of-its-own'`)
  const replay = await submit(carelot, tender, sam(), { headers })
  expect(replay.status).toBe(500)
  expect(JSON.stringify(replay.body)).not.toContain(first.saltedHash)
})

test('who is turned into a member of a rival’s bidder reads nothing of it, takes nothing back and bids not for it', async () => {
  await answer(submit(carelot, tender, bella()))
  const { db } = carelot.deployment
  const bidderOf = async (organisationId: string) => {
    const of = sql<{ id: string }>`select bidder_id as id from bidder_member
      where competition_id = ${tender.id} and organisation_id = ${organisationId}`
    return (await of.execute(db)).rows[0]?.id ?? ''
  }
  const [own, rival] = [await bidderOf(sam().organisationId), await bidderOf(bella().organisationId)]
  const invited = (bidderId: string) => sql`update invitation set bidder_id = ${bidderId}
    where competition_id = ${tender.id} and supplier_id = ${sam().organisationId}`
  // The bidder of one's own is found by its bound members, and what it does goes on; nothing of it is the rival's.
  const asks = async () => {
    const reads = ['', '/bids', '/standing', '/bid-draft', '/letters']
    const answers = [
      await carelot.call(sam(), 'POST', `${tender.path}/bids`, bidOf(sam())),
      await carelot.call(sam(), 'POST', `${tender.path}/bids/withdrawal`, {}),
      await carelot.call(sam(), 'PATCH', `${tender.path}/bid-draft`, bidOf(sam())),
    ]
    for (const path of reads) answers.push(await carelot.call(sam(), 'GET', `${tender.path}${path}`))
    expect(await rivals()).toEqual(before)
    for (const id of [rival, ...before.map((bid) => bid.id)]) expect(JSON.stringify(answers)).not.toContain(id)
    return new Set(answers.map(({ status }) => status))
  }
  const rivals = () => db.selectFrom('bid').selectAll().where('bidder_id', '=', rival).execute()
  const before = await rivals()

  await change(invited(rival))
  expect(await asks(), 'the row of the invitation alone').not.toContain(500)
  await change(sql`insert into bidder_member (bidder_id, competition_id, organisation_id, role, binding)
    select ${rival}, competition_id, organisation_id, 'member', binding from bidder_member where bidder_id = ${own}`)
  expect(await asks(), 'with the row of a member').toContain(500)

  await change(sql`delete from bidder_member where bidder_id = ${rival} and organisation_id = ${sam().organisationId}`)
  await change(invited(own))
  expect(await get(sam(), `${tender.path}/standing`)).toBe(200)
})

test('a document whose row was turned to another organisation is opened for nobody of it', async () => {
  const query = { name: 'method.txt', purpose: 'bid', competitionId: tender.id }
  const sent = await sendDocument(carelot, bella(), { query, body: Buffer.from('how we care') })
  const { id } = sent.body
  const content = async (holder: Holder) =>
    (
      await fetch(`${carelot.url}/v1/documents/${id}/content`, {
        headers: { authorization: `Bearer ${holder.apiKey}` },
      })
    ).status
  const turned = (to: Holder) => sql`update document set organisation_id = ${to.organisationId} where id = ${id}`
  expect(await content(bella())).toBe(200)
  await change(turned(sam()))
  expect(await get(sam(), `/v1/documents/${id}`)).toBe(500)
  expect(await content(sam())).toBe(500)
  await change(turned(bella()))
})

test('a published brief that was rewritten is shown to no bidder’s council, and moves nothing', async () => {
  const cora = carelot.holder('Cora Commissioner')
  const titled = (
    title: string,
  ) => sql`update competition set brief = jsonb_set(brief, '{title}', to_jsonb(${title}::text))
    where id = ${tender.id}`
  const { title } = (await answer(carelot.call(cora, 'GET', tender.path))).brief
  expect(await refusedWhile(titled('Another'), titled(title), () => get(cora, tender.path))).toBe(500)
})
