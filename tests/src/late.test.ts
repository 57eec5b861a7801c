import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { publishTender, stepTo, submit, untilEvent, wholeFeed } from './tender.ts'

let carelot: TestDeployment
beforeAll(async () => {
  carelot = await startTestDeployment()
})
afterAll(() => carelot?.stop())

test('a bid that is refused as late stands in the audit, once for each attempt, and is told to its bidder alone (P-07)', async () => {
  const tender = await publishTender(carelot)
  const [bidder, other] = tender.bidders
  if (!bidder || !other) throw new Error('two bidders are needed')
  await stepTo(carelot, tender.deadline)
  const commissioner = carelot.holder('Cora Commissioner')
  const refused = await submit(carelot, tender, bidder)
  expect(refused.status).toBe(409)
  expect(['bid.late', 'competition.closed']).toContain(refused.body.code)
  await untilEvent(carelot, commissioner, { type: 'competition.closed', subject: tender.id })
  expect((await submit(carelot, tender, bidder)).body).toMatchObject({ status: 409, code: 'competition.closed' })

  const { rows } = await sql<{ actor: object; data: { attempted: string }; audience: string[] }>`
    select actor, data, audience from record where type = 'bid.refused-late' and subject = ${tender.id} order by seq`.execute(
    carelot.deployment.db,
  )
  expect(rows).toHaveLength(2)
  for (const row of rows)
    expect(row).toMatchObject({
      actor: { organisationId: bidder.organisationId, personId: bidder.personId },
      data: { attempted: 'submit' },
      audience: [bidder.organisationId],
    })
  await untilEvent(carelot, bidder, { type: 'bid.refused-late', subject: tender.id })
  for (const reader of [commissioner, other])
    expect((await wholeFeed(carelot, reader)).filter(({ type }) => type.startsWith('bid.'))).toEqual([])
})
