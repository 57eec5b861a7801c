import { createHash } from 'node:crypto'
import { verifyStatement } from '@carelot/sdk'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import canonicalize from 'canonicalize'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide, notify, type PricedTender, pricedTenders, publishNotice, recommend, untilLetters } from './awarded.ts'
import { signAll } from './concluded.ts'
import { startTestDeployment, systemOf, type TestDeployment } from './deployment.ts'
import { type Line, linesOf, walkTables } from './record-walk.ts'
import { answer, publishTender, stepTo, type Tender, untilEvent } from './tender.ts'

let carelot: TestDeployment
let db: pg.Client
let tender: PricedTender
let sealed: Tender
let text: string
let lines: Line[]
/** A system that acts, and one that does nothing here and is named all the same. */
let acting: Holder
let idle: Holder
const log: string[] = []
beforeAll(async () => {
  carelot = await startTestDeployment({
    logger: pino({ level: 'error' }, { write: (line: string) => void log.push(line) }),
  })
  db = new pg.Client({ connectionString: carelot.databaseUrl })
  await db.connect()
  const later = { evaluationEndsOn: '2027-03-24', decisionOn: '2027-03-31', mobilisationStartsOn: '2027-04-06' }
  sealed = await publishTender(carelot, { timetable: { deadline: '2027-03-18T12:00', ...later } })
  const [made] = await pricedTenders(carelot, [{ rates: [2300, 2400, 2500] }])
  if (!made) throw new Error('a tender is needed')
  tender = made
  await wholeLife()
  const download = await read('Audrey Auditor', tender.path)
  expect(download.status).toBe(200)
  text = await download.text()
  lines = linesOf(text)
}, 60_000)
afterAll(async () => {
  await db?.end()
  await carelot?.stop()
})

const read = (name: string, path: string) =>
  fetch(`${carelot.url}${path}/record`, { headers: { authorization: `Bearer ${carelot.holder(name).apiKey}` } })
const cora = 'Cora Commissioner'
const reason = 'The test wants it'
const post = (name: string, path: string, body: object) =>
  answer(carelot.call(carelot.holder(name), 'POST', `${tender.path}${path}`, body))

/** One of everything that can be on record between the prices and a contract in force. */
async function wholeLife(): Promise<void> {
  const [one = '', other = ''] = tender.lots.map(({ lotId }) => lotId)
  const [cheapest] = tender.bids
  const asked = { bidId: cheapest?.id, lotId: one, question: 'How?', answerBy: '2027-06-01T12:00' }
  const enquiry = await post(cora, '/price-enquiries', asked)
  const at = `${tender.path}/price-enquiries/${enquiry.id}`
  await answer(
    carelot.call(cheapest?.bidder ?? carelot.holder(cora), 'POST', `${at}/explanation`, { explanation: 'So' }),
  )
  await post(cora, `/price-enquiries/${enquiry.id}/decision`, { decision: 'accepted', reason })
  await notify(carelot, tender)
  await post('Ada Approver', '/award-corrections', { lotIds: [other], reason })
  const { version } = await answer(recommend(carelot, tender, other))
  await answer(decide(carelot, tender, 'Ada Approver', { lotId: other, version }))
  await untilLetters(carelot, tender, 2)
  acting = systemOf(carelot, cheapest?.bidder ?? carelot.holder(cora))
  await answer(carelot.call(acting, 'GET', `${tender.path}/letters`))
  // Whoever is no party is not told of, wherever their id is written.
  const stranger = carelot.holder('Vera Vendor').personId
  idle = systemOf(carelot, carelot.holder('Sam Signatory of Hopfield'))
  const { id } = await post(cora, '/holds', { reason: `${reason}, as ${stranger} said by ${idle.systemId}` })
  await post(cora, `/holds/${id}/lifting`, { reason })
  await answer(publishNotice(carelot, tender))
  const { mayBeSignedFrom } = await answer(publishNotice(carelot, tender))
  await stepTo(carelot, mayBeSignedFrom)
  const is = ({ kind }: Record<string, unknown>) => kind === 'contracts-may-be-signed'
  await untilEvent(carelot, carelot.holder(cora), { type: 'reminder.due', subject: tender.id, is })
  await signAll(carelot, tender)
  await untilEvent(carelot, carelot.holder(cora), { type: 'competition.concluded', subject: tender.id })
}

