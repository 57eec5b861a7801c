import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDocumentKeys } from '@carelot/commands/competition/seal'
import { readContent } from '@carelot/commands/document/stored-content'
import { decryptWith } from '@carelot/commands/keys/vault'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor, publishedCompetition } from './story.ts'
import { untilEvent } from './tender.ts'
import { openedCompetition, sendDocument } from './tender-period.ts'

const limit = 11 * 1024 * 1024
let carelot: TestDeployment
let db: pg.Client
let applewood: Holder
let bluebell: Holder
let cora: Holder
let path: string
beforeAll(async () => {
  carelot = await startTestDeployment({ documentBytes: limit })
  db = new pg.Client({ connectionString: carelot.databaseUrl })
  await db.connect()
  applewood = carelot.holder('Sam Signatory of Applewood')
  bluebell = carelot.holder('Sam Signatory of Bluebell')
  cora = carelot.holder('Cora Commissioner')
  path = `/v1/competitions/${await publishedCompetition(carelot)}`
})
afterAll(async () => {
  await db?.end()
  await carelot?.stop()
})

const competitionId = () => path.split('/').at(-1) ?? ''
const forBid = (name: string) => ({ name, purpose: 'bid', competitionId: competitionId() })
const content = (holder: Holder, id: string) =>
  fetch(`${carelot.url}/v1/documents/${id}/content`, { headers: { authorization: `Bearer ${holder.apiKey}` } })
const stored = async (id: string) => {
  const { rows } = await db.query('select * from document where id = $1', [id])
  return { row: rows[0], file: join(carelot.folder, 'documents', rows[0]?.ciphertext_hash ?? '') }
}

