import { limitsOfBid } from '@carelot/rules/competition/bid'
import { minutesOf, type Split } from '@carelot/rules/consortium/split'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { diligenceScene } from './diligence-scene.ts'
import { briefFor } from './story.ts'
import { answer, publishTender } from './tender.ts'
import { sendDocument } from './tender-period.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof diligenceScene>
let deed: string
let addenda = 0
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = diligenceScene(carelot)
  await sql`update agreement set terms = terms || '{"subContractingAllowed": true}'
    where id = ${carelot.sandbox.agreementId}`.execute(carelot.deployment.db)
  const query = { name: 'deed.pdf', purpose: 'consortium' }
  const body = Buffer.from('Executed as a deed')
  deed = (await sendDocument(carelot, scene.of('Hopfield'), { query, body })).body.id
})
afterAll(() => carelot?.stop())

/** What anybody may do to a consortium, in any order: each is done or refused, and either is well. */
const moves: Record<string, (id: string) => Promise<unknown>> = {
  invite: (id) => scene.invite(id),
  join: (id) => scene.answer(id),
  'invite another': (id) => scene.invite(id, scene.of('Cherry')),
  'another joins': (id) => scene.answer(id, scene.of('Cherry')),
  'another leaves': (id) => scene.leave(id, scene.of('Cherry')),
  leave: (id) => scene.leave(id),
  propose: (id) => scene.propose(id),
  'propose other shares': (id) => scene.propose(id, [7000, 5000]),
  'propose less than the authority asks': (id) => scene.propose(id, [1000, 1000]),
  'propose more than a bid can offer': (id) => scene.propose(id, [5_000_001, 5_000_000]),
  'propose too little': (id) => scene.propose(id, [7000, 5000], { payment: undefined }),
  'the lead signs': (id) => sign(id, scene.lead),
  'the partner signs': (id) => sign(id, scene.partner),
  'the lead signs papers': (id) => scene.signPapers(id, scene.lead),
  'the partner signs papers': (id) => scene.signPapers(id, scene.partner),
  'the partner refuses': (id) => answerTerms(id, { answer: 'refuse', reason: 'We cannot' }),
  'set an agreement not to tell': (id) => scene.setNda(id),
  'ask for evidence before the bid': (id) => scene.ask(id, { beforeBid: true }),
  'ask for evidence': (id) => scene.ask(id),
  'show it': (id) => scene.show(id, scene.fee),
  'show it for the lead': (id) => scene.show(id, scene.fee, scene.lead),
  'fail its finances': (id) => scene.check(id, 'fail'),
  'rely on the lead': (id) => scene.rely(id),
  'raise a ground': (id) => scene.raise(id),
  'change the model': (id) => scene.changeModel(id, { model: 'special-purpose-vehicle' }),
  'propose prices to assemble': (id) => scene.propose(id, undefined, { pricing }),
  'the lead prices': (id) => price(id, scene.lead),
  'the partner prices': (id) => price(id, scene.partner),
  'approve the rates': approve,
  'a sub-contractor joins': (id) => take(id, 'Greenway', 'sub-contractor'),
  'a guarantor joins': (id) => take(id, 'Hopfield', 'guarantor'),
  'the guarantor gives its guarantee': guarantee,
  'a reserve member joins': (id) => take(id, 'Downland', 'reserve'),
  'an addendum is issued': issueAddendum,
  'the lead confirms the addendum': confirmAddendum,
}
const pricing = { mode: 'open-to-lead', assembly: { formula: 'weighted-by-minutes', rounding: 'half-up-once' } }
async function take(id: string, firm: string, role: string) {
  const asked = { organisationId: scene.of(firm).organisationId, role, answerBy: '2027-01-20T12:00' }
  await scene.call(scene.lead, 'POST', `/${id}/members`, asked)
  return scene.answer(id, scene.of(firm))
}
async function guarantee(id: string) {
  const who = scene.of('Hopfield')
  const { body } = await scene.call(who, 'GET', `/${id}/papers?limit=100`)
  const paper = body.data?.find(({ kind }: { kind: string }) => kind === 'guarantee')
  return paper && scene.signPaper(id, who, paper, { documentId: deed })
}
async function price(id: string, who: Holder) {
  const { terms } = await scene.read(id)
  const rates = ['standard', 'complex'].map((band) => ({ band, hourlyPence: 2300 }))
  const lots = scene.lotIds.map((lotId) => ({ lotId, rates }))
  return terms && scene.call(who, 'POST', `/${id}/price-parts`, { contentHash: terms.contentHash, lots })
}
async function approve(id: string) {
  const { body } = await scene.call(scene.lead, 'GET', `/${id}/assembled-rates`)
  return scene.call(scene.lead, 'POST', `/${id}/assembled-rates/approval`, { saltedHash: body.saltedHash })
}
const cora = () => carelot.holder('Cora Commissioner')
async function issueAddendum(id: string) {
  const { competitionId } = await scene.read(id)
  const said = { text: 'Mondays are covered too' }
  addenda = (await answer(carelot.call(cora(), 'POST', `/v1/competitions/${competitionId}/addenda`, said))).number
}
async function confirmAddendum(id: string) {
  const { terms } = await scene.read(id)
  const at = `/${id}/terms/${terms?.version ?? 1}/addendum-confirmations`
  return scene.call(scene.lead, 'POST', at, { number: Math.max(addenda, 1) })
}
/** Where the rates are assembled the lead names none. It bids for just what is signed, or for what comes nearest to that. */
async function submit(id: string) {
  const { terms } = await scene.read(id)
  const bid = scene.bid()
  const lots = bid.lots.map((lot) => ({
    ...lot,
    weeklyCapacityMinutes: capacityOf(terms, lot.lotId) ?? lot.weeklyCapacityMinutes,
    ...(terms?.content.pricing.assembly && { rates: [] }),
  }))
  return scene.call(scene.lead, 'POST', `/${id}/bids`, { ...bid, lots })
}
function capacityOf(terms: { content: Split } | null, lotId: string): number | undefined {
  const minimum = briefFor(carelot.sandbox).lots.find((lot) => lot.lotId === lotId)?.minimumWeeklyMinutes ?? 0
  return terms ? Math.min(Math.max(minutesOf(terms.content, lotId), minimum), limitsOfBid.weeklyMinutes) : undefined
}
async function sign(id: string, who: Holder) {
  const { terms } = await scene.read(id)
  return terms && scene.sign(id, who, terms.contentHash)
}
async function answerTerms(id: string, said: object) {
  const { terms } = await scene.read(id)
  return terms && scene.call(scene.partner, 'POST', `/${id}/terms/${terms.version}/answer`, said)
}
/** The way to a bid: a run goes it as far as it likes, and does anything else in between. */
const way = [
  'invite',
  'join',
  'propose',
  'the lead signs',
  'the partner signs',
  'the lead signs papers',
  'the partner signs papers',
]

