import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { everyRoute, readAll } from './readable.ts'
import { answer, publishTender, type Tender, wholeFeed } from './tender.ts'

let carelot: TestDeployment
let tender: Tender
beforeAll(async () => {
  carelot = await startTestDeployment()
  tender = await publishTender(carelot)
})
afterAll(() => carelot?.stop())

test('C-09, C-18: who bids together, and on what terms, is read by its members alone: not by the council, another supplier or the auditor, by no route or feed', {
  timeout: 60_000,
}, async () => {
  const scene = changeScene(carelot)
  const id = await scene.form(tender.id, 'CANARY-NAME')
  await answer(scene.invite(id))
  await answer(scene.setNda(id, 'CANARY-NDA'))
  await answer(scene.acceptNda(id, scene.partner, (await scene.read(id)).nda.contentHash))
  const link = await answer(scene.link(id, 'canary@firm.example'))
  await answer(scene.revoke(id, link.id))
  await answer(scene.answer(id))
  const { terms } = await answer(scene.propose(id, [8321, 3679]))
  const said = { text: 'CANARY-COMMENT', suggestion: { patch: [{ op: 'remove', path: '/withdrawal' }] } }
  await answer(scene.call(scene.partner, 'POST', `/${id}/terms/1/comments`, said))
  await answer(
    scene.call(scene.partner, 'POST', `/${id}/terms/1/answer`, { answer: 'refuse', reason: 'CANARY-REASON' }),
  )
  for (const who of [scene.lead, scene.partner]) {
    await answer(scene.sign(id, who, terms.contentHash))
    await scene.signPapers(id, who)
  }
  const certificate = await scene.paperOf(id, scene.partner, 'non-collusion')
  const signing = { otherBidsInvolvedIn: true, authority: { kind: 'office', office: 'CANARY-OFFICE' } }
  await answer(scene.signPaper(id, scene.partner, certificate, signing))
  await answer(scene.submit(id))
  const change = await answer(scene.declareChange(id))
  const canaries = [
    'CANARY-NAME',
    'CANARY-NDA',
    'CANARY-COMMENT',
    'CANARY-REASON',
    'CANARY-OFFICE',
    'CANARY-LEAVING',
    change.id,
    certificate.contentHash,
    'barrier@lead.example',
    // Four digits alone stand by chance in an id.
    'inutes":8321',
    terms.contentHash,
    id,
  ]
  const leads = ['canary@firm.example', 'Newcomer Care', link.id, 'SECRET-REASON']
  const members = [scene.lead.organisationId, scene.partner.organisationId]
  const tellers: string[] = []
  const tellersOfLinks: string[] = []
  for (const reader of carelot.sandbox.holders) {
    const ids = {
      competitionId: tender.id,
      agreementId: carelot.sandbox.agreementId,
      consortiumId: id,
      invitationId: link.id,
      termsVersion: '1',
    }
    const routes = everyRoute(ids).filter(({ method }) => method === 'GET')
    const told = await readAll(carelot.call, reader, routes)
    const feed = await carelot
      .call(reader, 'GET', '/v1/me')
      .then(({ status }) => (status === 200 ? wholeFeed(carelot, reader) : []))
    // What an answer says of itself repeats the address that was asked for.
    const text = JSON.stringify([Object.values(told).map(({ body }) => body), feed])
    if (canaries.some((canary) => text.includes(canary))) tellers.push(reader.organisationId)
    if (leads.some((canary) => text.includes(canary))) tellersOfLinks.push(reader.organisationId)
  }
  expect(new Set(tellers)).toEqual(new Set(members))
  expect(new Set(tellersOfLinks), 'whom else the lead asked').toEqual(new Set([scene.lead.organisationId]))
})
