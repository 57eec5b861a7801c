import { verifyReceipt, verifyStatement } from '@carelot/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor } from './story.ts'
import { answer, openTender, publishTender, stepTo, submit, type Tender, taken, untilEvent } from './tender.ts'

let carelot: TestDeployment
let tender: Tender
let scene: ReturnType<typeof consortiumScene>
let others: Tender[]
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = consortiumScene(carelot)
  tender = await publishTender(carelot)
  others = []
  for (let round = 0; round < 6; round++) others.push(await publishTender(carelot))
})
afterAll(() => carelot?.stop())

/** A competition for which nobody has formed a consortium yet. */
const next = () => taken(others)
const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const cherry = () => scene.of('Cherry')
/** A consortium that Cherry leads. */
const formByCherry = (competitionId: string) =>
  answer(
    scene.call(cherry(), 'POST', '', {
      competitionId,
      name: 'Cherry and others (invented)',
      lotIds: scene.lotIds,
      whyTogether: 'We have too few carers',
      externalReference: 'OURS-1',
    }),
  )
const openItems = async (id: string) =>
  (await answer(scene.call(scene.lead, 'GET', `/${id}/open-items`))).data.map(({ what }: { what: string }) => what)

test('C-02, C-04: two bid as one: invited, joined, agreed, signed, and each time told what is still open', async () => {
  const id = await scene.form(tender.id)
  expect(await openItems(id)).toEqual(['find a partner', 'propose terms', 'sign paper'])
  expect(await code(scene.submit(id))).toBe('consortium.not-ready')
  await answer(scene.invite(id))
  expect(await openItems(id)).toEqual(['find a partner', 'answer invitation', 'propose terms', 'sign paper'])
  await answer(scene.answer(id))
  expect(await openItems(id)).toEqual(['propose terms', 'sign paper', 'sign paper', 'sign paper'])
  for (const who of [scene.lead, scene.partner]) await scene.signPapers(id, who)
  expect(await openItems(id)).toEqual(['propose terms'])
  expect(await code(scene.sign(id, scene.partner, '0'.repeat(64)))).toBe('consortium.terms-missing')
  const first = await answer(scene.propose(id, [8000, 4000]))
  expect(first.terms.shares.map(({ basisPoints }: { basisPoints: number }) => basisPoints)).toEqual([
    6667, 3333, 6667, 3333,
  ])
  await answer(scene.sign(id, scene.partner, first.terms.contentHash))
  const { terms } = await answer(scene.propose(id, [7000, 5000]))
  expect(await openItems(id), 'a change voids what was signed').toEqual(['sign terms', 'sign terms'])
  expect(await code(scene.sign(id, scene.partner, first.terms.contentHash))).toBe('consortium.terms-differ')
  for (const who of [scene.lead, scene.partner]) await answer(scene.sign(id, who, terms.contentHash))
  expect(await code(scene.sign(id, scene.partner, terms.contentHash))).toBe('consortium.signed')
  expect(await openItems(id)).toEqual([])
  const { terms: signed } = await scene.read(id)
  const jwks = await (await fetch(`${carelot.url}/.well-known/jwks.json`)).json()
  for (const { statement, organisationId } of signed.signatures)
    expect(await verifyStatement('consortium-signature', statement, jwks)).toMatchObject({
      organisationId,
      contentHash: terms.contentHash,
    })

  const whole = bidFor(carelot.sandbox, scene.lead.personId ?? '')
  const less = { ...whole, lots: whole.lots.map((lot) => ({ ...lot, weeklyCapacityMinutes: 11_000 })) }
  expect((await scene.call(scene.lead, 'POST', `/${id}/bids`, less)).body.errors).toMatchObject([
    { code: 'consortium.bid-differs', pointer: '/lots/0/weeklyCapacityMinutes' },
    { code: 'consortium.bid-differs', pointer: '/lots/1/weeklyCapacityMinutes' },
  ])
  await verifyReceipt(await answer(scene.submit(id)), jwks)
  expect(await answer(scene.submit(id))).toMatchObject({ version: 2 })
  expect((await scene.read(id)).stage).toBe('submitted')
  expect(await code(scene.propose(id, [1, 1]))).toBe('consortium.wrong-stage')
  expect(await code(submit(carelot, tender, scene.lead))).toBe('bid.joint')
  await untilEvent(carelot, scene.partner, { type: 'consortium.bid-submitted', subject: id })
})

