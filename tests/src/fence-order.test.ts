import type { Holder } from '@carelot/standalone/sandbox/seed'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor } from './story.ts'
import { answer, publishTender, stepTo, submit, type Tender } from './tender.ts'

let carelot: TestDeployment
let blocker: pg.Client
let tender: Tender
beforeAll(async () => {
  carelot = await startTestDeployment()
  blocker = new pg.Client({ connectionString: carelot.databaseUrl })
  await blocker.connect()
})
beforeEach(async () => {
  tender = await publishTender(carelot)
})
afterAll(async () => {
  await blocker?.end()
  await carelot?.stop()
})

const cora = () => carelot.holder('Cora Commissioner')
const sam = () => carelot.holder('Sam Signatory of Applewood')
const bella = () => carelot.holder('Sam Signatory of Bluebell')

/** So many more of the kind wait for a fence than waited before. */
async function untilWaiting(mode: 'ShareLock' | 'ExclusiveLock', count: number): Promise<void> {
  await expect
    .poll(
      async () => {
        const { rows } = await blocker.query(
          `select count(*)::int as count from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database()
           where not granted and locktype = 'advisory' and objsubid = 1 and mode = $1`,
          [mode],
        )
        return rows[0]?.count
      },
      { timeout: 2500, interval: 5 },
    )
    .toBe(count)
}

/** While the fence is held by somebody else, so that whoever comes stands in line before it. */
async function behindFence<Result>(work: () => Promise<Result>): Promise<Result> {
  await blocker.query('begin')
  await blocker.query('select pg_advisory_xact_lock(hashtextextended($1, 5))', [tender.id])
  try {
    return await work()
  } finally {
    await blocker.query('commit')
  }
}

const firstLot = async () => (await answer(carelot.call(cora(), 'GET', tender.path))).brief.lots[0].lotId
const lapse = (lotId: string) =>
  carelot.call(cora(), 'POST', `${tender.path}/lots/${lotId}/lapse`, { reason: 'No longer needed' })

test('a bid and the lapse of its lot at the same instant have one order: lapsed first, the bid is refused', async () => {
  const lotId = await firstLot()
  const calls = await behindFence(async () => {
    const lapsed = lapse(lotId)
    await untilWaiting('ExclusiveLock', 1)
    const bid = submit(carelot, tender, sam())
    await untilWaiting('ShareLock', 1)
    return { lapsed, bid }
  })
  expect((await calls.lapsed).status).toBe(200)
  expect(await calls.bid).toMatchObject({ status: 422, body: { code: 'bid.lot-lapsed' } })
})

test('received first, the bid stands, and the lot lapses behind it', async () => {
  const lotId = await firstLot()
  const calls = await behindFence(async () => {
    const bid = submit(carelot, tender, sam())
    await untilWaiting('ShareLock', 1)
    const lapsed = lapse(lotId)
    await untilWaiting('ExclusiveLock', 1)
    return { lapsed, bid }
  })
  expect((await calls.bid).status).toBe(201)
  expect((await calls.lapsed).status).toBe(200)
})

test('an extension takes its turn before the fence: whoever stood there earlier bids under the earlier deadline', async () => {
  const { version } = await answer(carelot.call(cora(), 'GET', tender.path))
  const calls = await behindFence(async () => {
    const change = { deadline: '2027-02-08T12:00', reason: 'Questions came late' }
    const extended = carelot.call(cora(), 'POST', `${tender.path}/extensions`, change, { 'if-match': `"${version}"` })
    await untilWaiting('ExclusiveLock', 1)
    const bid = submit(carelot, tender, sam())
    await untilWaiting('ShareLock', 1)
    return { extended, bid }
  })
  expect((await calls.extended).status).toBe(200)
  expect((await calls.bid).status).toBe(201)
})

test('a bid that had to queue is refused when its key was revoked meanwhile, and nothing of it is kept', async () => {
  const holderId = bella().personId
  const { id, apiKey } = await answer(
    carelot.call(bella(), 'POST', '/v1/api-keys', {
      holderId,
      scopes: ['competitions:read', 'bids:read', 'bids:write'],
    }),
  )
  const queued: Holder = { ...bella(), apiKey }
  const calls = await behindFence(async () => {
    const inside = Array.from({ length: 16 }, () => submit(carelot, tender, sam()))
    await untilWaiting('ShareLock', 16)
    const bid = carelot.call(queued, 'POST', `${tender.path}/bids`, bidFor(carelot.sandbox, holderId ?? ''))
    const authenticated = () => carelot.call(queued, 'GET', tender.path)
    expect((await authenticated()).status, 'behind the bid on its connection’s server').toBe(200)
    await answer(carelot.call(bella(), 'POST', `/v1/api-keys/${id}/revoke`))
    return { inside, bid }
  })
  expect(await calls.bid).toMatchObject({ status: 401, body: { code: 'access.unauthenticated' } })
  for (const call of calls.inside) expect((await call).status).toBe(201)
  expect((await answer(carelot.call(bella(), 'GET', `${tender.path}/bids`))).data).toEqual([])
})

test('a bid that stood in line for the fence over the deadline is late: the clock is read behind the fence (P-07)', async () => {
  const bid = await behindFence(async () => {
    const call = submit(carelot, tender, sam())
    await untilWaiting('ShareLock', 1)
    await stepTo(carelot, tender.deadline)
    return { call }
  })
  expect(await bid.call).toMatchObject({ status: 409, body: { code: 'bid.late' } })
})