/** Runs that are always made: as far as each step of the way, and all the way with each other thing done last, so that each is what alone is open. */
const sure: [{ steps: number; detours: { at: number; move: string }[] }][] = [
  ...way.map((_, steps): (typeof sure)[number] => [{ steps, detours: [] }]),
  ...Object.keys(moves).map((move): (typeof sure)[number] => [
    { steps: way.length, detours: [{ at: way.length, move }] },
  ]),
  [after({ 3: ['propose prices to assemble'], 7: ['the lead prices', 'the partner prices'] })],
  [
    after({
      3: ['propose prices to assemble', 'a reserve member joins'],
      7: ['the partner prices', 'the lead prices', 'approve the rates'],
    }),
  ],
  [after({ 3: ['propose less than the authority asks'] })],
  [after({ 3: ['propose more than a bid can offer'] })],
  [after({ 2: ['a guarantor joins'], 7: ['the guarantor gives its guarantee'] })],
  [after({ 7: ['an addendum is issued', 'the lead confirms the addendum'] })],
]
/** All the way, with these done after so many of its steps. */
function after(done: Record<number, string[]>): (typeof sure)[number][0] {
  const detours = Object.entries(done).flatMap(([at, names]) => names.map((move) => ({ at: Number(at), move })))
  return { steps: way.length, detours }
}

test('C-02: nothing that bars is open exactly when the bid is not refused as unready, for any consortium of a further competition', {
  timeout: 240_000,
}, async () => {
  const seen = { ready: 0, unready: 0 }
  const readyWith = new Set<string>()
  const tender = await publishTender(carelot)
  const detour = fc.record({ at: fc.nat(way.length), move: fc.constantFrom(...Object.keys(moves)) })
  const runs = fc.record({
    steps: fc.oneof({ weight: 3, arbitrary: fc.constant(way.length) }, fc.nat(way.length)),
    detours: fc.array(detour, { maxLength: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(runs, async ({ steps, detours }) => {
      const id = await scene.form(tender.id)
      try {
        for (let at = 0; at <= steps; at++) {
          for (const { move } of detours.filter((each) => each.at === at))
            await moves[move]?.(id).catch(refusedOnTheWay)
          const next = way[at]
          if (at < steps && next) await moves[next]?.(id).catch(refusedOnTheWay)
        }
        const { data } = await answer(scene.call(scene.lead, 'GET', `/${id}/open-items?limit=100`))
        const bars = data.filter((item: { bars: boolean }) => item.bars).length
        const submitted = await submit(id)
        seen[bars === 0 ? 'ready' : 'unready']++
        const refused = submitted.status === 201 ? null : submitted.body.code
        expect(refused).toBe(bars === 0 ? null : 'consortium.not-ready')
        if (!refused) for (const part of await partsOf(id)) readyWith.add(part)
        if (refused) expect(submitted.body.errors).toHaveLength(bars)
      } finally {
        await endIt(id)
      }
    }),
    { numRuns: 40 + sure.length, seed: 20270105, examples: sure },
  )
  expect(seen.ready, 'some may bid').toBeGreaterThan(4)
  expect(seen.unready, 'some may not').toBeGreaterThan(4)
  expect([...readyWith].toSorted()).toEqual(['assembled rates', 'guarantor', 'lead', 'member', 'reserve'])
})

/** What a consortium that has bid has of what is not in every one. */
async function partsOf(id: string): Promise<string[]> {
  const { members, terms } = await scene.read(id)
  const joined: { role: string }[] = members.filter(({ stage }: { stage: string }) => stage === 'joined')
  return [...joined.map(({ role }) => role), ...(terms.content.pricing.assembly ? ['assembled rates'] : [])]
}

/** A step that is not to be had yet, or that a detour took the ground from. */
function refusedOnTheWay(error: unknown): void {
  if (!(error instanceof Error) || !error.message.startsWith('refused with')) throw error
}
/** A lead has one consortium at a time. */
async function endIt(id: string): Promise<void> {
  await scene.reopen(id)
  await answer(scene.withdraw(id))
}
