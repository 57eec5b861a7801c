import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor, briefFor } from './story.ts'
import { answer, approveOpening, publishTender, stepTo, submit, untilEvent } from './tender.ts'

let carelot: TestDeployment
beforeAll(async () => {
  carelot = await startTestDeployment()
})
afterAll(() => carelot?.stop())

type Row = { id: string; type: string; actor: { organisationId?: string }; subject: string }

async function readAll(query = ''): Promise<Row[]> {
  const rows: Row[] = []
  for (let cursor = ''; ; ) {
    const { status, body } = await carelot.call(
      carelot.holder('Audrey Auditor'),
      'GET',
      `/v1/audit/records?limit=3${query}${cursor && `&cursor=${cursor}`}`,
    )
    expect(status, JSON.stringify(body)).toBe(200)
    rows.push(...body.data)
    if (!body.nextCursor) return rows
    cursor = body.nextCursor
  }
}
const typesOf = (rows: Row[]) => rows.map(({ type }) => type)
const patience = { timeout: 20_000, interval: 50 }

test('before the opening an auditor sees nothing from or about a bidder, also a late bid; after it everything, in order and once', async () => {
  const { call, holder, sandbox } = carelot
  const commissioner = holder('Cora Commissioner')
  const { body: drafted } = await call(commissioner, 'POST', '/v1/competitions', {
    agreementId: sandbox.agreementId,
    brief: briefFor(sandbox),
  })
  const path = `/v1/competitions/${drafted.id}`
  for (const name of [
    'Olive Opener',
    'Oscar Opener',
    'Edith Evaluator',
    'Edgar Evaluator',
    'Mona Moderator',
    'Ada Approver',
    'Cora Commissioner',
  ])
    await call(holder(name), 'POST', `${path}/declarations`, { phase: 'before-issue', conflict: false })
  const published = await call(commissioner, 'POST', `${path}/publish`, {}, { 'if-match': '"1"' })
  expect(published.status, JSON.stringify(published.body)).toBe(200)
  const bidders = ['Applewood', 'Bluebell'].map((name) => holder(`Sam Signatory of ${name}`))
  const submit = (bidder: (typeof bidders)[number]) =>
    call(bidder, 'POST', `${path}/bids`, bidFor(sandbox, bidder.personId ?? ''))
  for (const bidder of bidders) expect((await submit(bidder)).status).toBe(201)
  await expect.poll(async () => typesOf(await readAll()), patience).toContain('competition.published')
  await call(commissioner, 'POST', '/v1/sandbox/clock', { to: '2027-02-05T12:00:00.000Z' })
  await expect.poll(async () => typesOf(await readAll()), patience).toContain('competition.closed')
  expect((await submit(holder('Sam Signatory of Cherry'))).status).toBe(409)

  const sealed = await readAll()
  const council = commissioner.organisationId
  expect(typesOf(sealed).filter((type) => type.startsWith('bid.'))).toEqual([])
  expect(sealed.filter(({ actor }) => actor.organisationId && actor.organisationId !== council)).toEqual([])
  expect(JSON.stringify(sealed.filter(({ type }) => type !== 'competition.invited'))).not.toContain(
    bidders[0]?.organisationId,
  )

  for (const name of ['Olive Opener', 'Oscar Opener']) {
    await call(holder(name), 'POST', `${path}/declarations`, { phase: 'opening', conflict: false })
    expect((await call(holder(name), 'POST', `${path}/opening-approvals`, {})).status).toBe(201)
  }
  await expect.poll(async () => typesOf(await readAll()), patience).toContain('competition.opened')
  const opened = await readAll(`&competitionId=${drafted.id}`)
  const bids = typesOf(opened).filter((type) => type.startsWith('bid.'))
  expect(bids.toSorted()).toEqual(['bid.opened', 'bid.opened', 'bid.refused-late', 'bid.submitted', 'bid.submitted'])
  expect(new Set(opened.map(({ id }) => id)).size).toBe(opened.length)
  expect((await call(commissioner, 'GET', '/v1/audit/records')).status).toBe(403)
  expect((await call(bidders[0] ?? commissioner, 'GET', '/v1/audit/records')).status).toBe(403)
  const verified = await call(holder('Audrey Auditor'), 'GET', '/v1/audit/verification')
  expect(verified.body).toMatchObject({ intact: true, brokenLink: null })
})

test('P-07: what came too late for a competition that ends without bids is hidden until it has ended, and then shown', async () => {
  const timetable = { evaluationEndsOn: '2027-03-05', decisionOn: '2027-03-10', mobilisationStartsOn: '2027-03-25' }
  const tender = await publishTender(carelot, { timetable: { deadline: '2027-02-26T12:00', ...timetable } })
  const [bidder] = tender.bidders
  if (!bidder) throw new Error('a bidder is needed')
  const commissioner = carelot.holder('Cora Commissioner')
  const outage = { beganAt: '2027-02-10T10:00:00.000Z', endedAt: '2027-02-10T11:00:00.000Z', detail: 'No network' }
  await stepTo(carelot, outage.endedAt)
  await answer(carelot.call(commissioner, 'POST', `${tender.path}/outages`, outage)) // so that it does not end at once
  await stepTo(carelot, tender.deadline)
  await untilEvent(carelot, commissioner, { type: 'competition.closed', subject: tender.id })
  expect((await submit(carelot, tender, bidder)).body.code).toBe('competition.closed')
  await untilEvent(carelot, bidder, { type: 'bid.refused-late', subject: tender.id })
  const late = async () =>
    typesOf(await readAll(`&competitionId=${tender.id}`)).filter((type) => type.startsWith('bid.'))
  expect(await late()).toEqual([])
  for (const name of ['Olive Opener', 'Oscar Opener']) await approveOpening(carelot, tender, name)
  await untilEvent(carelot, commissioner, { type: 'competition.ended-without-bids', subject: tender.id })
  expect(await late()).toEqual(['bid.refused-late'])
})
