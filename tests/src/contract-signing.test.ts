import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { awardScene } from './award-scene.ts'
import { attach, contractsOf, notifyAndStandStill, type PricedTender, releasePrices, sign } from './awarded.ts'
import { halfSigned } from './concluded.ts'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { deskOf } from './desk.ts'
import { type OpenedTender, openedTenders } from './evaluated.ts'
import { declareNoConflicts } from './story.ts'
import { answer, openedBids, openTender, publishTender, stepTo, submit, untilStage } from './tender.ts'

// What may change after the letters, and with whom no contract is entered then.
let carelot: TestDeployment
let scene: ReturnType<typeof awardScene>
let joint: OpenedTender
const cora = 'Cora Commissioner'
const reason = 'The test wants it'
const blocked = { what: 'look at blocked contract', role: 'commissioner' }
const of = (name: string) => carelot.holder(`Sam Signatory of ${name}`)

beforeAll(async () => {
  carelot = await startTestDeployment()
  const published = await publishTender(carelot)
  const together = consortiumScene(carelot)
  const { saltedHash: theirs } = await answer(together.submit(await together.ready(published.id), 2300))
  const { saltedHash } = await answer(submit(carelot, published, of('Cherry'), { hourlyPence: 2500 }))
  scene = awardScene(
    carelot,
    await openedTenders(
      carelot,
      [1, 2, 3].map(() => ({ rates: [2300, 2400] })),
    ),
  )
  await untilStage(carelot, published, 'closed')
  await openTender(carelot, published)
  await declareNoConflicts(carelot, published.id, 'opening')
  const opened = await openedBids(carelot, published)
  const bids = [
    { id: opened.get(theirs) ?? '', bidder: of('Applewood') },
    { id: opened.get(saltedHash) ?? '', bidder: of('Cherry') },
  ]
  joint = { ...published, bids }
}, 120_000)
afterAll(() => carelot?.stop())

/** The first contract of a supplier, with its document, and what the council is told when it signs. */
async function toSign(tender: PricedTender, supplier: Holder) {
  const contract = (await contractsOf(carelot, tender)).find((each) => each.supplierId === supplier.organisationId)
  if (!contract) throw new Error('a contract is needed')
  const hash = await attach(carelot, contract)
  const code = async (who = carelot.holder('Carys Contracts')) => scene.code(sign(carelot, who, contract, { hash }))
  return { contract, hash, code }
}

test('P-46: a member of a consortium that was excluded, debarred or suspended since, or its vehicle, keeps its contract from being signed, by either side', async () => {
  const tender = await releasePrices(carelot, joint, [
    [5, 4],
    [4, 3],
  ])
  await notifyAndStandStill(carelot, tender)
  const { contract, hash, code } = await toSign(tender, of('Applewood'))
  const supplierId = of('Bluebell').organisationId
  const judge = (outcome: string) =>
    answer(
      scene.post(cora, `/v1/agreements/${carelot.sandbox.agreementId}/judgements`, {
        supplierId,
        ground: 'poor-performance',
        concerns: 'supplier',
        reason,
        respondBy: null,
        outcome,
        response: 'We have changed our rotas',
      }),
    )
  await judge('excluded')
  expect(await code()).toBe('contract.supplier-excluded')
  expect(await code(of('Applewood'))).toBe('contract.supplier-excluded')
  await judge('not-excluded')

  const { at } = await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
  const read = (found: object) =>
    answer(scene.post(cora, `/v1/organisations/${supplierId}/debarment-readings`, { readOn: at.slice(0, 10), found }))
  await read({ listed: true, ground: 'mandatory', endsOn: null })
  expect(await code()).toBe('contract.supplier-debarred')
  await read({ listed: false })

  const desk = deskOf(carelot)
  const cluster = carelot.sandbox.lots.find(({ id }) => id === contract.lotId)?.clusterRef ?? ''
  await desk.change('Bluebell', cluster, 'suspend', 200)
  expect(await code()).toBe('contract.supplier-suspended')
  await desk.change('Bluebell', cluster, 'reinstate', 200)

  const { db } = carelot.deployment
  await sql`update contract set vehicle = jsonb_build_object('name', o.name, 'identifier', jsonb_build_object('scheme', 'GB-COH', 'id', '99900004'))
    from organisation o where contract.id = ${contract.id} and o.id = ${of('Downland').organisationId}`.execute(db)
  await sql`insert into consortium_vehicle_consent (consortium_id, organisation_id, person_id, statement, consented_at)
    select f.content->>'consortiumId', ${of('Downland').organisationId}, ${of('Downland').personId}, 'statement', carelot_now()
    from contract c join bid_manifest f on f.bid_id = c.bid_id where c.id = ${contract.id} limit 1`.execute(db)
  await desk.change('Downland', cluster, 'suspend', 200)
  expect([await code(), await code(of('Applewood'))]).toEqual(['contract.supplier-suspended', 'contract.vehicle-unfit'])
  const { owed } = await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
  const suspended = { ...blocked, subject: contract.id, reason: 'contract.supplier-suspended' }
  expect(owed).toContainEqual(expect.objectContaining(suspended))
  await sql`update contract set vehicle = null where id = ${contract.id}`.execute(db)
  await desk.change('Downland', cluster, 'reinstate', 200)
  for (const who of [carelot.holder('Carys Contracts'), of('Applewood')])
    await answer(sign(carelot, who, contract, { hash }))
})

