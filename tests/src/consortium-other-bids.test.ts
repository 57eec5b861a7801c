import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { everyRoute, masked, readAll } from './readable.ts'
import { bidFor } from './story.ts'
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

// Applewood leads, Bluebell is its partner and bids elsewhere too, and Cherry, a reserve member, looks on.
let carelot: TestDeployment
let scene: ReturnType<typeof consortiumScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = consortiumScene(carelot)
})
afterAll(() => carelot?.stop())

const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const cherry = () => scene.of('Cherry')
const openOf = async (id: string, who: Holder): Promise<string[]> =>
  (await answer(scene.call(who, 'GET', `/${id}/open-items`))).data.map(({ what }: { what: string }) => what)
const certificateOf = (id: string, who = scene.partner) => scene.paperOf(id, who, 'non-collusion')
async function watched(tender: Tender): Promise<string> {
  const id = await scene.ready(tender.id)
  const asked = { organisationId: cherry().organisationId, role: 'reserve', answerBy: '2027-01-20T12:00' }
  await answer(scene.call(scene.lead, 'POST', `/${id}/members`, asked))
  await answer(scene.answer(id, cherry()))
  return id
}
/** Everything that a reader is told of a consortium, by every route and its feed, but when it was told. */
async function toldTo(
  reader: Holder,
  { id: competitionId }: Tender,
  consortiumId: string,
): Promise<Map<string, string>> {
  const routes = everyRoute({ competitionId, consortiumId }).filter(
    ({ method, path }) => method === 'GET' && /consortia|competitions/.test(path),
  )
  const read = Object.entries(masked(await readAll(carelot.call, reader, routes)))
  const heard = (await wholeFeed(carelot, reader)).filter(({ type }) => type !== 'consortium.price-rows-read')
  return new Map([
    ...read.map(([route, told]) => [route, JSON.stringify(told).replaceAll(/"at":"[^"]+"/g, '')] as const),
    ...heard.map(({ id, type, data }) => [`${type} ${id}`, JSON.stringify(data)] as const),
  ])
}
/** What is told otherwise than before: routes by their path, events by their type. */
const changed = (before: Map<string, string>, after: Map<string, string>, id: string) =>
  [...after].flatMap(([name, told]) =>
    before.get(name) === told ? [] : [name.replace(/ evt_.*/, '').replace(id, '…')],
  )
/** A bid of one firm alone, for these of the lots. */
const bidAlone = (tender: Tender, who: Holder, lotIds = scene.lotIds) => {
  const bid = bidFor(carelot.sandbox, who.personId ?? '')
  const lots = bid.lots.filter(({ lotId }) => lotIds.includes(lotId))
  return carelot.call(who, 'POST', `${tender.path}/bids`, { ...bid, lots })
}

test('C-09: that a certificate which stands was signed again is for its firm and the lead: others read and hear no difference, by any route', {
  timeout: 60_000,
}, async () => {
  const tender = await publishTender(carelot)
  const id = await watched(tender)
  const before = [await toldTo(cherry(), tender, id), await toldTo(scene.lead, tender, id)] as const
  const certificate = await certificateOf(id)
  const again = await answer(scene.signPaper(id, scene.partner, certificate, { otherBidsInvolvedIn: true }))
  expect(again).toMatchObject({ version: 2, state: 'signed' })
  await untilEvent(carelot, scene.partner, { type: 'consortium.paper-signed', subject: id })
  expect(changed(before[0], await toldTo(cherry(), tender, id), id)).toEqual([])
  expect(changed(before[1], await toldTo(scene.lead, tender, id), id)).toEqual([
    'GET /v1/consortia/…/papers',
    'consortium.paper-signed',
  ])
  const { data } = await answer(scene.call(cherry(), 'GET', `/${id}/papers`))
  const { partner } = scene
  expect(
    data.filter(({ organisationId }: Record<string, string>) => organisationId === partner.organisationId),
  ).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind: 'non-collusion', state: 'signed', version: null })]),
  )
})

test('C-09: what a firm bids for alone in other lots, and what the lead bid before it led, is no other bid for these', async () => {
  const tender = await publishTender(carelot)
  const [ours = '', theirs = ''] = scene.lotIds
  const { lead, partner } = scene
  await answer(submit(carelot, tender, lead))
  const formed = { competitionId: tender.id, name: 'Of one lot', lotIds: [ours], whyTogether: 'For carers' }
  const { id } = await answer(scene.call(lead, 'POST', '', formed))
  await answer(scene.invite(id))
  await answer(scene.answer(id))
  await answer(bidAlone(tender, partner, [theirs]))
  for (const who of [lead, partner])
    expect((await answer(scene.signPaper(id, who, await certificateOf(id, who)))).state).toBe('signed')
  expect(await openOf(id, partner)).not.toContain('declare another bid')
  const { data } = await answer(scene.call(lead, 'GET', `/${id}/open-items?limit=100`))
  const replaced = data.filter(({ what }: { what: string }) => what === 'look at your own bid')
  expect(replaced, 'what the joint bid is not for').toMatchObject([{ lotId: theirs, rule: 'C-05', bars: false }])
  expect(await openOf(id, partner), "that is its lead's to know").not.toContain('look at your own bid')
  await answer(bidAlone(tender, partner, [ours, theirs]))
  expect(await openOf(id, partner)).toContain('declare another bid')
  expect(await openOf(id, lead)).not.toContain('declare another bid')
})

