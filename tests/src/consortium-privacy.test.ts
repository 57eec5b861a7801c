import { afterAll, beforeAll, expect, test } from 'vitest'
import { consortiumScene } from './consortium-scene.ts'
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
  const scene = consortiumScene(carelot)
  const id = await scene.form(tender.id, 'CANARY-NAME')
  await answer(scene.invite(id))
  await answer(scene.answer(id))
  const { terms } = await answer(scene.propose(id, [8321, 3679]))
  for (const who of [scene.lead, scene.partner]) await answer(scene.sign(id, who, terms.contentHash))
  await answer(scene.submit(id))
  const canaries = ['CANARY-NAME', '"weeklyMinutes":8321', terms.contentHash, id]
  const members = [scene.lead.organisationId, scene.partner.organisationId]
  const tellers: string[] = []
  for (const reader of carelot.sandbox.holders) {
    const ids = { competitionId: tender.id, agreementId: carelot.sandbox.agreementId, consortiumId: id }
    const routes = everyRoute(ids).filter(({ method }) => method === 'GET')
    const told = await readAll(carelot.call, reader, routes)
    const feed = await carelot
      .call(reader, 'GET', '/v1/me')
      .then(({ status }) => (status === 200 ? wholeFeed(carelot, reader) : []))
    // What an answer says of itself repeats the address that was asked for.
    const text = JSON.stringify([Object.values(told).map(({ body }) => body), feed])
    if (canaries.some((canary) => text.includes(canary))) tellers.push(reader.organisationId)
  }
  expect(new Set(tellers)).toEqual(new Set(members))
})
