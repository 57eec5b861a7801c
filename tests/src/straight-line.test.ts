import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor, draftedCompetition } from './story.ts'
import { untilEvent } from './tender.ts'

let carelot: TestDeployment
beforeAll(async () => {
  carelot = await startTestDeployment()
})
afterAll(() => carelot?.stop())

test('a bid goes from REST to its fenced row and a receipt, and is opened by two persons after the deadline', async () => {
  const { call, holder, sandbox } = carelot
  const commissioner = holder('Cora Commissioner')
  const openers = [holder('Olive Opener'), holder('Oscar Opener')]
  const subject = await draftedCompetition(carelot)
  const path = `/v1/competitions/${subject}`
  const published = await call(commissioner, 'POST', `${path}/publish`, {}, { 'if-match': '"1"' })
  expect(published.status, JSON.stringify(published.body)).toBe(200)
  const signatory = holder('Sam Signatory of Applewood')
  const receipt = await call(signatory, 'POST', `${path}/bids`, bidFor(sandbox, signatory.personId ?? ''))
  expect(receipt.status, JSON.stringify(receipt.body)).toBe(201)
  const stepped = await call(commissioner, 'POST', '/v1/sandbox/clock', { to: '2027-02-05T12:00:00.000Z' })
  expect(stepped.status, JSON.stringify(stepped.body)).toBe(200)
  await untilEvent(carelot, commissioner, { type: 'competition.closed', subject })
  for (const opener of openers) {
    await call(opener, 'POST', `${path}/declarations`, { phase: 'opening', conflict: false })
    const approved = await call(opener, 'POST', `${path}/opening-approvals`, {})
    expect(approved.status, JSON.stringify(approved.body)).toBe(201)
  }
  await untilEvent(carelot, commissioner, { type: 'competition.opened', subject })
  const found = await call(commissioner, 'GET', path)
  expect(found.body.stage).toBe('evaluating')
})
