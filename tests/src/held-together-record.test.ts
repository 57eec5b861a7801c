import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, systemOf, type TestDeployment } from './deployment.ts'
import { heldTogetherScene } from './held-together-scene.ts'
import { type Line, linesOf } from './record-walk.ts'
import { answer } from './tender.ts'
import { sendDocument } from './tender-period.ts'

// Applewood acts for Ashford, which it holds as one with Bluebell and Downland, and for a lot of West Kent, which it holds with Cherry.
let carelot: TestDeployment
let scene: ReturnType<typeof heldTogetherScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = heldTogetherScene(carelot)
}, 60_000)
afterAll(() => carelot?.stop())

test('C-13, P-53: of a holder that formed, prepared a bid and made none record and audit say nothing, of one that led a bid without an invitation all', {
  timeout: 120_000,
}, async () => {
  const { of, sdkOf, elsewhere } = scene
  const [applewood, bluebell, cherry, downland] = ['Applewood', 'Bluebell', 'Cherry', 'Downland'].map(of)
  if (!applewood || !bluebell || !cherry || !downland) throw new Error('four suppliers are needed')
  const agreementId = await scene.framework()
  await answer(scene.appoint(agreementId, { supplier: applewood, heldWith: [bluebell, downland] }))
  await answer(scene.appoint(agreementId, { supplier: applewood, heldWith: [cherry], in: elsewhere }))
  const tender = await scene.callOff(agreementId, { more: [elsewhere] })
  const { id: competitionId } = tender
  const { id: gaveUp } = await scene.form(competitionId, bluebell)
  const { systemId } = systemOf(carelot, bluebell)
  await answer(carelot.call(bluebell, 'POST', `${tender.path}/submission-authorities`, { systemId }))
  await answer(carelot.call(bluebell, 'PATCH', `${tender.path}/bid-draft`, { lots: [] }))
  const query = { purpose: 'bid', competitionId, name: 'plan.pdf' }
  const sent = await sendDocument(carelot, bluebell, { query, body: Buffer.from('%PDF-1.7') })
  expect(sent.status, JSON.stringify(sent.body)).toBe(201)
  await sdkOf(bluebell).consortium.withdraw({ consortiumId: gaveUp, reason: 'The test wants it' })

  const { id: consortiumId } = await scene.form(competitionId, cherry, [elsewhere])
  const asked = { organisationId: applewood.organisationId, answerBy: '2027-01-20T12:00' }
  await sdkOf(cherry).consortium.invite({ consortiumId, ...asked })
  await sdkOf(applewood).consortium.answer({ consortiumId, answer: 'join', role: 'member' })
  await scene.agree(consortiumId, [cherry, applewood], elsewhere)
  const { saltedHash } = await sdkOf(cherry).consortium.submitBid({
    consortiumId,
    ...scene.bid(cherry, 2300, elsewhere),
  })
  await scene.price(scene.letting.under(agreementId), tender, [{ saltedHash, bidder: cherry }])

  const headers = { authorization: `Bearer ${carelot.holder('Audrey Auditor').apiKey}` }
  const text = await (await fetch(`${carelot.url}${tender.path}/record`, { headers })).text()
  const audit = `/v1/audit/records?competitionId=${competitionId}&limit=100`
  const { data } = await answer(carelot.call(carelot.holder('Audrey Auditor'), 'GET', audit))
  const lines: Line[] = [...linesOf(text), ...data]
  for (const id of [gaveUp, systemId ?? '', sent.body.id]) expect(JSON.stringify(lines)).not.toContain(id)
  expect(lines.filter(({ actor }) => JSON.stringify(actor)?.includes(bluebell.organisationId))).toEqual([])
  const told = (section: string) => linesOf(text).filter((line) => line.section === section)
  expect(told('organisation').map(({ id }) => id)).not.toContain(bluebell.organisationId)
  const members = told('bidder-member')
  expect(members.map(({ organisationId, role }) => `${organisationId} ${role}`).sort()).toEqual(
    [`${applewood.organisationId} lead`, `${applewood.organisationId} member`, `${cherry.organisationId} lead`].sort(),
  )
  const bidders = new Set(members.map(({ bidderId }) => bidderId))
  expect(new Set(told('bidder').map(({ id }) => id))).toEqual(bidders)
})
