import type { Holder } from '@carelot/standalone/sandbox/seed'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recommend, releasePrices } from './awarded.ts'
import { changeScene } from './change-scene.ts'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { everyRoute, readAll } from './readable.ts'
import { declareNoConflicts } from './story.ts'
import {
  answer,
  openedBids,
  openTender,
  publishTender,
  stepTo,
  type Tender,
  untilEvent,
  untilStage,
  wholeFeed,
} from './tender.ts'

// Bluebell is in two consortia for the same lots: Applewood's, and Cherry's.
let carelot: TestDeployment
let tender: Tender
let first: ReturnType<typeof consortiumScene>
let second: ReturnType<typeof consortiumScene>
let [one, other] = ['', '']
const shared = () => first.partner
beforeAll(async () => {
  carelot = await startTestDeployment()
  tender = await publishTender(carelot)
  first = consortiumScene(carelot)
  second = consortiumScene(carelot, 'Cherry')
  one = await first.form(tender.id, 'CANARY-ONE')
  other = await second.form(tender.id, 'CANARY-OTHER')
}, 60_000)
afterAll(() => carelot?.stop())

const code = async (asked: ReturnType<typeof first.call>) => (await asked).body.code
const openItems = async (id: string, who: Holder) =>
  (await answer(first.call(who, 'GET', `/${id}/open-items`))).data.map(({ what }: { what: string }) => what)
const cora = () => carelot.holder('Cora Commissioner')
const path = () => `${tender.path}/shared-members`

test('C-09: a certificate that denies another bid is refused; one that has come to is shown to its firm alone, and bars nothing', async () => {
  await answer(first.invite(one))
  await answer(first.answer(one))
  const firstTerms = (await answer(first.propose(one, [8321, 3679]))).terms
  for (const who of [first.lead, shared()]) {
    await answer(first.sign(one, who, firstTerms.contentHash))
    await first.signPapers(one, who)
  }
  await answer(second.invite(other))
  const declared = await first.paperOf(one, shared(), 'non-collusion')
  expect(await code(first.signPaper(one, shared(), declared)), 'to be asked is not to be in').toBe(
    'consortium.paper-signed',
  )
  await answer(second.answer(other))
  const certificate = await second.paperOf(other, shared(), 'non-collusion')
  expect(await code(second.signPaper(other, shared(), certificate))).toBe('consortium.other-bid-denied')
  await answer(second.signPaper(other, shared(), certificate, { otherBidsInvolvedIn: true }))
  expect(await openItems(one, shared())).toEqual(['declare another bid'])
  expect(await openItems(one, first.lead)).toEqual([])
  await answer(first.submit(one))
  await answer(first.signPaper(one, shared(), declared, { otherBidsInvolvedIn: true }))
  expect(await openItems(one, shared())).toEqual([])
  const secondTerms = (await answer(second.propose(other, [7654, 4346]))).terms
  for (const who of [second.lead, shared()]) {
    await answer(second.sign(other, who, secondTerms.contentHash))
    await second.signPapers(other, who)
  }
  await answer(second.submit(other))
})

test('C-09: members, terms and prices of the one stay hidden from the other, by every route and feed', {
  timeout: 60_000,
}, async () => {
  const [ours, theirs] = [await first.read(one), await second.read(other, second.lead)]
  async function toldTo(reader: Holder) {
    const told = []
    for (const consortiumId of [one, other]) {
      const routes = everyRoute({ competitionId: tender.id, consortiumId }).filter(({ method }) => method === 'GET')
      told.push(Object.values(await readAll(carelot.call, reader, routes)).map(({ body }) => body))
    }
    return JSON.stringify([told, await wholeFeed(carelot, reader)])
  }
  const secretsOf = (name: string, { terms }: { terms: { contentHash: string } }, minutes: string[]) => [
    name,
    terms.contentHash,
    ...minutes,
  ]
  const [ourSecrets, theirSecrets] = [
    secretsOf('CANARY-ONE', ours, [one, '"weeklyMinutes":8321', '"weeklyMinutes":3679']),
    secretsOf('CANARY-OTHER', theirs, [other, '"weeklyMinutes":7654', '"weeklyMinutes":4346']),
  ]
  const [lead, rival, both] = [await toldTo(first.lead), await toldTo(second.lead), await toldTo(shared())]
  for (const secret of theirSecrets) expect(lead, 'what the first learns of the second').not.toContain(secret)
  for (const secret of ourSecrets) expect(rival, 'what the second learns of the first').not.toContain(secret)
  for (const secret of [...ourSecrets, ...theirSecrets]) expect(both).toContain(secret)
})

