import { createHash } from 'node:crypto'
import { canonicalJson, saltedHashOf, verifyReceipt, verifyStatement } from '@carelot/sdk'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blind, byMinutes, priceScene } from './consortium-price-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor, briefFor } from './story.ts'
import { answer, publishTender, type Tender, taken, untilEvent } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof priceScene>
const tenders: Tender[] = []
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = priceScene(carelot)
  for (let round = 0; round < 9; round++) tenders.push(await publishTender(carelot))
}, 60_000)
afterAll(() => carelot?.stop())

/** A competition for which nobody has formed a consortium yet. */
const next = () => taken(tenders)
const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const jwks = async () => (await fetch(`${carelot.url}/.well-known/jwks.json`)).json()
const hashOf = (salt: string, content: object) =>
  createHash('sha256')
    .update(`${salt}\n${canonicalJson(content)}`)
    .digest('hex')
const partsKept = async (id: string) => {
  const query = sql<{ count: number }>`select count(*) as count from consortium_price_part where consortium_id = ${id}`
  return (await query.execute(carelot.deployment.db)).rows[0]?.count
}

test('C-14: four price blind: each seals its own, the rates are assembled exactly, the lead approves them, and the bid has just those', async () => {
  const id = await scene.priced(next().id, blind, [6000, 3000, 2000, 1000])
  await scene.signAll(id)
  expect(await scene.open(id)).toEqual(
    ['Applewood', 'Bluebell', 'Cherry', 'Downland'].map((name) => `submit prices: ${name}`),
  )
  expect(await code(scene.submit(id))).toBe('consortium.not-ready')
  const rates = [
    [2400, 2600],
    [2300, 2500],
    [2200, 2401],
    [2101, 2301],
  ] as const
  for (const [place, who] of scene.members.entries()) {
    expect(await code(scene.assembled(id))).toBe('consortium.rates-unassembled')
    const receipt = await answer(scene.part(id, who, rates[place] ?? [0, 0]))
    const { salt, ...said } = receipt
    expect(await verifyStatement('price-part', receipt.statement, await jwks())).toEqual({
      ...said,
      statement: undefined,
    })
    expect(hashOf(salt, scene.rows(rates[place] ?? [0, 0]))).toBe(receipt.saltedHash)
  }
  const assembled = await answer(scene.assembled(id))
  // (6000×2400 + 3000×2300 + 2000×2200 + 1000×2101) ÷ 12000 = 2316.75; and 2516.9…
  expect(assembled.lots).toEqual(scene.rows([2317, 2517]))
  expect(hashOf(assembled.salt, assembled.lots)).toBe(assembled.saltedHash)
  expect(await scene.open(id)).toEqual(['approve assembled rates: Applewood'])
  expect(await code(scene.submit(id))).toBe('consortium.not-ready')
  expect(await code(scene.approve(id, '0'.repeat(64)))).toBe('consortium.rates-differ')
  const approval = await answer(scene.approve(id, assembled.saltedHash))
  expect(await verifyStatement('assembled-rates', approval.statement, await jwks())).toMatchObject({
    consortiumId: id,
    saltedHash: assembled.saltedHash,
    personId: scene.lead.personId,
  })
  expect(await answer(scene.approve(id, assembled.saltedHash)), 'once').toEqual(approval)

  const named = await scene.call(scene.lead, 'POST', `/${id}/bids`, bidFor(carelot.sandbox, scene.lead.personId ?? ''))
  expect(named.body.code).toBe('request.several-faults')
  expect(named.body.errors).toMatchObject([
    { code: 'consortium.bid-differs', pointer: '/lots/0/rates' },
    { code: 'consortium.bid-differs', pointer: '/lots/1/rates' },
  ])
  const key = { 'idempotency-key': crypto.randomUUID() }
  const receipt = await answer(scene.submit(id, key))
  await verifyReceipt(receipt, await jwks())
  const bid = bidFor(carelot.sandbox, scene.lead.personId ?? '')
  const lots = bid.lots.map((lot, index) => ({ ...lot, ...assembled.lots[index] }))
  expect(await saltedHashOf({ ...bid, lots }, receipt.salt)).toBe(receipt.saltedHash)
  expect(await answer(scene.submit(id, key)), 'asked again').toEqual(receipt)
  expect(await code(scene.part(id, scene.lead, [2400, 2600]))).toBe('consortium.wrong-stage')
})