test('every row of every table that tells of the competition is in its record', async () => {
  const { missing, seen } = await walkTables(db, lines)
  const { rows } = await db.query(`select id from record where type = 'competition.record-read'`)
  const readings = rows.map(({ id }) => `record ["${id}"]`)
  expect(missing.filter((name) => !readings.includes(name))).toEqual([])
  expect(seen).toEqual(
    expect.arrayContaining(['award_change', 'bid', 'consensus', 'contract_signature', 'letter', 'score']),
  )
})

test('P-57, P-53: it holds bids as they were opened, scores before and after moderation, rankings and decisions', () => {
  const of = (section: string) => lines.filter((line) => line.section === section)
  expect(of('bid')).toHaveLength(3)
  for (const bid of of('bid'))
    expect(bid).toMatchObject({
      quality: { answers: expect.any(Array) },
      price: { lots: expect.any(Array) },
      statement: expect.any(String),
    })
  expect(of('score')).toHaveLength(12)
  expect(of('consensus')).toHaveLength(6)
  expect(of('ranking').length).toBeGreaterThan(0)
  expect(of('recommendation')[0]).toMatchObject({ content: { ranking: { bids: expect.any(Array) } } })
  for (const receivedAt of [null, expect.any(String)])
    expect(of('letter')).toContainEqual(expect.objectContaining({ content: expect.any(Object), receivedAt }))
  expect(of('price-enquiry')[0]).toMatchObject({ question: 'How?', explanation: 'So', reason })
  const [timetable] = of('timetable')
  expect(timetable?.milestones).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'evaluation-ends', actual: expect.any(String) }),
      expect.objectContaining({ name: 'standstill-ends', actual: expect.any(String) }),
    ]),
  )
  for (const secret of ['wrapped', 'sealedKey', 'binding', '"d":']) expect(text, secret).not.toContain(`"${secret}"`)
})

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')

test('its last line is signed over all before it, and everything on record stands in batches that were signed', async () => {
  const jwks = await (await fetch(`${carelot.url}/.well-known/jwks.json`)).json()
  const statement = lines.at(-1)
  const before = text.slice(0, text.trimEnd().lastIndexOf('\n') + 1)
  expect(await verifyStatement('competition-record', String(statement?.statement), jwks)).toMatchObject({
    competitionId: tender.id,
    hash: sha256(before),
    lines: lines.length - 1,
    changedMeanwhile: false,
  })
  const records = lines.filter(({ section }) => section === 'record')
  expect(records.length).toBeGreaterThan(50)
  for (const { section: _, proof, ...told } of records) {
    const { path, link, statement: signed } = proof as { path: string[]; link: string; statement: string }
    const root = path.reduce(
      (hash, beside) => sha256([hash, beside].sort().join('\n')),
      sha256(canonicalize(told) ?? ''),
    )
    expect(await verifyStatement('batch', signed, jwks)).toEqual({ hash: sha256(`${link}\n${root}`) })
  }
})

test('the proof of a record tells neither its place nor how many others there are', () => {
  const records = lines.filter(({ section }) => section === 'record')
  const lengths = new Set(records.map(({ proof }) => JSON.stringify(proof).length))
  expect(lengths.size, 'all proofs are of one length').toBe(1)
  for (const record of records)
    for (const name of ['position', 'batch', 'number', 'seq']) expect(record).not.toHaveProperty(name)
  expect(JSON.stringify(records)).not.toMatch(/"(position|lastPosition|firstPosition|number)":\d/)
})

test('P-53: it is for auditors, once prices are released, and each reading is on record', async () => {
  expect((await read(cora, tender.path)).status).toBe(403)
  const refused = await read('Audrey Auditor', sealed.path)
  expect([refused.status, (await refused.json()).code]).toEqual([409, 'competition.price-sealed'])
  const { rows } = await db.query(
    `select actor->>'personId' as person from record where type = 'competition.record-read' and subject = $1`,
    [tender.id],
  )
  expect(rows).toEqual([{ person: carelot.holder('Audrey Auditor').personId }])
})

