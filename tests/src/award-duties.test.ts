import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { awardScene } from './award-scene.ts'
import {
  attach,
  contractsOf,
  decide,
  notifyAndStandStill,
  type PricedTender,
  rankingOf,
  recommend,
  releasePrices,
} from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { giveScore, openedTenders } from './evaluated.ts'
import { panelScene } from './panel-scene.ts'
import { answer, type Tender, untilEvent, untilStage } from './tender.ts'

// Who has had one part in an award has no other: by the person, whatever offices, roles and keys they come to hold.
let carelot: TestDeployment
let scene: ReturnType<typeof awardScene>
const cora = 'Cora Commissioner'
const ada = 'Ada Approver'
const reason = 'The test wants it'
beforeAll(async () => {
  carelot = await startTestDeployment()
  await sql`update agreement set terms = terms || '{"approverMayEvaluate": false}'
    where id = ${carelot.sandbox.agreementId}`.execute(carelot.deployment.db)
  const usual = (count: number) => Array.from({ length: count }, () => ({ rates: [2300, 2400] }))
  const tied = { rates: [2300, 2300, 2300] }
  // They are taken from the end.
  scene = awardScene(carelot, await openedTenders(carelot, [...usual(2), tied, ...usual(5)]))
}, 120_000)
afterAll(() => carelot?.stop())

type Wanted = { lotId: string; version?: number; step?: string; outcome?: string; reason?: string }
const decideAs = (who: Holder, { path }: Tender, { version = 1, ...step }: Wanted) =>
  carelot.call(
    who,
    'POST',
    `${path}/award-decisions`,
    { step: 'approval', outcome: 'cleared', ...step },
    { 'if-match': `"${version}"` },
  )
const { declare, joinPanel, newPerson } = panelScene(() => carelot)
const seat = (tender: Tender, office: string, personId: string | undefined) => joinPanel(tender, { office, personId })
/** Somebody of the council with these roles, who has declared no conflict for whatever has come. */
async function person(name: string, roles: string[], tender: Tender): Promise<Holder> {
  const made = await newPerson(name, roles)
  for (const phase of ['before-issue', 'opening', 'award']) await declare(made, tender, phase)
  return made
}
const codesOf = ({ body }: { body: { errors?: { code: string }[] } }) => body.errors?.map(({ code }) => code)
async function recommendAs(who: Holder, tender: PricedTender, lotId: string) {
  const { successful } = await rankingOf({ ...carelot, holder: () => who }, tender, lotId)
  return recommend({ ...carelot, holder: () => who }, tender, lotId, { successful })
}
const owedOf = async ({ path }: Tender): Promise<string[]> =>
  (await answer(carelot.call(carelot.holder(cora), 'GET', `${path}/standing`))).owed.map(
    ({ what }: { what: string }) => what,
  )

test('P-54: nobody is seated to clear the money and to approve, nor takes both steps of a lot', async () => {
  const tender = await scene.priced()
  const fran = await person('Fran Both', ['finance', 'approver'], tender)
  await answer(seat(tender, 'finance', fran.personId))
  expect(codesOf(await seat(tender, 'approver', fran.personId))).toEqual(['competition.approver-clears'])
  await answer(recommend(carelot, tender, tender.one))
  await answer(decideAs(fran, tender, { lotId: tender.one, step: 'finance' }))
  const other = carelot.holder('Fiona Finance')
  for (const phase of ['opening', 'award'])
    await answer(scene.post(other.name, `${tender.path}/declarations`, { phase, conflict: false }))
  await answer(seat(tender, 'finance', other.personId))
  await answer(seat(tender, 'approver', fran.personId))
  expect((await decideAs(fran, tender, { lotId: tender.one })).body.code).toBe('award.cleared-yourself')
  await answer(seat(tender, 'approver', carelot.holder(ada).personId))
  await answer(decide(carelot, tender, ada, { lotId: tender.one }))
})

test('P-54: whoever has recommended for a lot does not approve it when somebody else recommends the same', async () => {
  const tender = await scene.priced()
  const rob = await person('Rob Recommender', ['commissioner'], tender)
  const both = await person('Robin Both', ['commissioner', 'approver'], tender)
  await answer(seat(tender, 'recommender', both.personId))
  await answer(recommendAs(both, tender, tender.one))
  await answer(decide(carelot, tender, ada, { lotId: tender.one, outcome: 'sent-back', reason }))
  await answer(seat(tender, 'recommender', rob.personId))
  await answer(seat(tender, 'approver', both.personId))
  const { version } = await answer(recommendAs(rob, tender, tender.one))
  await answer(recommendAs(rob, tender, tender.other))
  expect((await decideAs(both, tender, { lotId: tender.one, version })).body.code).toBe('award.own-recommendation')
  await answer(decideAs(both, tender, { lotId: tender.other }))
})

