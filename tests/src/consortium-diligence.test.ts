import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { diligenceScene, policy } from './diligence-scene.ts'
import { everyRoute, readAll } from './readable.ts'
import { answer, publishTender, taken, wholeFeed } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof diligenceScene>
const tenders: string[] = []
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = diligenceScene(carelot)
  for (let round = 0; round < 10; round++) tenders.push((await publishTender(carelot)).id)
}, 60_000)
afterAll(() => carelot?.stop())

/** A consortium of two in a competition of its own that lacks nothing. */
const ready = (): Promise<string> => scene.ready(taken(tenders))
const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const days = { issuedOn: '2026-10-01', expiresOn: '2028-09-30' }

test('C-11, P-41: what the gates asked of a member need not be shown again, so that a consortium of which nobody asks more is ready', async () => {
  const id = await ready()
  expect(await scene.open(id)).toEqual([])
  for (const item of ['cqc-registration', 'employers-liability'])
    expect(await scene.stateOf(id, item)).toContain('statute submitted')
  expect(await scene.stateOf(id, 'employers-liability')).toEqual(['statute submitted', 'authority submitted'])
  expect(await scene.stateOf(id, 'public-liability'), 'a commitment is enough (P-22)').toEqual(['authority submitted'])
  expect(await scene.stateOf(id, 'ico-fee'), 'the law wants it, and the bid does not wait for it').toEqual([
    'statute missing',
  ])
})

test('C-11: what a member shows though nobody asks for it stands in its checklist, with the numbers of the platform of each', async () => {
  const id = await ready()
  expect(await scene.stateOf(id, 'ppon')).toEqual(['nobody missing'])
  const ppon = { item: 'ppon', ppon: 'ABCD-1234-EFGH' }
  await answer(scene.show(id, { particulars: ppon, issuedOn: '2026-10-01' }))
  const enforcement = { item: 'cqc-enforcement', unresolved: true }
  const { id: adverse } = await answer(scene.show(id, { particulars: enforcement, issuedOn: '2026-10-01' }))
  for (const who of [scene.lead, scene.partner]) {
    expect(await scene.stateOf(id, 'ppon', who)).toEqual(['nobody submitted'])
    expect(await scene.stateOf(id, 'cqc-enforcement', who)).toEqual(['nobody submitted'])
  }
  expect(await scene.open(id)).toEqual([])
  const refused = await scene.judge(id, adverse)
  expect(refused.body).toMatchObject({ code: 'consortium.evidence-adverse', errors: [{ pointer: '/reason' }] })
  const reason = 'The notice was met in December'
  await answer(scene.judge(id, adverse, { verdict: 'verified', reason }))
  const mine = await scene.all(id, 'checklists', scene.partner)
  expect(mine.find(({ item }: { item: string }) => item === 'cqc-enforcement')).toMatchObject({ reason })
})

test('C-11: nobody verifies their own, a member verifies nobody’s, and what the lead shows of itself nobody has to verify', async () => {
  const id = await ready()
  await answer(scene.ask(id, { beforeBid: true, organisationIds: [scene.lead.organisationId] }))
  const { id: own } = await answer(scene.show(id, scene.fee, scene.lead))
  expect(await scene.open(id)).toEqual([])
  expect(await code(scene.judge(id, own))).toBe('consortium.evidence-own')
  const { id: theirs } = await answer(scene.show(id, scene.fee))
  expect((await scene.judge(id, theirs, { verdict: 'verified' }, scene.partner)).status).toBe(403)
  expect((await scene.judge(id, theirs, { verdict: 'refused' })).status).toBe(400)
  expect(await code(scene.show(id, { ...scene.fee, expiresOn: null }))).toBe('consortium.evidence-dates')
})

