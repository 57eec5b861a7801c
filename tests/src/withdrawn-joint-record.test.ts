import { afterAll, beforeAll, expect, test } from 'vitest'
import { releasePrices } from './awarded.ts'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, systemOf, type TestDeployment } from './deployment.ts'
import { type Line, linesOf } from './record-walk.ts'
import { declareNoConflicts } from './story.ts'
import { answer, openedBids, openTender, publishTender, stepTo, submit, type Tender, untilStage } from './tender.ts'

// Two competitions in which a consortium bids twice and takes its bid back for good: in one of them nobody else has bid.
let carelot: TestDeployment
let scene: ReturnType<typeof consortiumScene>
let others: Tender
let nobody: Tender
const ids: string[] = []
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = consortiumScene(carelot)
  for (const tender of [await publishTender(carelot), await publishTender(carelot)]) {
    const id = await scene.ready(tender.id)
    const { systemId } = systemOf(carelot, scene.lead)
    await answer(carelot.call(scene.lead, 'POST', `${tender.path}/submission-authorities`, { systemId }))
    await answer(scene.submit(id))
    await answer(scene.submit(id, 2400))
    await answer(scene.reopen(id))
    ids.push(id)
    if (others) nobody = tender
    else others = tender
  }
  const cherry = carelot.holder('Sam Signatory of Cherry')
  await answer(submit(carelot, others, cherry))
  await stepTo(carelot, others.deadline)
  await untilStage(carelot, others, 'closed')
  await openTender(carelot, others)
  await declareNoConflicts(carelot, others.id, 'opening')
  const [id = ''] = [...(await openedBids(carelot, others)).values()]
  await releasePrices(carelot, { ...others, bids: [{ id, bidder: cherry }] })
  await untilStage(carelot, nobody, 'unsuccessful')
}, 120_000)
afterAll(() => carelot?.stop())

const auditor = () => carelot.holder('Audrey Auditor')
async function recordOf({ path }: Tender): Promise<Line[]> {
  const headers = { authorization: `Bearer ${auditor().apiKey}` }
  const answered = await fetch(`${carelot.url}${path}/record`, { headers })
  expect(answered.status).toBe(200)
  return linesOf(await answered.text())
}
const audited = async ({ id }: Tender): Promise<Line[]> =>
  (await answer(carelot.call(auditor(), 'GET', `/v1/audit/records?competitionId=${id}&limit=100`))).data

test('P-53, C-09: of a consortium that took its bid back for good neither record nor audit tells who was in it', async () => {
  const lines = [...(await recordOf(others)), ...(await audited(others))]
  const text = JSON.stringify(lines)
  for (const id of ids) expect(text).not.toContain(id)
  const firm = scene.partner.organisationId
  const isOfBids = ({ section, type }: Line) =>
    /^(bid|bid-.*|consortium.*)$/.test(section) || /^(bid|consortium)\./.test(`${type}`)
  expect(lines.filter(isOfBids).filter((line) => JSON.stringify(line).includes(firm))).toEqual([])
  expect(lines.filter(({ section }) => section === 'bid').map(({ withdrawnAt }) => withdrawnAt === null)).toEqual(
    expect.arrayContaining([true, false]),
  )
})

test('P-53: a system that was authorised to submit is named in the record, whether or not it acted', async () => {
  const { systemId: id, organisationId } = systemOf(carelot, scene.lead)
  expect((await recordOf(others)).filter(({ section }) => section === 'system')).toMatchObject([{ id, organisationId }])
})

test('P-53: of a competition that ended without bids the record tells no more of who took one back than the audit', async () => {
  const lines = await recordOf(nobody)
  const sections = new Set(lines.map(({ section }) => section))
  for (const section of ['bid', 'bid-manifest', 'consortium-bid-part', 'bid-draft', 'submission-authority'])
    expect(sections).not.toContain(section)
  const types = (of: readonly Line[]) => [...new Set(of.map(({ type }) => String(type)))].sort()
  const told = types(lines.filter(({ section }) => section === 'record'))
  expect(told).toEqual(types(await audited(nobody)).filter((type) => type !== 'competition.record-read'))
  expect(told.filter((type) => /^(bid|consortium)\./.test(type))).toEqual([])
  expect(JSON.stringify(lines)).not.toContain(ids[1])
})
