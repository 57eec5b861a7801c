import { verifyReceipt, verifyStatement } from '@carelot/sdk'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor } from './story.ts'
import { answer, openTender, publishTender, stepTo, submit, type Tender, untilEvent } from './tender.ts'

let carelot: TestDeployment
let tender: Tender
let others: Tender[]
beforeAll(async () => {
  carelot = await startTestDeployment()
  tender = await publishTender(carelot)
  others = []
  for (let round = 0; round < 6; round++) others.push(await publishTender(carelot))
})
afterAll(() => carelot?.stop())

const of = (name: string) => carelot.holder(`Sam Signatory of ${name}`)
const lead = () => of('Applewood')
const partner = () => of('Bluebell')
const lots = () =>
  carelot.sandbox.lots
    .filter(({ clusterRef }) => ['SANDBOX-WEST-1', 'SANDBOX-WEST-2'].includes(clusterRef))
    .map(({ id }) => id)
const call = (who: Holder, method: string, path: string, body?: object, headers = {}) =>
  carelot.call(who, method, `/v1/consortia${path}`, body, headers)
const code = async (asked: ReturnType<typeof call>) => (await asked).body.code

type Formed = { id: string; version: number; terms: { contentHash: string; version: number } | null }
/** A competition for which nobody has formed a consortium yet. */
function next(): Tender {
  const other = others.pop()
  if (!other) throw new Error('more competitions are needed')
  return other
}
const form = (who = lead(), change: object = {}): Promise<Formed> =>
  answer(
    call(who, 'POST', '', {
      competitionId: tender.id,
      name: 'West Kent Together (invented)',
      lotIds: lots(),
      whyTogether: 'Neither has carers for both lots alone',
      ...change,
    }),
  )
const invite = (id: string, who: Holder) =>
  call(lead(), 'POST', `/${id}/members`, { organisationId: who.organisationId, answerBy: '2027-01-20T12:00' })
const join = (id: string, who: Holder) => call(who, 'POST', `/${id}/answer`, { answer: 'join' })
const read = (id: string, who = lead()) => answer(call(who, 'GET', `/${id}`))
const openItems = async (id: string) =>
  (await answer(call(lead(), 'GET', `/${id}/open-items`))).data.map(({ what }: { what: string }) => what)

/** Terms with these minutes of the lead and its partner in every lot. */
async function propose(id: string, [own, others]: [number, number], text = 'We share work as it comes') {
  const shares = [
    { organisationId: lead().organisationId, weeklyMinutes: own },
    { organisationId: partner().organisationId, weeklyMinutes: others },
  ]
  const { version } = await read(id)
  const terms = { text, lots: lots().map((lotId) => ({ lotId, shares })) }
  return call(lead(), 'PATCH', `/${id}`, { terms }, { 'if-match': `"${version}"` })
}
const sign = (id: string, who: Holder, contentHash: string) => call(who, 'POST', `/${id}/signatures`, { contentHash })
const bidOf = (minutes = 12_000) => {
  const bid = bidFor(carelot.sandbox, lead().personId ?? '')
  return { ...bid, lots: bid.lots.map((lot) => ({ ...lot, weeklyCapacityMinutes: minutes })) }
}
const bid = (id: string, minutes?: number) => call(lead(), 'POST', `/${id}/bids`, bidOf(minutes))

/** A consortium of two with terms that both have signed. */
async function ready(): Promise<string> {
  const { id } = await form(lead(), { competitionId: next().id })
  await answer(invite(id, partner()))
  await answer(join(id, partner()))
  const { terms } = await answer(propose(id, [8000, 4000]))
  for (const who of [lead(), partner()]) await answer(sign(id, who, terms.contentHash))
  return id
}

test('C-02, C-04: two bid as one: invited, joined, agreed, signed, and each time told what is still open', async () => {
  const { id } = await form()
  expect(await openItems(id)).toEqual(['find a partner', 'propose terms'])
  expect(await code(bid(id))).toBe('consortium.not-ready')
  await answer(invite(id, partner()))
  expect(await openItems(id)).toEqual(['find a partner', 'answer invitation', 'propose terms'])
  await answer(join(id, partner()))
  expect(await openItems(id)).toEqual(['propose terms'])
  expect(await code(sign(id, partner(), '0'.repeat(64)))).toBe('consortium.terms-missing')
  const first = await answer(propose(id, [8000, 4000]))
  expect(first.terms.shares.map(({ basisPoints }: { basisPoints: number }) => basisPoints)).toEqual([
    6667, 3333, 6667, 3333,
  ])
  await answer(sign(id, partner(), first.terms.contentHash))
  const { terms } = await answer(propose(id, [7000, 5000]))
  expect(await openItems(id), 'a change voids what was signed').toEqual(['sign terms', 'sign terms'])
  expect(await code(sign(id, partner(), first.terms.contentHash))).toBe('consortium.terms-differ')
  for (const who of [lead(), partner()]) await answer(sign(id, who, terms.contentHash))
  expect(await code(sign(id, partner(), terms.contentHash))).toBe('consortium.signed')
  expect(await openItems(id)).toEqual([])
  const { terms: signed } = await read(id)
  const jwks = await (await fetch(`${carelot.url}/.well-known/jwks.json`)).json()
  for (const { statement, organisationId } of signed.signatures)
    expect(await verifyStatement('consortium-signature', statement, jwks)).toMatchObject({
      organisationId,
      contentHash: terms.contentHash,
    })

  expect((await bid(id, 11_000)).body.errors).toMatchObject([
    { code: 'consortium.bid-differs', pointer: '/lots/0/weeklyCapacityMinutes' },
    { code: 'consortium.bid-differs', pointer: '/lots/1/weeklyCapacityMinutes' },
  ])
  await verifyReceipt(await answer(bid(id)), jwks)
  expect(await answer(bid(id))).toMatchObject({ version: 2 })
  expect((await read(id)).stage).toBe('submitted')
  expect(await code(propose(id, [1, 1]))).toBe('consortium.wrong-stage')
  expect(await code(submit(carelot, tender, lead()))).toBe('bid.joint')
  await untilEvent(carelot, partner(), { type: 'consortium.bid-submitted', subject: id })
})

