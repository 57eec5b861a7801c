import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { releasePrices } from './awarded.ts'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { type Line, linesOf } from './record-walk.ts'
import { declareNoConflicts } from './story.ts'
import { answer, openedBids, openTender, publishTender, stepTo, type Tender, untilStage } from './tender.ts'

// A consortium of three takes its bid back, one leaves, and the two that stay bid again and are opened.
let carelot: TestDeployment
let scene: ReturnType<typeof consortiumScene>
let tender: Tender
let id: string
const gone = () => scene.of('Greenway')
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = consortiumScene(carelot)
  const { lead, partner } = scene
  await sql`update agreement set terms = terms || '{"subContractingAllowed": true}'
    where id = ${carelot.sandbox.agreementId}`.execute(carelot.deployment.db)
  tender = await publishTender(carelot)
  id = await scene.form(tender.id)
  await scene.take(id, partner, 'member')
  await scene.take(id, gone(), 'sub-contractor')
  await scene.shareAmong(id, [lead, partner, gone()])
  for (const who of [gone(), lead, partner]) await scene.signPapers(id, who)
  await answer(scene.submit(id))
  await answer(scene.reopen(id))
  await answer(scene.leave(id, gone()))
  await scene.shareAmong(id, [lead, partner])
  for (const who of [lead, partner]) await scene.signPapers(id, who)
  const body = scene.bid()
  const lots = body.lots.map((lot) => ({ ...lot, weeklyCapacityMinutes: 8000 }))
  await answer(scene.call(lead, 'POST', `/${id}/bids`, { ...body, lots }))
  await stepTo(carelot, tender.deadline)
  await untilStage(carelot, tender, 'closed')
  await openTender(carelot, tender)
  await declareNoConflicts(carelot, tender.id, 'opening')
  const [bidId = ''] = [...(await openedBids(carelot, tender)).values()]
  await releasePrices(carelot, { ...tender, bids: [{ id: bidId, bidder: lead }] })
}, 120_000)
afterAll(() => carelot?.stop())

const auditor = () => carelot.holder('Audrey Auditor')
async function record(): Promise<Line[]> {
  const headers = { authorization: `Bearer ${auditor().apiKey}` }
  return linesOf(await (await fetch(`${carelot.url}${tender.path}/record`, { headers })).text())
}
const audited = async (): Promise<Line[]> =>
  (await answer(carelot.call(auditor(), 'GET', `/v1/audit/records?competitionId=${tender.id}&limit=100`))).data

test('C-02, P-53: the record of a consortium begins with the bid that stands, and has the papers that its manifest names', async () => {
  const lines = await record()
  const of = (wanted: string) => lines.filter(({ section }) => section === wanted)
  const [first] = of('record').filter(({ subject }) => subject === id)
  expect(first).toMatchObject({ type: 'consortium.bid-submitted' })
  const named = of('bid-manifest').flatMap(({ content }) => (content as { papers: Line[] }).papers)
  const statements = (papers: Line[]) => papers.map(({ statement }) => statement).toSorted()
  expect(named).not.toEqual([])
  expect(statements(of('consortium-paper'))).toEqual(statements(named))
})

test('P-53, C-09: of a consortium that bids again record and audit tell who bid, and not who was in the bid that was taken back', async () => {
  for (const lines of [await record(), await audited()]) {
    const ofConsortia = lines.filter(({ section, type }) => `${section} ${type}`.includes('consortium'))
    expect(ofConsortia.map((line) => JSON.stringify(line)).join(), 'it bids').toContain(id)
    const bids = lines.filter(({ section, type }) =>
      /\b(bid|consortium|organisation|person)/.test(`${section} ${type}`),
    )
    const text = bids.map((line) => JSON.stringify(line)).join()
    expect(text).toContain(scene.partner.organisationId)
    expect(text).not.toContain(gone().personId)
    const telling = bids.filter(({ section }) => section !== 'organisation').map((line) => JSON.stringify(line))
    expect(telling.filter((line) => line.includes(gone().organisationId))).toEqual([])
  }
})
