import type { Holder } from '@carelot/standalone/sandbox/seed'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { diligenceScene } from './diligence-scene.ts'
import { answer, publishTender } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof diligenceScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = diligenceScene(carelot)
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
]

test('C-02: nothing that bars is open exactly when the bid is not refused as unready, for any consortium', {
  timeout: 240_000,
}, async () => {
  const seen = { ready: 0, unready: 0 }
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
        const submitted = await scene.submit(id)
        seen[bars === 0 ? 'ready' : 'unready']++
        const refused = submitted.status === 201 ? null : submitted.body.code
        expect(refused).toBe(bars === 0 ? null : 'consortium.not-ready')
        if (refused) expect(submitted.body.detail).toContain(`${bars} open`)
      } finally {
        await endIt(id)
      }
    }),
    { numRuns: 40 + sure.length, seed: 20270105, examples: sure },
  )
  expect(seen.ready, 'some may bid').toBeGreaterThan(4)
  expect(seen.unready, 'some may not').toBeGreaterThan(4)
})

/** A step that is not to be had yet, or that a detour took the ground from. */
function refusedOnTheWay(error: unknown): void {
  if (!(error instanceof Error) || !error.message.startsWith('refused with')) throw error
}
/** A lead has one consortium at a time. */
async function endIt(id: string): Promise<void> {
  await scene.reopen(id)
  await answer(scene.withdraw(id))
}
