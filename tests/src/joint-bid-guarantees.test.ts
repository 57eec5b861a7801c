import { wholeSections } from '@carelot/rules/consortium/terms.fixture'
import { verifyReceipt, verifyStatement } from '@carelot/sdk'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { canariesIn, dumpOf } from './dump.ts'
import { everyRoute, readAll } from './readable.ts'
import {
  answer,
  openTender,
  publishTender,
  stepTo,
  submit,
  type Tender,
  untilEvent,
  untilStage,
  wholeFeed,
} from './tender.ts'

// What is promised of any bid, held to one of several: from its receipt to its opening.
let carelot: TestDeployment
let scene: ReturnType<typeof consortiumScene>
let tender: Tender
let unready: Tender
let consortiumId: string
let receipts: Parameters<typeof verifyReceipt>[0][]
const canaries = ['CANARY-OF-THE-JOINT-BID', 'hourlyPence":4242', 'hourlyPence": 4242']
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = consortiumScene(carelot)
  tender = await publishTender(carelot)
  unready = await publishTender(carelot, {
    timetable: {
      ...{ deadline: '2027-02-10T12:00', evaluationEndsOn: '2027-02-26', decisionOn: '2027-03-05' },
      mobilisationStartsOn: '2027-03-18',
    },
  })
  consortiumId = await scene.ready(tender.id)
  const bid = scene.bid(4242)
  const answers = bid.answers.map((each) => ({ ...each, text: 'CANARY-OF-THE-JOINT-BID' }))
  const send = () => answer(scene.call(scene.lead, 'POST', `/${consortiumId}/bids`, { ...bid, answers }))
  receipts = [await send(), await send()]
  await answer(submit(carelot, tender, scene.of('Cherry')))
})
afterAll(() => carelot?.stop())

const cora = () => carelot.holder('Cora Commissioner')
const jwks = async () => (await fetch(`${carelot.url}/.well-known/jwks.json`)).json()
const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const others = () =>
  ['Cora Commissioner', 'Olive Opener', 'Edith Evaluator', 'Audrey Auditor', 'Sam Signatory of Cherry'].map(
    carelot.holder,
  )
async function places(readers: readonly Holder[]): Promise<Record<string, string>> {
  const openData = ['area', 'area_adjacency', 'postcode', 'lot_area']
  const tables = Object.entries(await dumpOf(carelot.databaseUrl, openData))
  const routes = everyRoute({ competitionId: tender.id, consortiumId, bidId: receipts[0]?.id ?? '' })
  const readings = routes.filter(({ method }) => method === 'GET')
  const read = readers.map(async (reader) => [
    `what ${reader.name} reads`,
    JSON.stringify([await readAll(carelot.call, reader, readings), await wholeFeed(carelot, reader)]),
  ])
  return Object.fromEntries([...tables.map(([table, rows]) => [table, rows.join('\n')]), ...(await Promise.all(read))])
}

test('every version of a joint bid has a signed receipt, and the database cannot be made to bind a firm that did not sign', async () => {
  for (const [index, receipt] of receipts.entries()) {
    await verifyReceipt(receipt, await jwks())
    expect(receipt.version).toBe(index + 1)
  }
  const other = await publishTender(carelot)
  const id = await scene.ready(other.id)
  const { db } = carelot.deployment
  await sql`update consortium_signature s set statement = t.statement from consortium_signature t
    where s.consortium_id = ${id} and t.consortium_id = ${consortiumId} and s.organisation_id = t.organisation_id`.execute(
    db,
  )
  expect((await scene.submit(id)).status, 'signatures of another consortium').toBe(500)
  expect((await answer(carelot.call(scene.lead, 'GET', `${other.path}/bids`))).data).toEqual([])
})

test('C-02, C-16: a signature of earlier terms counts by the text that was signed, and not by what the database says is material of it', async () => {
  const other = await publishTender(carelot)
  const id = await scene.ready(other.id)
  const { db } = carelot.deployment
  const before = (await scene.read(id)).terms.materialHash
  const { terms } = await answer(scene.propose(id, [7000, 5000]))
  expect(await code(scene.submit(id)), 'nobody has signed these').toBe('consortium.not-ready')
  const say = (version: number, hash: string) =>
    sql`update consortium_terms set material_hash = ${hash} where consortium_id = ${id} and version = ${version}`.execute(
      db,
    )
  await say(1, terms.materialHash)
  expect((await scene.read(id)).terms.signaturesNeeded, 'the database says that both have').toEqual([])
  expect((await scene.submit(id)).status).toBe(500)
  await say(1, before)
  await say(2, before)
  expect((await scene.read(id)).terms.signaturesNeeded).toEqual([])
  expect((await scene.submit(id)).status, 'of the terms that stand').toBe(500)
  expect((await answer(carelot.call(scene.lead, 'GET', `${other.path}/bids`))).data).toEqual([])
  await say(2, terms.materialHash)
  await answer(scene.propose(id, [8000, 4000], { payment: { ...wholeSections.payment, invoicesTo: 'a@firm.example' } }))
  await answer(scene.submit(id))
})