test.each([0, 1, 65_535, 65_536, 65_537, 10 * 1024 * 1024])(
  'a document of %d bytes is read as it was sent',
  async (length) => {
    const body = randomBytes(length)
    const sent = await sendDocument(carelot, applewood, { query: forBid('plan.pdf'), body })
    expect(sent.status, JSON.stringify(sent.body)).toBe(201)
    expect(sent.body).toMatchObject({
      name: 'plan.pdf',
      sizeBytes: length,
      purpose: 'bid',
      contentHash: null,
      readable: true,
    })
    const found = await content(applewood, sent.body.id)
    expect(found.status).toBe(200)
    expect(found.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''plan.pdf")
    expect(Buffer.from(await found.arrayBuffer()).equals(body)).toBe(true)
  },
)

test('a document over the limit is refused with 413, whether its length is said before or not, and leaves nothing', async () => {
  const before = await readdir(join(carelot.folder, 'documents'))
  const said = await sendDocument(carelot, applewood, { query: forBid('big.pdf'), body: Buffer.alloc(limit + 1) })
  expect(said.status).toBe(413)
  const pieces = new ReadableStream({
    start(controller) {
      for (let at = 0; at <= limit; at += 65_536) controller.enqueue(Buffer.alloc(65_536))
      controller.close()
    },
  })
  const streamed = await sendDocument(carelot, applewood, {
    query: forBid('big.pdf'),
    body: pieces,
  })
  expect(streamed.body.code).toBe('request.too-large')
  expect(await readdir(join(carelot.folder, 'documents'))).toEqual(before)
})

test('a name with a folder, a type that browsers run and a bid document for no competition are refused', async () => {
  const body = Buffer.from('x')
  for (const name of ['../a.pdf', 'a/b', 'a\u0000', '..', '', ' a', 'a\u202egpj.exe'])
    expect((await sendDocument(carelot, applewood, { query: forBid(name), body })).status, name).toBe(400)
  const html = await sendDocument(carelot, applewood, { query: forBid('a.html'), body, type: 'text/html' })
  expect(html.status).toBe(415)
  const none = await sendDocument(carelot, applewood, { query: { name: 'a.pdf', purpose: 'bid' }, body })
  expect(none.body).toMatchObject({ code: 'request.invalid', errors: [{ pointer: '/competitionId' }] })
})

test("another party's document is not there: to a stranger, a rival and the council alike", async () => {
  const { body } = await sendDocument(carelot, applewood, { query: forBid('ours.pdf'), body: Buffer.from('ours') })
  for (const stranger of [bluebell, cora]) {
    expect((await carelot.call(stranger, 'GET', `/v1/documents/${body.id}`)).status).toBe(404)
    expect((await content(stranger, body.id)).status).toBe(404)
  }
  const drafted = await sendDocument(carelot, cora, {
    query: { name: 'dpia.pdf', purpose: 'tender' },
    body: Buffer.from('d'),
  })
  expect(drafted.body.contentHash).toBe(createHash('sha256').update('d').digest('hex'))
  expect((await content(applewood, drafted.body.id)).status).toBe(404)
  expect((await content(cora, drafted.body.id)).status).toBe(200)
})

const key = crypto.randomUUID()
test('the same key gives the same document, once stored; with other content it is refused', async () => {
  const send = (text: string) =>
    sendDocument(carelot, applewood, { query: forBid('again.pdf'), body: Buffer.from(text), key })
  const first = await send('one')
  const files = (await readdir(join(carelot.folder, 'documents'))).length
  expect((await send('one')).body).toEqual(first.body)
  expect((await send('two')).body.code).toBe('request.idempotency-key-reused')
  expect((await readdir(join(carelot.folder, 'documents'))).length).toBe(files)
})

test('a server that ends between store and row leaves no row, and no document is known', async () => {
  const before = await db.query('select count(*) from document')
  const lock = new pg.Client({ connectionString: carelot.databaseUrl })
  await lock.connect()
  await lock.query('begin; lock table document in exclusive mode')
  const sending = sendDocument(carelot, applewood, { query: forBid('lost.pdf'), body: Buffer.from('lost') })
  await expect.poll(async () => (await waiting()).length).toBe(1)
  await db.query('select pg_terminate_backend($1)', [(await waiting())[0]?.pid])
  expect((await sending).status).toBe(503)
  await lock.end()
  expect((await db.query('select count(*) from document')).rows).toEqual(before.rows)
})
const waiting = async () => {
  const asked = `select pid from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into "document"%' and datname = current_database()`
  return (await db.query<{ pid: number }>(asked)).rows
}

test('bytes that were changed in the store are not given out as the document', async () => {
  const { body } = await sendDocument(carelot, applewood, { query: forBid('x.pdf'), body: randomBytes(200_000) })
  const { file } = await stored(body.id)
  const bytes = await readFile(file)
  bytes.writeUInt8(bytes.readUInt8(150_000) ^ 1, 150_000)
  await writeFile(file, bytes)
  const read = content(applewood, body.id).then((response) => response.arrayBuffer())
  await expect(read).rejects.toThrow()
})

test('neither name nor content nor a hash of it stands in the database or the store', async () => {
  const body = Buffer.from('canary-in-the-document')
  const { body: sent } = await sendDocument(carelot, applewood, { query: forBid('canary-name.pdf'), body })
  const { row, file } = await stored(sent.id)
  const { rows } = await db.query('select * from record where subject = $1', [sent.id])
  const { rows: commands } = await db.query("select * from command where scope like '%document.upload'")
  const everything = JSON.stringify([row, rows, commands]) + (await readFile(file, 'latin1'))
  expect(everything).not.toContain('canary')
  expect(everything).not.toContain(createHash('sha256').update(body).digest('hex'))
})

test('a bid names only documents of its own organisation for this very competition, each once', async () => {
  const other = await publishedCompetition(carelot)
  const mine = await sendDocument(carelot, applewood, { query: forBid('mine.pdf'), body: Buffer.from('m') })
  const elsewhere = await sendDocument(carelot, applewood, {
    query: { ...forBid('else.pdf'), competitionId: other },
    body: Buffer.from('e'),
  })
  const theirs = await sendDocument(carelot, bluebell, { query: forBid('theirs.pdf'), body: Buffer.from('t') })
  for (const id of [elsewhere.body.id, theirs.body.id]) {
    const refused = await carelot.call(applewood, 'POST', `${path}/bids`, bidOf([id]))
    expect(refused.body).toMatchObject({ code: 'bid.document-unknown', errors: [{ pointer: '/documents/0' }] })
  }
  const twice = await carelot.call(applewood, 'POST', `${path}/bids`, bidOf([mine.body.id, mine.body.id]))
  expect(twice.body).toMatchObject({ code: 'bid.document-repeated', errors: [{ pointer: '/documents/1' }] })
})
const bidOf = (documents: string[]) => ({ ...bidFor(carelot.sandbox, applewood.personId ?? ''), documents })

test('P-07: after submission only the seal opens a document, and after opening each version of the bid opens its own', async () => {
  const { call } = carelot
  const bodies = [randomBytes(70_000), randomBytes(10), randomBytes(20)] as const
  const [kept, first, unsent] = await Promise.all(
    bodies.map(async (body) => (await sendDocument(carelot, applewood, { query: forBid('a.pdf'), body })).body.id),
  )
  expect((await call(applewood, 'POST', `${path}/bids`, bidOf([kept, first]))).status).toBe(201)
  expect((await call(applewood, 'POST', `${path}/bids`, bidOf([kept]))).status).toBe(201)
  expect((await stored(kept)).row.draft_key).toBeNull()
  const sealed = await content(applewood, kept)
  expect([sealed.status, (await sealed.json()).code]).toEqual([409, 'document.sealed'])
  expect((await call(applewood, 'GET', `/v1/documents/${kept}`)).body).toMatchObject({ name: 'a.pdf', readable: false })
  expect((await content(applewood, unsent)).status).toBe(200)

  await openedCompetition(carelot, path)
  expect((await content(applewood, unsent)).status).toBe(409)
  expect((await stored(unsent)).row).toMatchObject({ draft_key: null, sealed_key: null })

  const { rows: keys } = await db.query(
    `select wrapped from competition_key where competition_id = $1 and envelope = 'quality'`,
    [competitionId()],
  )
  const quality = JSON.parse(await decryptWith(carelot.keys.sealing, keys[0].wrapped))
  const { rows: bids } = await db.query('select quality from bid where competition_id = $1 order by version', [
    competitionId(),
  ])
  const opened = await Promise.all(bids.map((bid) => openDocumentKeys(quality, bid)))
  expect(opened.map((documents) => documents.map(({ documentId }) => documentId))).toEqual([[kept, first], [kept]])
  for (const { documentId, key, ciphertextHash, name } of opened.flat()) {
    const stream = await readContent(carelot.deployment.documents, Buffer.from(key, 'base64url'), ciphertextHash)
    const expected = documentId === kept ? bodies[0] : bodies[1]
    expect(Buffer.concat(await stream.toArray()).equals(expected)).toBe(true)
    expect(name).toBe('a.pdf')
  }
})

test('P-07: a document for a bid is not taken once tenders have closed, and a repeated request is still answered', async () => {
  const late = await sendDocument(carelot, applewood, { query: forBid('late.pdf'), body: Buffer.from('l') })
  expect(late.body.code).toBe('competition.closed')
  const again = { query: forBid('again.pdf'), body: Buffer.from('one'), key }
  expect((await sendDocument(carelot, applewood, again)).status).toBe(201)
  const subject = competitionId()
  expect(await untilEvent(carelot, applewood, { type: 'competition.closed', subject })).toMatchObject({ subject })
})