test('P-50, P-54: whoever decided on a price of a lot does not approve it', async () => {
  const tender = await scene.priced()
  const both = await person('Percy Both', ['commissioner', 'approver'], tender)
  const asked = { bidId: tender.bids[0]?.id, lotId: tender.one, question: 'Why so low?', answerBy: '2027-06-01T12:00' }
  const { id } = await answer(scene.post(cora, `${tender.path}/price-enquiries`, asked))
  const bidder = tender.bids[0]?.bidder
  if (!bidder) throw new Error('a bidder is needed')
  const enquiry = `${tender.path}/price-enquiries/${id}`
  await answer(carelot.call(bidder, 'POST', `${enquiry}/explanation`, { explanation: 'We are near' }))
  await answer(seat(tender, 'recommender', both.personId))
  await answer(carelot.call(both, 'POST', `${enquiry}/decision`, { decision: 'accepted', reason }))
  await answer(seat(tender, 'recommender', carelot.holder(cora).personId))
  await answer(seat(tender, 'approver', both.personId))
  await scene.recommendAll(tender)
  expect((await decideAs(both, tender, { lotId: tender.one })).body.code).toBe('award.own-recommendation')
  await answer(decideAs(both, tender, { lotId: tender.other }))
})

test('P-53, P-54: who moderated does not approve where the framework lets no evaluator, and is not seated to', async () => {
  const tender = scene.next()
  const molly = await person('Molly Both', ['moderator', 'approver'], tender)
  await answer(carelot.call(molly, 'POST', `${tender.path}/declarations`, { phase: 'opening', conflict: false }))
  await answer(seat(tender, 'approver', molly.personId))
  await answer(seat(tender, 'moderator', molly.personId))
  for (const { id: bidId } of tender.bids)
    for (const question of ['rapid-start', 'workforce']) {
      for (const name of ['Edith Evaluator', 'Edgar Evaluator'])
        await answer(giveScore(carelot, tender, name, { bidId, question, score: 3 }))
      const consensus = { question, score: 4, reason }
      await answer(carelot.call(molly, 'POST', `${tender.path}/bids/${bidId}/consensus`, consensus))
    }
  await answer(carelot.call(molly, 'POST', `${tender.path}/quality-lock`, {}))
  await untilEvent(carelot, carelot.holder(cora), { type: 'competition.prices-released', subject: tender.id })
  for (const who of [molly, carelot.holder(cora), carelot.holder(ada)])
    await answer(carelot.call(who, 'POST', `${tender.path}/declarations`, { phase: 'award', conflict: false }))
  const { brief } = await answer(carelot.call(carelot.holder(cora), 'GET', tender.path))
  const [{ lotId }] = brief.lots
  await answer(recommend(carelot, tender, lotId))
  expect((await decideAs(molly, tender, { lotId })).body.code).toBe('award.approver-evaluates')
  await answer(seat(tender, 'approver', carelot.holder(ada).personId))
  expect(codesOf(await seat(tender, 'approver', molly.personId))).toEqual(['award.approver-evaluates'])
})

test('P-54: an approval does not count before the money is cleared, though finance was seated after it, and can be taken back meanwhile', async () => {
  const tender = await scene.priced()
  const fiona = 'Fiona Finance'
  await scene.recommendAll(tender)
  await answer(decide(carelot, tender, ada, { lotId: tender.one }))
  for (const phase of ['opening', 'award'])
    await answer(scene.post(fiona, `${tender.path}/declarations`, { phase, conflict: false }))
  await answer(seat(tender, 'finance', carelot.holder(fiona).personId))
  for (const lotId of [tender.one, tender.other])
    await answer(decide(carelot, tender, fiona, { lotId, step: 'finance' }))
  await answer(decide(carelot, tender, ada, { lotId: tender.other }))
  expect(await owedOf(tender)).toEqual(['approve award'])
  expect((await decide(carelot, tender, fiona, { lotId: tender.one, step: 'finance' })).body.code).toBe(
    'award.step-not-due',
  )
  await answer(decide(carelot, tender, ada, { lotId: tender.one }))
  await untilStage(carelot, tender, 'standstill')
})