test('C-18: before it has joined a firm sees the lead and itself, a stranger and the council nothing; who declines says why', async () => {
  const { id } = await formByCherry(next().id)
  const asLead = (path: string, body: object) => scene.call(cherry(), 'POST', `/${id}${path}`, body)
  const later = { answerBy: '2027-01-20T12:00' }
  await answer(asLead('/members', { organisationId: scene.partner.organisationId, ...later }))
  expect(await code(asLead('/members', { organisationId: scene.partner.organisationId, ...later }))).toBe(
    'consortium.member-invited',
  )
  const unfit = await asLead('/members', { organisationId: scene.of('Greenway').organisationId, ...later })
  expect(unfit.body.errors).toMatchObject([
    { code: 'consortium.lot-not-invited' },
    { code: 'consortium.lot-not-invited' },
  ])
  expect(
    await code(
      asLead('/members', { organisationId: scene.of('Applewood').organisationId, answerBy: '2027-02-05T12:00' }),
    ),
  ).toBe('consortium.answer-late')
  const seen = await scene.read(id, scene.partner)
  expect(seen).toMatchObject({ terms: null, externalReference: null })
  expect(seen.members.map(({ role }: { role: string }) => role)).toEqual(['lead', 'member'])
  expect((await scene.call(scene.partner, 'GET', `/${id}/open-items`)).status).toBe(403)
  for (const who of [scene.lead, scene.of('Hopfield')])
    expect((await scene.call(who, 'GET', `/${id}`)).status).toBe(404)
  expect((await scene.call(carelot.holder('Cora Commissioner'), 'GET', `/${id}`)).status).toBe(403)
  expect((await scene.call(scene.partner, 'POST', `/${id}/answer`, { answer: 'decline' })).status).toBe(400)
  await answer(
    scene.call(scene.partner, 'POST', `/${id}/answer`, { answer: 'decline', reason: 'We have no carers free' }),
  )
  expect(await code(scene.answer(id))).toBe('consortium.answered')
  const told = await untilEvent(carelot, cherry(), { type: 'consortium.member-declined', subject: id })
  expect(told.data.reason).toBe('We have no carers free')
  expect(
    (await answer(scene.call(scene.partner, 'GET', ''))).data.map((each: { id: string }) => each.id),
  ).not.toContain(id)
  expect(await code(scene.call(scene.partner, 'GET', `/${id}`))).toBe('consortium.invitation-ended')
})

const again = (id: string) => ({ name: `Another than ${id}`, lotIds: scene.lotIds, whyTogether: 'We want to' })

test('C-04, C-06: a share is of a member that has joined and of a lot of the consortium; a lead has one at a time', async () => {
  const id = await scene.form(next().id)
  expect(
    await code(
      scene.call(scene.lead, 'POST', '', { ...again(id), competitionId: (await scene.read(id)).competitionId }),
    ),
  ).toBe('consortium.formed-already')
  const refused = await scene.propose(id, [8000, 4000])
  expect(refused.body.errors).toMatchObject([
    { code: 'consortium.share-unfit', pointer: '/terms/lots/0/services/0/shares/1/organisationId' },
    { code: 'consortium.share-unfit', pointer: '/terms/lots/0/services/0/areas/0/backup' },
    { code: 'consortium.share-unfit', pointer: '/terms/lots/0/services/0/areas/0/delivering/1' },
    { code: 'consortium.share-unfit', pointer: '/terms/lots/1/services/0/shares/1/organisationId' },
    { code: 'consortium.share-unfit', pointer: '/terms/lots/1/services/0/areas/0/backup' },
    { code: 'consortium.share-unfit', pointer: '/terms/lots/1/services/0/areas/0/delivering/1' },
  ])
  const { competitionId } = await scene.read(id)
  await answer(scene.call(scene.lead, 'POST', `/${id}/withdrawal`, { reason: 'We bid alone' }))
  await scene.form(competitionId)
})

test('a change of terms racing a signature or the bid comes in one order: no bid stands on terms that were superseded', async () => {
  for (let round = 0; round < 4; round++) {
    const id = await scene.ready(next().id)
    const { terms } = await scene.read(id)
    const [changed, made] = await Promise.all([scene.propose(id, [6000, 6000]), scene.submit(id)])
    if (made.status === 201) expect(changed.body.code).toBe('consortium.wrong-stage')
    else expect(made.body.code).toBe('consortium.not-ready')
    const after = await scene.read(id)
    expect(after.stage).toBe(made.status === 201 ? 'submitted' : 'inviting')
    if (made.status === 201) expect(after.terms.contentHash).toBe(terms.contentHash)
    else {
      const [twice, signed] = await Promise.all([
        scene.propose(id, [5000, 7000]),
        scene.sign(id, scene.partner, after.terms.contentHash),
      ])
      const kept = (await scene.read(id)).terms
      // The signature counted the version up, or found another version of the terms.
      if (twice.status === 200) expect(kept.signatures).toEqual([])
      else expect([twice.status, signed.status, kept.contentHash]).toEqual([412, 200, after.terms.contentHash])
    }
  }
})

test('C-06: a consortium that has not bid when tenders close is withdrawn; its bid is opened like any other', async () => {
  const { id } = await formByCherry(tender.id)
  const asked = { organisationId: scene.partner.organisationId, answerBy: '2027-01-20T12:00' }
  await answer(scene.call(cherry(), 'POST', `/${id}/members`, asked))
  await stepTo(carelot, '2027-01-20T12:00:00.000Z')
  expect(await code(scene.answer(id))).toBe('consortium.answer-late')
  await stepTo(carelot, tender.deadline)
  await untilEvent(carelot, cherry(), { type: 'consortium.withdrawn', subject: id })
  expect((await scene.read(id, cherry())).stage).toBe('withdrawn')
  await untilEvent(carelot, carelot.holder('Cora Commissioner'), { type: 'competition.closed', subject: tender.id })
  await openTender(carelot, tender)
  expect(
    await code(
      scene.call(scene.lead, 'POST', '', {
        competitionId: tender.id,
        name: 'Late',
        lotIds: scene.lotIds,
        whyTogether: 'Late',
      }),
    ),
  ).toBe('competition.closed')
})