test('C-14: prices are for the very lots that a member delivers, with rates that a bid may have, and for the terms that stand', async () => {
  const id = await scene.joined(next().id)
  const [first = '', second = ''] = scene.lotIds
  const [bluebell = scene.lead, cherry = scene.lead] = scene.partners
  const send = (who: typeof bluebell, lots: object[], contentHash = '0'.repeat(64)) =>
    scene.call(who, 'POST', `/${id}/price-parts`, { contentHash, lots })
  expect(await code(send(bluebell, []))).toBe('consortium.terms-missing')
  const pricing = { mode: 'open-to-lead', assembly: byMinutes }
  const { terms } = await answer(
    scene.propose(id, pricing, [
      [6000, 2000, 2000, 2000],
      [6000, 6000, 0, 0],
    ]),
  )
  const { contentHash } = terms
  expect(await code(send(bluebell, scene.rows([1, 1])))).toBe('consortium.terms-differ')
  expect((await send(cherry, scene.rows([2000, 2100]), contentHash)).body.errors).toMatchObject([
    { code: 'consortium.part-unfit', pointer: '/lots/1/lotId' },
  ])
  const wrong = [
    { lotId: first, rates: [{ band: 'standard', hourlyPence: 0 }] },
    { lotId: first, rates: [] },
  ]
  const { errors } = (await send(bluebell, wrong, contentHash)).body
  expect(errors.map((fault: { code: string; pointer: string }) => `${fault.code} ${fault.pointer}`)).toEqual([
    'consortium.part-unfit /lots',
    'bid.price-zero /lots/0/rates/0/hourlyPence',
    'bid.band-missing /lots/0/rates',
    'consortium.part-unfit /lots/1/lotId',
  ])
  expect((await send(bluebell, [{ lotId: second, rates: [{ band: 'standard', hourlyPence: 1.5 }] }])).status).toBe(400)
  expect((await send(scene.of('Hopfield'), scene.rows([1, 1]), contentHash)).status).toBe(404)
  await answer(send(cherry, scene.rows([2000, 2100], [first]), contentHash))
})

test('S-47: set rates are for a competition that sets them, where nobody submits any', async () => {
  const id = await scene.joined(next().id)
  expect(await code(scene.propose(id, { mode: 'set-rates' }))).toBe('consortium.pricing-unfit')
  const { pricing } = briefFor(carelot.sandbox)
  const bands = pricing.bands.map((band) => ({ ...band, setHourlyPence: 2100 }))
  const { competitionId } = await scene.read(id)
  await sql`update competition set brief = jsonb_set(brief, '{pricing,bands}', ${JSON.stringify(bands)}::jsonb) where id = ${competitionId}`.execute(
    carelot.deployment.db,
  )
  await answer(scene.propose(id, { mode: 'set-rates' }))
  expect(await code(scene.part(id, scene.lead, [2000, 2100]))).toBe('consortium.parts-unasked')
  expect(await code(scene.propose(id, blind))).toBe('consortium.pricing-unfit')
  await scene.signAll(id)
  expect(await scene.open(id)).toEqual([])
})

test('C-14, C-16: another split or pricing voids what was submitted for the last; other words do not', async () => {
  const id = await scene.priced(next().id, { mode: 'open-to-lead', assembly: byMinutes })
  await scene.submitAll(id, [])
  const { saltedHash } = await answer(scene.assembled(id))
  await answer(scene.approve(id, saltedHash))
  const { version, terms } = await scene.read(id)
  const reworded = { ...terms.content, text: 'The same in other words' }
  await answer(scene.call(scene.lead, 'PATCH', `/${id}`, { terms: reworded }, { 'if-match': `"${version}"` }))
  const waiting = (await scene.open(id)).filter((item) => !item.startsWith('sign paper'))
  expect(waiting.map((item) => item.split(':')[0])).toEqual(Array(4).fill('sign terms'))
  await answer(scene.propose(id, { mode: 'open-to-lead', assembly: byMinutes }, [5999, 2001, 2000, 2000]))
  expect(await code(scene.assembled(id))).toBe('consortium.rates-unassembled')
  expect((await scene.open(id)).filter((item) => item.startsWith('submit prices'))).toHaveLength(4)
  expect(await partsKept(id)).toBe(0)
  await scene.submitAll(id, [])
  await answer(scene.propose(id, blind, [5999, 2001, 2000, 2000]))
  expect((await scene.open(id)).filter((item) => item.startsWith('submit prices'))).toHaveLength(4)
})