test('C-11, P-22: an insurance that ends before the service begins holds the bid up until it is renewed, or committed to', async () => {
  const id = await ready()
  await answer(scene.ask(id, { item: 'treatment', title: 'Treatment', minimumPence: 500_000_000, beforeBid: true }))
  await answer(scene.show(id, { ...policy({ item: 'treatment' }) }, scene.lead))
  const ending = { ...policy({ item: 'treatment' }), expiresOn: '2027-04-07' }
  const { id: evidenceId } = await answer(scene.show(id, ending))
  await answer(scene.judge(id, evidenceId))
  expect(await scene.stateOf(id, 'treatment')).toEqual(['lead expiring-before-commencement'])
  expect((await scene.open(id)).map((what) => what.split(' crq')[0])).toEqual(['renew evidence'])
  const low = await answer(scene.show(id, policy({ item: 'treatment', coverPence: 499_999_999 })))
  await answer(scene.judge(id, low.id))
  const beside = ['lead expiring-before-commencement', 'nobody verified']
  expect(await scene.stateOf(id, 'treatment'), 'so little is in sight, and shows nothing').toEqual(beside)
  const promised = await answer(scene.show(id, policy({ item: 'treatment', status: 'committed' })))
  await answer(scene.judge(id, promised.id))
  expect(await scene.open(id)).toEqual([])
})

test('P-24, P-26, P-46: a member that a person excludes after its chance to respond is replaced or kept with reasons, never put out', async () => {
  const id = await ready()
  const { id: groundId } = await answer(scene.raise(id))
  expect(await scene.open(id)).toEqual(['respond to ground', 'decide ground'])
  const { own } = await answer(scene.call(scene.partner, 'GET', `/${id}/standing`))
  expect(own).toMatchObject([
    { what: 'respond to ground', about: groundId, by: '2027-01-16T00:00:00.000Z', bars: false },
  ])
  expect(await code(scene.submit(id))).toBe('consortium.not-ready')
  expect(await code(scene.decide(id, groundId, 'excluded'))).toBe('agreement.response-not-heard')
  expect((await scene.respond(id, groundId, scene.lead)).status).toBe(404)
  await answer(scene.respond(id, groundId))
  expect(await scene.open(id)).toEqual(['decide ground'])
  await answer(scene.decide(id, groundId, 'excluded'))
  expect(await code(scene.respond(id, groundId))).toBe('consortium.ground-decided')
  expect(await scene.open(id)).toEqual(['replace member or keep it'])
  expect((await scene.read(id)).members.map(({ stage }: { stage: string }) => stage)).toEqual(['joined', 'joined'])
  await answer(scene.decide(id, groundId, 'not-excluded'))
  const [ground] = await scene.all(id, 'grounds', scene.partner)
  expect(ground).toMatchObject({
    outcome: 'not-excluded',
    response: 'We have new managers since',
    reason: 'A contract was ended',
    decision: 'We have weighed it',
  })
  expect(await scene.open(id)).toEqual([])
  expect(await code(scene.decide(id, groundId, 'excluded')), 'it is raised anew').toBe('agreement.response-not-heard')
  const past = { respondBy: '2027-01-05' }
  expect(await code(scene.raise(id, past))).toBe('agreement.response-not-heard')
  const stranger = { organisationId: scene.of('Cherry').organisationId }
  expect((await scene.raise(id, stranger)).status).toBe(404)
})

test('C-12, P-23: a member that fails the financial check relies on one that passes, in the way that its role binds it', async () => {
  const id = await ready()
  await answer(scene.check(id, 'fail'))
  expect(await scene.open(id, scene.partner)).toEqual(['rely on somebody'])
  for (const [how, on] of [
    ['together', scene.of('Cherry')],
    ['together', scene.partner],
    ['guarantee', scene.lead],
    ['sub-contract', scene.lead],
  ] as const)
    expect(await code(scene.rely(id, how, on.organisationId))).toBe('consortium.reliance-unfit')
  await answer(scene.rely(id))
  expect(await scene.open(id), 'nobody has looked at who is relied on').toEqual(['rely on somebody'])
  await answer(scene.check(id, 'pass', scene.lead.organisationId))
  expect(await scene.open(id)).toEqual([])
  const own = await scene.all(id, 'finances', scene.partner)
  expect(own).toMatchObject([
    { outcome: 'fail', reasons: ['liquidity'], meets: true, assessed: true, reliesOn: [{ associated: true }] },
  ])
  const unexplained = { organisationId: scene.partner.organisationId, outcome: 'fail', reasons: [], note: 'So' }
  expect((await scene.call(scene.lead, 'POST', `/${id}/financial-checks`, unexplained)).status).toBe(400)
})