test('C-18: before it has joined a firm sees the lead and itself, a stranger and the council nothing; who declines says why', async () => {
  const { id } = await form(of('Cherry'), { externalReference: 'OURS-1', competitionId: next().id })
  const asLead = (path: string, body: object) => call(of('Cherry'), 'POST', `/${id}${path}`, body)
  const later = { answerBy: '2027-01-20T12:00' }
  await answer(asLead('/members', { organisationId: partner().organisationId, ...later }))
  expect(await code(asLead('/members', { organisationId: partner().organisationId, ...later }))).toBe(
    'consortium.member-invited',
  )
  const unfit = await asLead('/members', { organisationId: of('Greenway').organisationId, ...later })
  expect(unfit.body.errors).toMatchObject([
    { code: 'consortium.lot-not-invited' },
    { code: 'consortium.lot-not-invited' },
  ])
  expect(
    await code(asLead('/members', { organisationId: of('Applewood').organisationId, answerBy: '2027-02-05T12:00' })),
  ).toBe('consortium.answer-late')
  const seen = await read(id, partner())
  expect(seen).toMatchObject({ terms: null, externalReference: null })
  expect(seen.members.map(({ role }: { role: string }) => role)).toEqual(['lead', 'member'])
  expect((await call(partner(), 'GET', `/${id}/open-items`)).status).toBe(403)
  for (const who of [lead(), of('Hopfield')]) expect((await call(who, 'GET', `/${id}`)).status).toBe(404)
  expect((await call(carelot.holder('Cora Commissioner'), 'GET', `/${id}`)).status).toBe(403)
  expect((await call(partner(), 'POST', `/${id}/answer`, { answer: 'decline' })).status).toBe(400)
  await answer(call(partner(), 'POST', `/${id}/answer`, { answer: 'decline', reason: 'We have no carers free' }))
  expect(await code(join(id, partner()))).toBe('consortium.answered')
  const told = await untilEvent(carelot, of('Cherry'), { type: 'consortium.member-declined', subject: id })
  expect(told.data.reason).toBe('We have no carers free')
  expect((await answer(call(partner(), 'GET', ''))).data.map((each: Formed) => each.id)).toContain(id)
})

const again = (id: string) => ({ name: `Another than ${id}`, lotIds: lots(), whyTogether: 'We want to' })

test('C-04, C-06: a share is of a member that has joined and of a lot of the consortium; a lead has one at a time', async () => {
  const { id } = await form(lead(), { competitionId: next().id })
  expect(await code(call(lead(), 'POST', '', { ...again(id), competitionId: (await read(id)).competitionId }))).toBe(
    'consortium.formed-already',
  )
  const refused = await propose(id, [8000, 4000])
  expect(refused.body.errors).toMatchObject([
    { code: 'consortium.share-unfit', pointer: '/terms/lots/0/shares/1/organisationId' },
    { code: 'consortium.share-unfit', pointer: '/terms/lots/1/shares/1/organisationId' },
  ])
  const { competitionId } = await read(id)
  await answer(call(lead(), 'POST', `/${id}/withdrawal`, { reason: 'We bid alone' }))
  await form(lead(), { competitionId })
})

test('a change of terms racing a signature or the bid comes in one order: no bid stands on terms that were superseded', async () => {
  for (let round = 0; round < 4; round++) {
    const id = await ready()
    const { terms } = await read(id)
    const [changed, made] = await Promise.all([propose(id, [6000, 6000]), bid(id)])
    if (made.status === 201) expect(changed.body.code).toBe('consortium.wrong-stage')
    else expect(made.body.code).toBe('consortium.not-ready')
    const after = await read(id)
    expect(after.stage).toBe(made.status === 201 ? 'submitted' : 'inviting')
    if (made.status === 201) expect(after.terms.contentHash).toBe(terms.contentHash)
    else {
      const [twice, signed] = await Promise.all([
        propose(id, [5000, 7000]),
        sign(id, partner(), after.terms.contentHash),
      ])
      const kept = (await read(id)).terms
      // The signature counted the version up, or found another version of the terms.
      if (twice.status === 200) expect(kept.signatures).toEqual([])
      else expect([twice.status, signed.status, kept.contentHash]).toEqual([412, 200, after.terms.contentHash])
    }
  }
})

test('C-06: a consortium that has not bid when tenders close is withdrawn; its bid is opened like any other', async () => {
  const { id } = await form(of('Cherry'))
  const asked = { organisationId: partner().organisationId, answerBy: '2027-01-20T12:00' }
  await answer(call(of('Cherry'), 'POST', `/${id}/members`, asked))
  await stepTo(carelot, '2027-01-20T12:00:00.000Z')
  expect(await code(join(id, partner()))).toBe('consortium.answer-late')
  await stepTo(carelot, tender.deadline)
  await untilEvent(carelot, of('Cherry'), { type: 'consortium.withdrawn', subject: id })
  expect((await read(id, of('Cherry'))).stage).toBe('withdrawn')
  await untilEvent(carelot, carelot.holder('Cora Commissioner'), { type: 'competition.closed', subject: tender.id })
  await openTender(carelot, tender)
  expect(
    await code(
      call(lead(), 'POST', '', { competitionId: tender.id, name: 'Late', lotIds: lots(), whyTogether: 'Late' }),
    ),
  ).toBe('competition.closed')
})