test('P-53, P-07: nothing of a sealed joint bid, nor of who is behind it, is read by council, auditor or rival, or lies open in the database', {
  timeout: 60_000,
}, async () => {
  const readers = others()
  expect(canariesIn(await places([...readers, scene.partner]), canaries)).toEqual([])
  const told = await places(readers)
  const ofReaders = Object.fromEntries(Object.entries(told).filter(([place]) => place.startsWith('what ')))
  const secrets = [
    consortiumId,
    scene.partner.personId ?? '',
    ...receipts.flatMap(({ id, saltedHash }) => [id, saltedHash]),
  ]
  const asked = Object.fromEntries(
    // A problem names what was asked for.
    Object.entries(ofReaders).map(([place, text]) => [place, text.replaceAll(/\/v1\/[^" ]*|(GET|POST) [^" ]*/g, '')]),
  )
  expect(canariesIn(asked, secrets)).toEqual([])
  for (const of of ['/bids', '/closing', '/opening', '/manifests', '/shared-members'])
    expect(await code(carelot.call(cora(), 'GET', `${tender.path}${of}`)), of).toBe('competition.not-opened')
})

test('C-07: a joint bid that is taken back is not opened, and no member stays bound to it', async () => {
  const other = await publishTender(carelot)
  const id = await scene.ready(other.id)
  const receipt = await answer(scene.submit(id))
  await answer(submit(carelot, other, scene.of('Cherry')))
  expect((await scene.read(id, scene.partner)).bid).toMatchObject({ id: receipt.id })
  await answer(scene.reopen(id))
  for (const who of [scene.lead, scene.partner]) expect((await scene.read(id, who)).bid).toBe(null)
  await stepTo(carelot, other.deadline)
  await untilStage(carelot, other, 'closed')
  await openTender(carelot, other)
  const { hashes } = await answer(carelot.call(cora(), 'GET', `${other.path}/closing`))
  expect(hashes).toHaveLength(1)
  expect(hashes).not.toContain(receipt.saltedHash)
  expect((await answer(carelot.call(cora(), 'GET', `${other.path}/manifests`))).data).toEqual([])
  const { rows } = await sql`select 1 from bidder_member m join bid b on b.bidder_id = m.bidder_id
    where b.id = ${receipt.id} and m.role <> 'lead'`.execute(carelot.deployment.db)
  expect(rows).toEqual([])
})

test('P-07: a joint bid that comes late, or a reopening, is refused and stands in the record, told to the lead alone, whatever has become of the consortium', async () => {
  const id = await scene.form(unready.id)
  await stepTo(carelot, unready.deadline)
  const late = ['bid.late', 'competition.closed']
  expect(late).toContain(await code(scene.submit(id)))
  await untilEvent(carelot, scene.lead, { type: 'consortium.withdrawn', subject: id })
  expect(late).toContain(await code(scene.submit(id)))
  expect(late).toContain(await code(scene.submit(consortiumId)))
  expect(late).toContain(await code(scene.reopen(consortiumId)))
  const attemptsAt = async (of: Tender) => {
    const { rows } = await sql<{ attempted: string; audience: string[] }>`
      select data->>'attempted' as attempted, audience from record where type = 'bid.refused-late' and subject = ${of.id}
      order by seq`.execute(carelot.deployment.db)
    for (const { audience } of rows) expect(audience).toEqual([scene.lead.organisationId])
    return rows.map(({ attempted }) => attempted)
  }
  expect(await attemptsAt(unready)).toEqual(['submit', 'submit'])
  expect(await attemptsAt(tender)).toEqual(['submit', 'withdraw'])
  expect((await wholeFeed(carelot, scene.partner)).map(({ type }) => type)).not.toContain('bid.refused-late')
})

test('a joint bid is opened once, in its last version, by two persons, and every member finds its hash in the signed list', async () => {
  await untilStage(carelot, tender, 'closed')
  expect(await code(carelot.call(cora(), 'GET', `${tender.path}/bids`))).toBe('competition.not-opened')
  await openTender(carelot, tender)
  const last = receipts.at(-1)
  if (!last) throw new Error('there is no receipt')
  const { id, version, saltedHash, receivedAt, statement } = last
  for (const member of [scene.lead, scene.partner]) {
    const { bid } = await scene.read(consortiumId, member)
    expect(bid, 'without the salt, from which rates could be guessed').toEqual({
      id,
      version,
      saltedHash,
      receivedAt,
      statement,
    })
    expect(await verifyStatement('receipt', bid.statement, await jwks())).toMatchObject({ version, saltedHash })
  }
  for (const reader of [scene.lead, scene.partner, cora()]) {
    const closing = await answer(carelot.call(reader, 'GET', `${tender.path}/closing`))
    expect(closing.hashes).toContain(saltedHash)
    expect(closing.hashes).toHaveLength(2)
    expect(await verifyStatement('closing', closing.statement, await jwks())).toMatchObject({ hashes: closing.hashes })
  }
  const opened = (await wholeFeed(carelot, cora())).filter(({ type, data }) => {
    return type === 'bid.opened' && data.competitionId === tender.id
  })
  expect(
    opened.filter(({ subject }) => receipts.some((receipt) => receipt.id === subject)).map(({ subject }) => subject),
  ).toEqual([id])
  const { data } = await answer(carelot.call(cora(), 'GET', `${tender.path}/manifests`))
  expect(data).toMatchObject([{ bidId: id, consortiumId }])
  await untilEvent(carelot, scene.partner, { type: 'bid.opened', subject: id })
})
