import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { lettingScene } from './letting-scene.ts'
import { answer, publishTender, untilEvent, wholeFeed } from './tender.ts'

// What the council judges about a firm of a consortium, and what a lead decides about one: who is told, and what waits for it.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

const cora = () => carelot.holder('Cora Commissioner')
const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const told = async (who: Holder) => (await wholeFeed(carelot, who)).map(({ type }) => type)
type Item = { what: string; about: string | null; by: string | null; bars: boolean }
const itemsOf = async (id: string, who = scene.lead): Promise<Item[]> =>
  (await answer(scene.call(who, 'GET', `/${id}/open-items?limit=100`))).data
const toReplace = async (id: string, who?: Holder) =>
  (await itemsOf(id, who)).filter(({ what }) => what === 'replace judged member')

/** The types of all records that the council's auditor sees. */
async function audited(): Promise<string[]> {
  const types: string[] = []
  for (let cursor = ''; ; ) {
    const page = await answer(
      carelot.call(carelot.holder('Audrey Auditor'), 'GET', `/v1/audit/records?limit=100${cursor}`),
    )
    types.push(...page.data.map(({ type }: { type: string }) => type))
    if (!page.nextCursor) return types
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`
  }
}

const judgementsOf = (agreementId: string) => `/v1/agreements/${agreementId}/judgements`
const judge = (agreementId: string, more: object) =>
  answer(
    carelot.call(cora(), 'POST', judgementsOf(agreementId), {
      supplierId: scene.partner.organisationId,
      ground: 'insolvency',
      concerns: 'supplier',
      outcome: 'excluded',
      reason: 'CANARY-REASON',
      respondBy: '2027-01-15',
      response: 'We have new owners',
      ...more,
    }),
  )

test('P-46, P-24: in the letting of a framework a firm reads what is judged about it, and its lead that it is to be replaced before the bid', {
  timeout: 120_000,
}, async () => {
  const letting = lettingScene(carelot)
  const { lead, partner } = scene
  const tender = await letting.publish()
  const { agreementId } = tender
  const id = await letting.consortium(tender, { lead, partner })
  const seen = (who: Holder) => carelot.call(who, 'GET', judgementsOf(agreementId))
  expect((await seen(partner)).status).toBe(404)
  const raised = await judge(agreementId, { outcome: 'considering', response: null })
  expect((await answer(seen(partner))).data).toEqual([raised])
  expect(raised).toMatchObject({ reason: 'CANARY-REASON', respondBy: '2027-01-15', replaceBy: null })
  const ofIt = { type: 'agreement.judgement-recorded', subject: agreementId }
  expect((await untilEvent(carelot, partner, ofIt)).data).toMatchObject({ respondBy: '2027-01-15', replaceBy: null })
  expect([(await seen(lead)).status, (await seen(scene.reserve)).status]).toEqual([404, 404])
  expect((await carelot.call(partner, 'GET', `/v1/agreements/${agreementId}`)).status, 'it is no party yet').toBe(404)
  expect(await toReplace(id), 'a ground that was raised is its own').toEqual([])

  const { id: judgementId } = await judge(agreementId, {})
  const item = { owner: lead.organisationId, member: partner.organisationId, about: judgementId, rule: 'P-24' }
  for (const who of [lead, partner]) expect(await toReplace(id, who)).toMatchObject([{ ...item, bars: true }])
  const refused = await carelot.call(lead, 'POST', `/v1/consortia/${id}/bids`, letting.bid(lead))
  expect(refused.body).toMatchObject({
    code: 'consortium.not-ready',
    detail: expect.stringContaining('replace judged member'),
  })
  const { data } = await untilEvent(carelot, lead, { type: 'consortium.member-judged', subject: id })
  const { organisationId } = partner
  expect(data).toEqual({ competitionId: tender.id, judgementId, organisationId, callsForReplacement: true })
  expect(await audited(), 'who bids with whom is not told before opening').not.toContain('consortium.member-judged')
  const { id: over } = await judge(agreementId, { outcome: 'not-excluded' })
  expect(await toReplace(id)).toEqual([])
  const end = await untilEvent(carelot, lead, {
    ...{ type: 'consortium.member-judged', subject: id },
    is: ({ judgementId: each }) => each === over,
  })
  expect(end.data).toEqual({
    ...{ competitionId: tender.id, judgementId: over, organisationId, callsForReplacement: false },
  })
  const { rows } = await sql<{ actor: object }>`
    select actor from record where type = 'consortium.member-judged' and subject = ${id}`.execute(carelot.deployment.db)
  expect(rows, 'by whom it was judged').toMatchObject(Array(2).fill({ actor: { personId: cora().personId } }))
  expect(await audited()).not.toContain('consortium.member-judged')
})

test('P-24, C-07: once tenders are open the lead learns by which judgement it replaces a firm, and no other member learns of it', async () => {
  const id = await scene.ready((await publishTender(carelot)).id)
  await scene.addReserve(id)
  await answer(scene.submit(id))
  await scene.place(id, 'submitted')
  const { agreementId } = carelot.sandbox
  const judged = await judge(agreementId, {
    outcome: 'considering',
    concerns: 'sub-contractor',
    replaceBy: '2027-01-20',
  })
  const [item] = await toReplace(id)
  expect(item).toMatchObject({ about: judged.id, by: '2027-01-21T00:00:00.000Z', bars: false })
  const { own } = await answer(scene.call(scene.lead, 'GET', `/${id}/standing`))
  expect(own).toContainEqual(item)
  await untilEvent(carelot, scene.lead, { type: 'consortium.member-judged', subject: id })
  expect(await toReplace(id, scene.reserve)).toEqual([])
  expect(await told(scene.reserve)).not.toContain('consortium.member-judged')
  expect(await audited(), 'an act of the council’s own').toContain('consortium.member-judged')
  expect(JSON.stringify(await itemsOf(id))).not.toContain('CANARY-REASON')
  const change = await answer(scene.declareChange(id, { ...scene.replaced, judgementId: item?.about }, scene.lead))
  await answer(scene.answerChange(id, scene.reserve, change))
  await scene.signPapers(id, scene.reserve)
  await answer(scene.decideChange(id, change))
  expect(await toReplace(id)).toEqual([])
  await judge(agreementId, { outcome: 'not-excluded', concerns: 'sub-contractor' })
})

test('P-46: no lead raises a ground about its own firm, nor decides one that was raised before it came to lead, and none holds its bid up', async () => {
  const id = await scene.ready((await publishTender(carelot)).id)
  const { lead, partner } = scene
  expect(await code(scene.raise(id, { organisationId: lead.organisationId }))).toBe('consortium.ground-own')
  const { id: groundId } = await answer(scene.raise(id))
  const sooner = { concerns: 'sub-contractor', respondBy: '2027-01-10', replaceBy: '2027-01-10' }
  expect(await code(scene.raise(id, sooner)), 'by the days that it was told').toBe('consortium.ground-open')
  const decisions = { quorum: { members: 2 }, majorityBasisPoints: 5001 }
  const byAll = { decisions, leadReplacement: { majorityBasisPoints: 10_000, text: 'By all' } }
  const { terms } = await answer(scene.propose(id, [8000, 4000], byAll))
  for (const who of [lead, partner]) await answer(scene.sign(id, who, terms.contentHash))
  const newLead = { kind: 'lead-replacement', newcomer: partner.organisationId, reason: 'The lead is overburdened' }
  const change = await answer(scene.declareChange(id, newLead))
  await answer(scene.answerChange(id, lead, change))
  const decided = { outcome: 'not-excluded', reason: 'We are fine' }
  const decide = scene.call(partner, 'POST', `/${id}/grounds/${groundId}/decision`, decided)
  expect(await code(decide)).toBe('consortium.ground-own')
  expect((await scene.open(id, partner)).filter((what) => what.includes('ground'))).toEqual([])
})

test('P-24: a ground that was decided may be raised anew, and is then raised once again until that is decided', async () => {
  const id = await scene.ready((await publishTender(carelot)).id)
  const decide = (groundId: string) =>
    scene.call(scene.lead, 'POST', `/${id}/grounds/${groundId}/decision`, {
      outcome: 'not-excluded',
      reason: 'All is well',
    })
  await answer(decide((await answer(scene.raise(id))).id))
  const again = await answer(scene.raise(id))
  expect(await code(scene.raise(id))).toBe('consortium.ground-open')
  await answer(decide(again.id))
  await answer(scene.raise(id))
})
