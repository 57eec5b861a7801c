import { problemOf } from '@carelot/sdk'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attach, contractsOf, sign } from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { heldTogetherScene } from './held-together-scene.ts'
import { oneAfterTheOther } from './one-after-the-other.ts'
import { answer, untilEvent } from './tender.ts'

// Applewood acts for both its places: Ashford, which it holds as one with Bluebell, and a lot of West Kent, with Cherry.
let carelot: TestDeployment
let scene: ReturnType<typeof heldTogetherScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = heldTogetherScene(carelot)
}, 60_000)
afterAll(() => carelot?.stop())

test('C-13, P-41: a holder that forms while the gates are asked, by which it is invited, is invited as the bidder that it becomes', async () => {
  const { of, lotId, cora } = scene
  const [applewood, bluebell] = [of('Applewood'), of('Bluebell')]
  const agreementId = await scene.framework()
  await answer(scene.appoint(agreementId, { supplier: applewood, heldWith: [bluebell] }))
  const tender = await scene.callOff(agreementId)
  await answer(scene.appoint(agreementId, { supplier: bluebell }))
  const leading = { leading: `${tender.id} ${lotId}` }
  const [, checked] = await oneAfterTheOther(carelot, leading, {
    first: () => scene.form(tender.id, bluebell),
    second: () => carelot.call(cora, 'POST', `${tender.path}/gate-checks`, {}),
  })
  expect([checked.status, checked.body]).toMatchObject([200, { invited: 1 }])
  const { rows } = await sql<{ bidders: number }>`
    select count(*)::int as bidders from bidder_member m join invitation i using (bidder_id)
    where m.competition_id = ${tender.id} and m.organisation_id = ${bluebell.organisationId}`.execute(
    carelot.deployment.db,
  )
  expect(rows).toEqual([{ bidders: 1 }])
})

test('C-13: a holder that forms while its competition ends forms for none', async () => {
  const { of, cora } = scene
  const [applewood, bluebell] = [of('Applewood'), of('Bluebell')]
  const agreementId = await scene.framework()
  await answer(scene.appoint(agreementId, { supplier: applewood, heldWith: [bluebell] }))
  const { id, path } = await scene.callOff(agreementId)
  const { version } = await answer(carelot.call(cora, 'GET', path))
  const headers = { 'if-match': `"${version}"` }
  const competition = { table: 'competition', id } as const
  const [cancelled, refused] = await oneAfterTheOther(carelot, competition, {
    first: () => carelot.call(cora, 'POST', `${path}/cancellation`, { reason: 'The test wants it' }, headers),
    second: () => scene.form(id, bluebell).then(() => undefined, problemOf),
  })
  expect(cancelled.status, JSON.stringify(cancelled.body)).toBe(200)
  expect(refused).toMatchObject({ code: 'competition.closed' })
})

test('C-13: lots that a supplier holds with different others are bid for in one competition, each under a lead of those who hold it', {
  timeout: 120_000,
}, async () => {
  const { of, sdkOf, lotId, elsewhere, cora } = scene
  const [applewood, bluebell, cherry] = [of('Applewood'), of('Bluebell'), of('Cherry')]
  const agreementId = await scene.framework()
  await answer(scene.appoint(agreementId, { supplier: applewood, heldWith: [bluebell] }))
  await answer(scene.appoint(agreementId, { supplier: applewood, heldWith: [cherry], in: elsewhere }))
  const tender = await scene.callOff(agreementId, { more: [elsewhere] })
  const competitionId = tender.id
  const asCouncil = (path: string) => answer(carelot.call(cora, 'GET', `${tender.path}${path}`))
  const seen = async () => [await asCouncil('/invitations'), (await asCouncil('/standing')).owed]
  const before = await seen()

  const formed = async ([lead, partner]: readonly [Holder, Holder], lot: string) => {
    const { id: consortiumId } = await scene.form(competitionId, lead, [lot])
    const { organisationId } = partner
    await sdkOf(lead).consortium.invite({ consortiumId, organisationId, answerBy: '2027-01-20T12:00' })
    await sdkOf(partner).consortium.answer({ consortiumId, answer: 'join', role: 'member' })
    await scene.agree(consortiumId, [lead, partner], lot)
    expect(await sdkOf(lead).consortium.listOpenItems({ consortiumId }).toArray({ limit: 100 })).toEqual([])
    const { saltedHash } = await sdkOf(lead).consortium.submitBid({ consortiumId, ...scene.bid(lead, 2300, lot) })
    return { consortiumId, saltedHash, bidder: lead }
  }
  const { id: tried } = await scene.form(competitionId, bluebell)
  await sdkOf(bluebell).consortium.withdraw({ consortiumId: tried, reason: 'Applewood leads' })
  const one = await formed([applewood, bluebell], lotId)
  const standingOf = (who: Holder) => sdkOf(who).competition.standing({ competitionId })
  expect(await standingOf(bluebell), 'who once formed reads the bid that it is a member of').toMatchObject({
    ...{ bid: { version: 1 }, owed: [], may: [] },
  })
  const other = await formed([cherry, applewood], elsewhere)
  expect(await seen(), 'the council learns nothing of who leads').toEqual(before)
  const alone = await carelot.call(cherry, 'POST', `${tender.path}/bids`, scene.bid(cherry, 2300, lotId))
  expect(alone.body).toMatchObject({ code: 'bid.lot-not-invited' })
  await answer(scene.appoint(agreementId, { supplier: cherry }))
  expect(await answer(carelot.call(cora, 'POST', `${tender.path}/gate-checks`, {}))).toMatchObject({ invited: 1 })
  const { lots } = await sdkOf(cherry).competition.findInvitation({ competitionId })
  const invited = lots.flatMap((lot) => (lot.gate === null ? [lot.lotId] : []))
  expect(invited.sort(), 'it is invited as the bidder that it has become').toEqual([lotId, elsewhere].sort())
  const { bid } = await answer(carelot.call(cherry, 'GET', `${tender.path}/standing`))
  expect(bid).toMatchObject({ version: 1 })

  const served = scene.letting.under(agreementId)
  const priced = await scene.price(served, tender, [one, other])
  await scene.award(served, priced)
  const lettersOf = async (who: Holder) => (await standingOf(who)).owed.map(({ what }) => what)
  expect(await lettersOf(applewood), 'it leads one bid and is a member of another').toEqual([
    'read letter',
    'read letter',
  ])
  const contracts = await contractsOf(served, tender)
  expect(Object.fromEntries(contracts.map(({ lotId: lot, supplierId }) => [lot, supplierId]))).toEqual({
    [lotId]: applewood.organisationId,
    [elsewhere]: cherry.organisationId,
  })
  for (const contract of contracts) {
    const hash = await attach(served, contract)
    const lead = contract.lotId === lotId ? applewood : cherry
    for (const who of [carelot.holder('Carys Contracts'), lead]) await answer(sign(served, who, contract, { hash }))
  }
  for (const { consortiumId, bidder } of [one, other])
    await untilEvent(carelot, bidder, { type: 'consortium.contracted', subject: consortiumId })
})