test('C-09: the council sees after opening which bidders share a firm, and what it declared, and decides once, with its reason', {
  timeout: 60_000,
}, async () => {
  const [lotId = ''] = first.lotIds
  const decide = (body: object = {}, who = cora()) =>
    carelot.call(who, 'POST', path(), {
      lotId,
      organisationId: shared().organisationId,
      decision: 'bids-stand',
      reason: 'Each was priced apart',
      ...body,
    })
  expect(await code(carelot.call(cora(), 'GET', path()))).toBe('competition.not-opened')
  expect(await code(decide())).toBe('competition.not-opened')
  await stepTo(carelot, tender.deadline)
  await untilStage(carelot, tender, 'closed')
  await openTender(carelot, tender)
  const { data } = await answer(carelot.call(cora(), 'GET', path()))
  const told = { organisationId: shared().organisationId, decision: null }
  const declared = { role: 'member', declared: true }
  expect(data).toMatchObject(
    [...first.lotIds].sort().map((each) => ({ ...told, lotId: each, bids: [declared, declared] })),
  )
  expect(await code(decide())).toBe('competition.interest-undeclared')
  await declareNoConflicts(carelot, tender.id, 'opening')
  expect(await code(decide({}, carelot.holder('Ada Approver')))).toBe('access.forbidden')
  expect(await code(decide({ organisationId: first.lead.organisationId }))).toBe('consortium.member-not-shared')
  expect((await answer(decide())).decision).toMatchObject({ decision: 'bids-stand', personId: cora().personId })
  expect(await code(decide({ decision: 'to-be-judged' }))).toBe('consortium.sharing-decided')
  const event = { type: 'consortium.shared-member-decided', subject: tender.id }
  for (const reader of [cora(), shared()])
    expect((await untilEvent(carelot, reader, event)).data.reason).toBe('Each was priced apart')
  for (const reader of [first.lead, second.lead])
    expect((await wholeFeed(carelot, reader)).map(({ type }) => type)).not.toContain(event.type)
})

test('C-09, C-10, P-49: whoever declares a conflict once prices are known decides no more about a shared member, nor about a change of members', {
  timeout: 60_000,
}, async () => {
  const opened = [...(await openedBids(carelot, tender)).values()]
  await releasePrices(carelot, { ...tender, bids: opened.map((id) => ({ id, bidder: shared() })) })
  const changes = changeScene(carelot)
  const change = await answer(changes.declareChange(one))
  const [elsewhere, lotId = ''] = first.lotIds
  const share = () =>
    carelot.call(cora(), 'POST', path(), {
      lotId,
      organisationId: shared().organisationId,
      decision: 'to-be-judged',
      reason: 'Both prices are alike',
    })
  const refuse = () => changes.decideChange(one, change, { outcome: 'refused' })
  const declare = (body: object) =>
    answer(carelot.call(cora(), 'POST', `${tender.path}/declarations`, { phase: 'award', ...body }))

  await declare({ conflict: true })
  expect(await code(share())).toBe('competition.interest-conflict')
  expect(await code(refuse())).toBe('competition.interest-conflict')
  await declare({ conflict: true, lotIds: [elsewhere], detail: 'It is about one bidder of that lot' })
  expect(await code(refuse()), 'the consortium bids for that lot too').toBe('competition.interest-conflict')
  expect((await answer(share())).decision, 'of another lot').toMatchObject({ personId: cora().personId })
  await declare({ conflict: false, detail: 'The shares were sold' })
  expect((await answer(refuse())).decision).toMatchObject({ outcome: 'refused' })
  const warned = async (of = '') =>
    (await answer(recommend(carelot, tender, of))).warnings.map((warning: { code: string }) => warning.code)
  expect(await warned(elsewhere), 'it was decided that the bids stand').not.toContain('award.shared-unsettled')
  expect(await warned(lotId), 'nobody has judged it yet').toContain('award.shared-unsettled')
})

test('C-09: the lead of one consortium that joins another declares that in both', async () => {
  const { id: competitionId } = await publishTender(carelot, {
    timetable: {
      deadline: '2027-03-19T12:00',
      evaluationEndsOn: '2027-03-24',
      decisionOn: '2027-03-26',
      mobilisationStartsOn: '2027-04-06',
    },
  })
  const ours = await first.form(competitionId)
  const theirs = await second.form(competitionId)
  const asked = { organisationId: first.lead.organisationId, answerBy: '2027-02-20T12:00' }
  await answer(second.call(second.lead, 'POST', `/${theirs}/members`, asked))
  await answer(second.answer(theirs, first.lead))
  for (const id of [ours, theirs]) {
    const certificate = await first.paperOf(id, first.lead, 'non-collusion')
    expect(await code(first.signPaper(id, first.lead, certificate))).toBe('consortium.other-bid-denied')
    await answer(first.signPaper(id, first.lead, certificate, { otherBidsInvolvedIn: true }))
  }
})