/** All that the database holds of what was planted, but for what a member shows, which is a row of its own. */
async function isKept(text: string): Promise<boolean> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'`.execute(carelot.deployment.db)
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(name)} t where t::text like ${`%${text}%`} limit 1`.execute(
      carelot.deployment.db,
    )
    if (rows.length > 0) return true
  }
  return false
}

test('C-11, C-10, P-25: what is of one member is read by it and the lead alone, by no route or feed; names and reasons lie open in no table', {
  timeout: 120_000,
}, async () => {
  const third = scene.of('Cherry')
  const tender = tenders.pop() ?? ''
  const id = await scene.form(tender)
  for (const who of [scene.partner, third]) {
    await answer(scene.invite(id, who))
    await answer(scene.answer(id, who))
  }
  const canary = { item: 'call-monitoring', system: 'CANARY-SYSTEM' }
  const { id: evidenceId } = await answer(scene.show(id, { particulars: canary, ...days }))
  await answer(scene.judge(id, evidenceId, { verdict: 'refused', reason: 'CANARY-REFUSED' }))
  await answer(scene.connect(id, 'CANARY-PERSON'))
  await answer(scene.declare(id, { conflict: true, detail: 'CANARY-INTEREST' }))
  const { id: groundId } = await answer(scene.raise(id, { reason: 'CANARY-GROUND' }))
  await answer(scene.check(id, 'fail'))
  await answer(
    scene.ask(id, { item: 'call-monitoring', title: 'Yours', organisationIds: [scene.partner.organisationId] }),
  )
  const told = await Promise.all(
    ['connected-persons', 'interests', 'grounds', 'checklists'].map((path) => scene.all(id, path)),
  )
  for (const text of ['CANARY-SYSTEM', 'CANARY-REFUSED', 'CANARY-PERSON', 'CANARY-INTEREST', 'CANARY-GROUND'])
    expect(JSON.stringify(told), text).toContain(text)
  const canaries = ['CANARY', evidenceId, groundId]
  expect((await scene.open(id, third)).filter((what) => what !== 'sign paper')).toEqual(['propose terms'])
  expect(await scene.all(id, 'finances', third)).toMatchObject([
    { organisationId: third.organisationId, outcome: null },
  ])
  const tellers: string[] = []
  for (const reader of carelot.sandbox.holders) {
    const ids = {
      competitionId: tender,
      agreementId: carelot.sandbox.agreementId,
      consortiumId: id,
      evidenceId,
      groundId,
    }
    const routes = everyRoute(ids).filter(({ method }) => method === 'GET')
    const seen = await readAll(carelot.call, reader, routes)
    const { status } = await carelot.call(reader, 'GET', '/v1/me')
    const feed = status === 200 ? await wholeFeed(carelot, reader) : []
    const text = JSON.stringify([Object.values(seen).map(({ body }) => body), feed])
    if (canaries.some((each) => text.includes(each))) tellers.push(reader.organisationId)
    expect(JSON.stringify(feed)).not.toContain('CANARY')
  }
  expect(new Set(tellers)).toEqual(new Set([scene.lead.organisationId, scene.partner.organisationId]))
  for (const text of ['CANARY-PERSON', 'CANARY-INTEREST', 'CANARY-GROUND']) expect(await isKept(text), text).toBe(false)
  expect(await isKept('CANARY-SYSTEM'), 'the search finds what is there').toBe(true)
})

test('C-10: a person of a member declares their own interests, which shows that item for a year', async () => {
  const id = await ready()
  await answer(scene.ask(id, { item: 'conflicts-of-interest', title: 'Yours', beforeBid: true, roles: ['member'] }))
  expect(await scene.stateOf(id, 'conflicts-of-interest')).toEqual(['lead missing'])
  expect((await scene.declare(id, { conflict: true })).status).toBe(400)
  await answer(scene.declare(id))
  expect(await scene.stateOf(id, 'conflicts-of-interest')).toEqual(['lead submitted'])
  expect(await scene.open(id)).toEqual([])
  expect(await scene.all(id, 'interests', scene.partner)).toMatchObject([
    { personId: scene.partner.personId, conflict: false, detail: null },
  ])
})