test('P-10: a letter is a page to print, with what it says and nothing that could run', async () => {
  const [bid] = tender.bids
  const bidder = bid?.bidder ?? carelot.holder(cora)
  const { data } = await answer(carelot.call(bidder, 'GET', `${tender.path}/letters`))
  const page = await fetch(`${carelot.url}${tender.path}/letters/${data[0].id}/document`, {
    headers: { authorization: `Bearer ${bidder.apiKey}` },
  })
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  const html = await page.text()
  expect(html).toContain(data[0].contentHash)
  for (const lot of data[0].content.lots) expect(html).toContain(lot.name)
  expect(html).not.toContain('<script')
})

test('it names whoever is named in it, and nobody else of their firms; and it holds no reading of itself', async () => {
  const isPerson = ({ section }: Line) => section === 'person'
  const named = lines.filter(isPerson).map(({ id }) => String(id))
  const rest = JSON.stringify(lines.filter((line) => !isPerson(line)))
  const { rows } = await db.query('select id from person where id = any($1) is false', [named])
  expect(named.filter((id) => !rest.includes(id))).toEqual([])
  expect(rows.length).toBeGreaterThan(0)
  const stranger = carelot.holder('Vera Vendor').personId
  expect(rows.filter(({ id }) => rest.includes(id))).toEqual([{ id: stranger }])
  expect(text).toContain(String(idle.systemId))
  const systems = lines.filter(({ section }) => section === 'system')
  expect(systems).toMatchObject([{ id: acting.systemId, organisationId: acting.organisationId }])
  const roles = lines
    .filter(isPerson)
    .map((line) => [line.organisationId === carelot.holder(cora).organisationId, 'roles' in line])
  expect(roles).toEqual(roles.map(([isOwn]) => [isOwn, isOwn]))
  await (await read('Audrey Auditor', tender.path)).text()
  const again = linesOf(await (await read('Audrey Auditor', tender.path)).text())
  expect(again.filter(({ type }) => type === 'competition.record-read')).toEqual([])
})

test('it says of itself that something was recorded meanwhile for what it tells alone, and for all of that', async () => {
  const contract = lines.find(({ section, stage }) => section === 'contract' && stage === 'in-force')
  const published = { notice: 'UK7', number: '700001-2027', publishedAt: contract?.signedAt }
  const publish = () =>
    answer(carelot.call(carelot.holder(cora), 'POST', `/v1/contracts/${contract?.id}/publications`, published))
  let another: Response | undefined
  const readAnother = async () => {
    another = await read('Audrey Auditor', tender.path)
  }
  expect(await changedWhile(readAnother), 'beside another reading').toBe(false)
  expect(linesOf((await another?.text()) ?? '').at(-1)).toMatchObject({ changedMeanwhile: false })
  expect(await changedWhile(publish), 'beside a notice of a contract').toBe(true)
})

/** What the last line says of itself when this is done while the record is half read. */
async function changedWhile(act: () => Promise<unknown>): Promise<unknown> {
  await db.query('begin; lock table legal_hold in access exclusive mode')
  const { body } = await read('Audrey Auditor', tender.path)
  let told = ''
  let isReleased = false
  for await (const chunk of body ?? []) {
    told += Buffer.from(chunk).toString()
    if (isReleased) continue
    isReleased = true
    expect(told).not.toContain('"section":"legal-hold"')
    await act()
    await db.query('commit')
  }
  return linesOf(told).at(-1)?.changedMeanwhile
}

test('one that breaks off has no last line, and leaves a fault in the log', async () => {
  await db.query('alter table legal_hold rename to gone')
  let begun = ''
  const reading = async () => {
    const { body } = await read('Audrey Auditor', tender.path)
    for await (const chunk of body ?? []) begun += Buffer.from(chunk).toString()
  }
  await expect(reading()).rejects.toThrow()
  await db.query('alter table gone rename to legal_hold')
  expect(begun).toContain('"section":"head"')
  expect(begun).not.toContain('"section":"statement"')
  expect(log.map((line) => JSON.parse(line).route)).toEqual(['/v1/competitions/:competitionId/record'])
})