test('P-35: a notice whose number was mistyped is put on record anew with a reason, and not without one', async () => {
  const tender = await scene.priced()
  await notifyAndStandStill(carelot, tender)
  const [contract] = await contractsOf(carelot, tender)
  if (!contract) throw new Error('a contract is needed')
  const { hash, supplier } = await halfSigned(carelot, tender, contract)
  const { signedAt } = await answer(sign(carelot, supplier, contract, { hash }))
  const notice = { notice: 'UK7', number: '000123-2027', publishedAt: signedAt }
  const path = `/v1/contracts/${contract.id}/publications`
  expect(await scene.code(scene.post(cora, path, { ...notice, number: 'as sent' }))).toBe(
    'contract.notice-number-unfit',
  )
  await answer(scene.post(cora, path, notice))
  const right = { ...notice, number: '000132-2027' }
  expect(await scene.code(scene.post(cora, path, right))).toBe('contract.notice-published')
  expect(await scene.code(scene.post(cora, path, { ...right, reason: '\u200b' }))).toBe('request.invalid')
  const { publications } = await answer(scene.post(cora, path, { ...right, reason: 'The number was mistyped' }))
  expect(publications).toMatchObject([{ notice: 'UK7', number: '000132-2027' }])
})

test('P-45: of two contracts that are entered at once where the framework has room for one, one is, and nobody is asked to sign the other', async () => {
  const tender = await scene.priced()
  await notifyAndStandStill(carelot, tender)
  const [first, second] = await contractsOf(carelot, tender)
  if (!first || !second) throw new Error('two contracts are needed')
  expect(first.valuePence).toBe(second.valuePence)
  const signed = [await halfSigned(carelot, tender, first), await halfSigned(carelot, tender, second)]
  await sql`update agreement set value_called_off_pence = (terms->>'maximumValuePence')::bigint - ${first.valuePence}
    where id = ${carelot.sandbox.agreementId}`.execute(carelot.deployment.db)
  const came = await Promise.all(
    [first, second].map((contract, index) => {
      const { supplier, hash } = signed[index] ?? { supplier: carelot.holder(cora), hash: '' }
      return sign(carelot, supplier, contract, { hash })
    }),
  )
  expect(came.map(({ status, body }) => body.code ?? status).toSorted()).toEqual([200, 'agreement.value-exceeded'])
  const left = came[0]?.status === 200 ? second : first
  const { owed } = await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
  const ofLeft = owed.filter(({ subject }: { subject: string }) => subject === left.id)
  expect(ofLeft).toEqual([expect.objectContaining({ ...blocked, reason: 'agreement.value-exceeded' })])
  const others = (await contractsOf(carelot, tender)).filter(({ id }) => id !== left.id)
  const [third] = others
  if (!third) throw new Error('a third contract is needed')
  const hash = await attach(carelot, third)
  const begun = sign(carelot, carelot.holder('Carys Contracts'), third, { hash })
  expect(await scene.code(begun), 'nor does anybody begin').toBe('agreement.value-exceeded')
  await sql`update agreement set value_called_off_pence = 0 where id = ${carelot.sandbox.agreementId}`.execute(
    carelot.deployment.db,
  )
})

test('P-45: a contract is entered within the term of its framework, and not after', async () => {
  const tender = await scene.priced()
  await notifyAndStandStill(carelot, tender)
  const [contract] = await contractsOf(carelot, tender)
  if (!contract) throw new Error('a contract is needed')
  const { hash, supplier } = await halfSigned(carelot, tender, contract)
  await stepTo(carelot, '2033-06-01T12:00:00.000Z')
  expect(await scene.code(sign(carelot, supplier, contract, { hash }))).toBe('contract.term-over')
  const { owed } = await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
  const named = owed.filter(({ subject }: { subject: string }) => subject === contract.id)
  const looked = expect.objectContaining({ ...blocked, reason: 'contract.term-over' })
  expect(named, 'and nobody is asked to').toEqual([looked])
  expect((await contractsOf(carelot, tender)).map(({ id }) => id)).toContain(contract.id)
})