test('P-54, C-06: a consortium whose lots have all lapsed can bid for nothing, which its lead is told, and once it gives it up forms another', async () => {
  const tender = await publishTender(carelot)
  const { id: competitionId, path } = tender
  const [left = '', lapsed = ''] = scene.lotIds
  const form = (lotId: string) =>
    scene.call(scene.lead, 'POST', '', { competitionId, lotIds: [lotId], name: 'Another', whyTogether: 'Small' })
  await answer(submit(carelot, tender, scene.lead))
  const { id } = await answer(form(lapsed))
  const owed = async (consortiumId: string) =>
    (await answer(scene.call(scene.lead, 'GET', `/${consortiumId}/standing`))).own
  expect(await owed(id)).toContainEqual(expect.objectContaining({ what: 'look at your own bid', lotId: left }))
  await answer(
    carelot.call(carelot.holder('Cora Commissioner'), 'POST', `${path}/lots/${lapsed}/lapse`, {
      reason: 'Nobody needs it',
    }),
  )
  expect(await owed(id)).toMatchObject([{ what: 'give the consortium up', rule: 'P-54', bars: true }])
  await answer(scene.withdraw(id))
  const another = await answer(form(left))
  const whats = (await owed(another.id)).map(({ what }: { what: string }) => what)
  expect(whats, 'what lapsed is taken from nobody').not.toContain('look at your own bid')
})

test('P-53: the database tells neither which lots a bid is for nor how many; it is forgotten when the bid is withdrawn, and of all when they are cancelled', async () => {
  const tender = await publishTender(carelot)
  const [one = ''] = scene.lotIds
  await answer(bidAlone(tender, scene.lead))
  await answer(bidAlone(tender, scene.partner, [one]))
  await answer(bidAlone(tender, cherry(), [one]))
  const hidden = async () => {
    const { rows } = await sql<{ hidden: string | null }>`
      select hidden_lots as hidden from bid where competition_id = ${tender.id} order by id`.execute(
      carelot.deployment.db,
    )
    return rows.map((row) => row.hidden)
  }
  const [all, ...ofOne] = await hidden()
  expect(all?.length).toBeGreaterThan(one.length)
  for (const each of ofOne) expect(each).toHaveLength(all?.length ?? 0)
  expect(new Set([all, ...ofOne]).size).toBe(3)
  expect(Buffer.from(all ?? '', 'base64url').toString('latin1')).not.toContain(one)
  await answer(carelot.call(scene.lead, 'POST', `${tender.path}/bids/withdrawal`))
  expect(await hidden()).toEqual([null, ...ofOne])
  const cora = carelot.holder('Cora Commissioner')
  const { version } = await answer(carelot.call(cora, 'GET', tender.path))
  const reason = { reason: 'The test wants it' }
  await answer(carelot.call(cora, 'POST', `${tender.path}/cancellation`, reason, { 'if-match': `"${version}"` }))
  expect(await hidden()).toEqual([null, null, null])
})

test('C-09: a firm that bids alone for a lot of its joint bid cannot deny that in its certificate, and is the only one to learn of it', {
  timeout: 60_000,
}, async () => {
  const tender = await publishTender(carelot)
  const id = await watched(tender)
  const { lead, partner } = scene
  const before = [await toldTo(lead, tender, id), await toldTo(cherry(), tender, id)] as const
  await answer(bidAlone(tender, partner))
  expect(await openOf(id, partner)).toEqual(['declare another bid'])
  const { own } = await answer(scene.call(partner, 'GET', `/${id}/standing`))
  expect(own.map(({ what }: { what: string }) => what)).toEqual(['declare another bid'])
  expect(changed(before[0], await toldTo(lead, tender, id), id)).toEqual([])
  expect(changed(before[1], await toldTo(cherry(), tender, id), id)).toEqual([])
  await answer(scene.submit(id))
  await answer(carelot.call(partner, 'POST', `${tender.path}/bids/withdrawal`))
  expect(await openOf(id, partner), 'it was withdrawn').toEqual([])
  await answer(bidAlone(tender, partner))
  const certificate = await certificateOf(id)
  expect(await code(scene.signPaper(id, partner, certificate))).toBe('consortium.other-bid-denied')
  await answer(scene.signPaper(id, partner, certificate, { otherBidsInvolvedIn: true }))
  expect(await openOf(id, partner)).toEqual([])
  await stepTo(carelot, tender.deadline)
  await untilStage(carelot, tender, 'closed')
  await openTender(carelot, tender)
  const { data } = await answer(
    carelot.call(carelot.holder('Cora Commissioner'), 'GET', `${tender.path}/shared-members`),
  )
  const bids = expect.arrayContaining([
    expect.objectContaining({ role: 'lead', declared: null }),
    expect.objectContaining({ role: 'member', declared: true }),
  ])
  const { organisationId } = partner
  expect(data).toEqual(
    scene.lotIds.toSorted().map((lotId) => expect.objectContaining({ lotId, organisationId, bids, decision: null })),
  )
})