test('P-54: an approval is taken back while the money is to be cleared; P-57: who parted a tie does not approve', async () => {
  const tender = await releasePrices(carelot, scene.next())
  const fiona = carelot.holder('Fiona Finance')
  const [one = '', other = ''] = tender.lots.map(({ lotId }) => lotId)
  const both = await person('Tilly Both', ['commissioner', 'approver'], tender)
  await answer(seat(tender, 'recommender', both.personId))
  const bidIds = tender.bids.map(({ id }) => id)
  for (const lotId of [one, other])
    await answer(carelot.call(both, 'POST', `${tender.path}/tie-decisions`, { lotId, bidIds, reason }))
  await answer(seat(tender, 'recommender', carelot.holder(cora).personId))
  await answer(recommend(carelot, tender, one))
  await answer(decide(carelot, tender, ada, { lotId: one }))
  for (const phase of ['opening', 'award'])
    await answer(carelot.call(fiona, 'POST', `${tender.path}/declarations`, { phase, conflict: false }))
  await answer(seat(tender, 'finance', fiona.personId))
  await answer(decide(carelot, tender, ada, { lotId: one, outcome: 'sent-back', reason }))
  await answer(recommend(carelot, tender, other))
  await answer(decideAs(fiona, tender, { lotId: other, step: 'finance' }))
  await answer(seat(tender, 'approver', both.personId))
  expect((await decideAs(both, tender, { lotId: other })).body.code).toBe('award.own-recommendation')
})

test('P-49, P-54: a step is asked of nobody who may not take it: the commissioner is to change the panel, and whoever comes in owes it', async () => {
  const tender = await scene.priced()
  await scene.recommendAll(tender)
  const steps = async () =>
    (await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))).owed
      .filter(({ what }: { what: string }) => what === 'approve award' || what === 'change panel')
      .map(({ what, personId, office, lotIds }: Record<string, unknown>) => ({ what, personId, office, lotIds }))
  const approves = (who: Holder, lotIds: string[]) => {
    return { what: 'approve award', personId: who.personId, office: undefined, lotIds }
  }
  const both = [tender.one, tender.other].toSorted()
  expect(await steps()).toEqual([approves(carelot.holder(ada), both)])
  const conflict = { phase: 'award', conflict: true, lotIds: [tender.one], detail: 'A cousin bids' }
  await answer(scene.post(ada, `${tender.path}/declarations`, conflict))
  expect(await steps()).toEqual([
    approves(carelot.holder(ada), [tender.other]),
    { what: 'change panel', personId: undefined, office: 'approver', lotIds: [tender.one] },
  ])
  const anna = await person('Anna Approver', ['approver'], tender)
  await answer(seat(tender, 'approver', anna.personId))
  expect(await steps()).toEqual([approves(anna, both)])
  await answer(decideAs(anna, tender, { lotId: tender.one }))
})

test('P-46: while a supplier is suspended nobody is asked to sign its contract, and the commissioner is to look at it', async () => {
  const tender = await scene.priced()
  await notifyAndStandStill(carelot, tender)
  const [contract] = await contractsOf(carelot, tender)
  const supplier = tender.bids.find(({ bidder }) => bidder.organisationId === contract?.supplierId)?.bidder
  if (!contract || !supplier) throw new Error('a contract is needed')
  await attach(carelot, contract)
  const owed = async (who: Holder) =>
    (await answer(carelot.call(who, 'GET', `${tender.path}/standing`))).owed
      .filter(({ subject }: { subject: string }) => subject === contract.id)
      .map(({ what, role, reason }: Record<string, string>) => `${what} (${reason ?? role})`)
  const toSign = ['sign contract (contract-signatory)', 'sign contract (bidder)']
  expect([await owed(carelot.holder(cora)), await owed(supplier)]).toEqual([toSign, toSign.slice(1)])
  const path = `/v1/agreements/${carelot.sandbox.agreementId}/appointments`
  const { data } = await answer(carelot.call(carelot.holder(cora), 'GET', `${path}?limit=100`))
  const { id, version } = data.find(
    (each: { supplierId: string; lotId: string }) =>
      each.supplierId === contract.supplierId && each.lotId === contract.lotId,
  )
  const move = (on: string, at: number) =>
    answer(
      carelot.call(
        carelot.holder(cora),
        'PATCH',
        `${path}/${id}`,
        { move: on, reason: 'Late visits' },
        { 'if-match': `"${at}"` },
      ),
    )
  await move('suspend', version)
  expect([await owed(carelot.holder(cora)), await owed(supplier)]).toEqual([
    ['look at blocked contract (contract.supplier-suspended)'],
    [],
  ])
  await move('reinstate', version + 1)
  expect([await owed(carelot.holder(cora)), await owed(supplier)]).toEqual([toSign, toSign.slice(1)])
})