test('C-14: once the lead was shown the rates, one who submits again voids all, and they are shown three times at most', async () => {
  const id = await scene.priced(next().id, blind)
  const [bluebell = scene.lead] = scene.partners
  await answer(scene.part(id, bluebell, [1800, 1900]))
  await answer(scene.part(id, bluebell, [1900, 2000]))
  for (let look = 1; look <= 3; look++) {
    await scene.submitAll(id, [])
    await answer(scene.assembled(id))
    if (look === 3) break
    await answer(scene.part(id, bluebell, [1850, 2000]))
    expect(await code(scene.assembled(id)), 'nothing is shown of the change alone').toBe('consortium.rates-unassembled')
    expect((await scene.open(id)).filter((item) => item.startsWith('submit prices'))).toHaveLength(3)
  }
  expect(await code(scene.part(id, bluebell, [1850, 2000]))).toBe('consortium.prices-derivable')
  expect(await code(scene.propose(id, blind, [6000, 2000, 2000, 2001]))).toBe('consortium.prices-derivable')
  await untilEvent(carelot, bluebell, { type: 'consortium.prices-reopened', subject: id })
  await answer(scene.propose(id, { mode: 'open-to-lead', assembly: byMinutes }))
})

test('C-14: nobody’s coming and going shows the lead the rates a fourth time, and a firm that prices nothing leaves what was priced', async () => {
  const id = await scene.priced(next().id, blind)
  const [downland, guarantor] = [scene.of('Downland'), scene.of('Elderflower')]
  await scene.submitAll(id, [])
  await answer(scene.assembled(id))
  const asked = { organisationId: guarantor.organisationId, role: 'guarantor', answerBy: '2027-01-20T12:00' }
  await answer(scene.call(scene.lead, 'POST', `/${id}/members`, asked))
  await answer(scene.answer(id, guarantor))
  await answer(scene.leave(id, guarantor))
  await answer(scene.assembled(id))
  for (let look = 2; look <= 4; look++) {
    await answer(scene.leave(id, downland))
    expect(await code(scene.assembled(id))).toBe('consortium.rates-unassembled')
    await answer(scene.invite(id, downland))
    await answer(scene.answer(id, downland))
    if (look === 4) break
    await scene.submitAll(id, [[1900 + look, 2000]])
    await answer(scene.assembled(id))
  }
  expect(await code(scene.part(id, downland, [2000, 2100]))).toBe('consortium.prices-derivable')
  const open = await scene.open(id)
  expect(open).toContain('change the pricing: Applewood')
  expect(
    open.filter((item) => item.startsWith('submit prices')),
    'nobody is asked for what is refused',
  ).toEqual([])
})

test('C-14: where rows are hidden a split from which one follows is refused, over lots, earlier terms and a consortium begun anew', async () => {
  const { id: competitionId } = next()
  const id = await scene.joined(competitionId)
  const refused = async (...minutes: Parameters<typeof scene.propose>) =>
    (await scene.propose(...minutes)).body.detail as string
  expect(await refused(id, blind, [6000, 3000, 3000, 0])).toContain('2 faults')
  expect(await refused(id, blind, [6000, 5900, 50, 50])).toContain('could move by 0.05 pence')
  await answer(scene.propose(id, blind))
  await scene.submitAll(id, [])
  const moved = [
    [6000, 1000, 2500, 2500],
    [6000, 2500, 1000, 2500],
  ]
  const afterwards = await scene.propose(id, blind, moved)
  expect(afterwards.body).toMatchObject({ status: 422 })
  expect(afterwards.body.errors.map(({ code }: { code: string }) => code)).toContain('consortium.prices-derivable')
  await answer(scene.withdraw(id))
  const again = await scene.joined(competitionId)
  expect((await scene.propose(again, blind, moved)).body.errors).toEqual(afterwards.body.errors)
  await answer(scene.propose(again, blind, [9000, 1000, 1000, 1000]))
})

test('C-14: open to the lead, it reads the rows and nobody else does; without an assembly it names the rates itself', async () => {
  const id = await scene.joined(next().id)
  await answer(scene.propose(id, undefined))
  const [bluebell = scene.lead] = scene.partners
  await answer(scene.part(id, bluebell, [2222, 2333]))
  expect((await answer(scene.parts(id, scene.lead))).data).toMatchObject([{ lots: scene.rows([2222, 2333]) }])
  expect((await answer(scene.parts(id, bluebell))).data).toMatchObject([{ lots: null }])
  await scene.signAll(id)
  expect(await scene.open(id)).toEqual([])
  const whole = bidFor(carelot.sandbox, scene.lead.personId ?? '')
  await answer(scene.call(scene.lead, 'POST', `/${id}/bids`, whole))
})
