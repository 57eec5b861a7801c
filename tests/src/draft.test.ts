import { openDatabase } from '@carelot/db/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor, briefFor, declareNoConflicts, draftedCompetition, panelOf, publishedCompetition } from './story.ts'

let carelot: TestDeployment
beforeAll(async () => {
  carelot = await startTestDeployment()
})
afterAll(() => carelot?.stop())

const cora = () => carelot.holder('Cora Commissioner')
const applewood = () => carelot.holder('Sam Signatory of Applewood')
const pathOf = (id: string) => `/v1/competitions/${id}`
const codes = (body: { errors: { code: string; pointer: string }[] }) =>
  body.errors.map(({ code, pointer }) => `${code} ${pointer}`).sort()

async function drafted(change: Parameters<typeof briefFor>[1] = {}): Promise<string> {
  const draft = { agreementId: carelot.sandbox.agreementId, brief: briefFor(carelot.sandbox, change) }
  const { status, body } = await carelot.call(cora(), 'POST', '/v1/competitions', draft)
  expect(status, JSON.stringify(body)).toBe(201)
  return body.id
}

test('a draft with several faults is refused with all of them, each where it stands', async () => {
  const { openers, ...panel } = panelOf(carelot.sandbox)
  const id = await drafted({
    timetable: { ...briefFor(carelot.sandbox).timetable, deadline: '2027-02-06T12:00' },
    panel: { ...panel, openers: openers.slice(0, 1), approver: panel.recommender },
    equality: undefined,
  })
  await declareNoConflicts(carelot, id)
  const { status, body } = await carelot.call(cora(), 'POST', `${pathOf(id)}/publish`, {}, { 'if-match': '"1"' })
  expect(status).toBe(422)
  expect(codes(body)).toEqual([
    'competition.approver-recommends /brief/panel/approver',
    'competition.deadline-not-working-day /brief/timetable/deadline',
    'competition.eqia-missing /brief/equality',
    'competition.openers-too-few /brief/panel/openers',
    'competition.person-without-role /brief/panel/approver',
    'competition.timetable-out-of-order /brief/timetable/openingOn',
  ])
})

test('P-49: nothing is published before everybody of the panel has declared, nor with a conflict', async () => {
  const id = await drafted()
  const publish = () => carelot.call(cora(), 'POST', `${pathOf(id)}/publish`, {}, { 'if-match': '"1"' })
  const undeclared = await publish()
  expect(codes(undeclared.body)).toHaveLength(7)
  expect(new Set(codes(undeclared.body).map((text) => text.split(' ')[0]))).toEqual(
    new Set(['competition.interest-undeclared']),
  )
  await declareNoConflicts(carelot, id)
  const edith = carelot.holder('Edith Evaluator')
  await carelot.call(edith, 'POST', `${pathOf(id)}/declarations`, { phase: 'before-issue', conflict: true })
  expect((await publish()).body.code).toBe('competition.interest-conflict')
  const listed = await carelot.call(cora(), 'GET', `${pathOf(id)}/declarations?limit=3`)
  expect(listed.body.data).toHaveLength(3)
  const rest = await carelot.call(cora(), 'GET', `${pathOf(id)}/declarations?cursor=${listed.body.nextCursor}`)
  const all = [...listed.body.data, ...rest.body.data].filter(({ stands }) => stands)
  expect(all).toHaveLength(7)
  expect(all.filter(({ conflict }) => conflict).map(({ personId }) => personId)).toEqual([edith.personId])
})

test('a draft is changed at its version, until it is published', async () => {
  const id = await drafted()
  const brief = briefFor(carelot.sandbox, { title: 'Another title' })
  const redraft = (version: number) =>
    carelot.call(cora(), 'PATCH', pathOf(id), { brief }, { 'if-match': `"${version}"` })
  expect((await redraft(1)).body).toEqual({ id, version: 2 })
  expect((await redraft(1)).body.code).toBe('request.version-stale')
  expect((await carelot.call(cora(), 'GET', pathOf(id))).body).toMatchObject({
    version: 2,
    brief: { title: 'Another title' },
  })
  const published = await publishedCompetition(carelot)
  const late = await carelot.call(cora(), 'PATCH', pathOf(published), { brief }, { 'if-match': '"2"' })
  expect(late.body.code).toBe('competition.wrong-stage')
})

test('P-54: nobody writes a screening decision in the name of another', async () => {
  const decidedBy = carelot.holder('Audrey Auditor').personId ?? ''
  const equality = { kind: 'screening' as const, decidedBy, decidedOn: '2026-11-02', reason: 'None needed' }
  const draft = { agreementId: carelot.sandbox.agreementId, brief: briefFor(carelot.sandbox, { equality }) }
  const { status, body } = await carelot.call(cora(), 'POST', '/v1/competitions', draft)
  expect(status).toBe(422)
  expect(codes(body)).toEqual(['competition.screening-unsigned /brief/equality/decidedBy'])
})

test('a dry run says every fault and whom the gates would let in, and changes nothing', async () => {
  const id = await drafted()
  const database = openDatabase({ url: carelot.databaseUrl, poolSize: 1 })
  const count = async () => {
    const { rows } =
      await sql`select (select count(*) from record) as records, (select count(*) from bidder) as bidders,
      (select count(*) from invitation) as invitations, (select count(*) from competition_lot where competition_id = ${id}) as lots,
      (select max(version) from competition where id = ${id}) as version`.execute(database)
    return rows
  }
  try {
    const before = await count()
    const faulty = await carelot.call(cora(), 'POST', `${pathOf(id)}/dry-run`)
    expect(faulty.status, JSON.stringify(faulty.body)).toBe(200)
    expect(faulty.body).toMatchObject({ publishable: false, deadline: '2027-02-05T12:00:00.000Z', version: 1 })
    expect(faulty.body.faults).toHaveLength(7)
    expect(await count()).toEqual(before)
  } finally {
    await database.destroy()
  }
  await declareNoConflicts(carelot, id)
  const fine = await carelot.call(cora(), 'POST', `${pathOf(id)}/dry-run`)
  expect(fine.body).toMatchObject({ publishable: true, faults: [] })
  const published = await carelot.call(cora(), 'POST', `${pathOf(id)}/publish`, {}, { 'if-match': '"1"' })
  type Answer = { supplierId: string; gate: string | null }
  const letIn = fine.body.invitations.filter(({ gate }: Answer) => gate === null)
  expect(new Set(letIn.map(({ supplierId }: Answer) => supplierId)).size).toBe(published.body.invited)
  expect(published.body.invited).toBeGreaterThan(0)
})

test('P-02: a decision that is planned past the loaded thresholds is warned of by the dry run and at publication alike', async () => {
  const { timetable, service } = briefFor(carelot.sandbox, {})
  const plan = { decisionOn: '2028-01-10', standstillEndsOn: '2028-01-20', mobilisationStartsOn: '2028-01-21' }
  const id = await draftedCompetition(carelot, {
    timetable: { ...timetable, ...plan },
    service: { ...service, startsOn: '2028-04-01' },
  })
  const { body } = await carelot.call(cora(), 'POST', `${pathOf(id)}/dry-run`)
  expect(body).toMatchObject({
    publishable: true,
    warnings: [{ code: 'agreement.threshold-not-loaded', detail: expect.stringContaining('2028-01-10') }],
  })
  const published = await carelot.call(cora(), 'POST', `${pathOf(id)}/publish`, {}, { 'if-match': '"1"' })
  expect(published.body.warnings).toEqual(body.warnings)
})

test('an invited supplier sees the brief without the panel, the assessments and the reference of the council', async () => {
  const id = await publishedCompetition(carelot)
  const seen = await carelot.call(applewood(), 'GET', pathOf(id))
  expect(seen.status).toBe(200)
  expect(seen.body.brief.questions).toHaveLength(2)
  for (const field of ['panel', 'dataProtection', 'equality']) expect(seen.body.brief).not.toHaveProperty(field)
  const text = JSON.stringify(seen.body)
  for (const { personId, organisation } of carelot.sandbox.holders)
    if (personId && organisation.includes('council')) expect(text).not.toContain(personId)
})

test('a council lists its own by stage and page; a provider only those it was invited to, and never a draft', async () => {
  const draft = await draftedCompetition(carelot)
  const published = await publishedCompetition(carelot)
  const idsOf = async (holder: ReturnType<typeof cora>, query: string) => {
    const ids: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await carelot.call(holder, 'GET', `/v1/competitions?limit=2${query}${cursor && `&cursor=${cursor}`}`)
      expect(page.status, JSON.stringify(page.body)).toBe(200)
      ids.push(...page.body.data.map(({ id }: { id: string }) => id))
      cursor = page.body.nextCursor
    }
    return ids
  }
  expect(await idsOf(cora(), '')).toEqual(expect.arrayContaining([draft, published]))
  expect(await idsOf(cora(), '&stage=draft')).not.toContain(published)
  expect(await idsOf(applewood(), '')).toContain(published)
  expect(await idsOf(applewood(), '')).not.toContain(draft)
  expect(await idsOf(applewood(), '&stage=draft')).toEqual([])
  expect((await carelot.call(applewood(), 'GET', `${pathOf(draft)}/standing`)).status).toBe(404)
  expect((await carelot.call(applewood(), 'POST', `${pathOf(published)}/dry-run`)).status).toBe(403)
  const first = await carelot.call(cora(), 'GET', '/v1/competitions?limit=1')
  const moved = await carelot.call(
    cora(),
    'GET',
    `/v1/competitions?limit=1&stage=draft&cursor=${first.body.nextCursor}`,
  )
  expect(moved.body.code).toBe('request.cursor-invalid')
})

test('where it stands: each side has its own answer, and a bidder the same whatever others do', async () => {
  const id = await publishedCompetition(carelot)
  const standing = async (holder: ReturnType<typeof cora>) => {
    const { status, body } = await carelot.call(holder, 'GET', `${pathOf(id)}/standing`)
    expect(status, JSON.stringify(body)).toBe(200)
    return { ...body, at: null }
  }
  const council = await standing(cora())
  expect(council).toMatchObject({
    stage: 'tendering',
    next: { move: 'close tenders', at: '2027-02-05T12:00:00.000Z' },
    owed: [],
  })
  const before = await standing(applewood())
  expect(before).toMatchObject({ bid: null, owed: [{ what: 'submit bid', by: '2027-02-05T12:00:00.000Z' }] })
  const bluebell = carelot.holder('Sam Signatory of Bluebell')
  const bid = await carelot.call(
    bluebell,
    'POST',
    `${pathOf(id)}/bids`,
    bidFor(carelot.sandbox, bluebell.personId ?? ''),
  )
  expect(bid.status, JSON.stringify(bid.body)).toBe(201)
  expect(await standing(applewood())).toEqual(before)
  expect(await standing(cora())).toEqual(council)
  expect(await standing(bluebell)).toMatchObject({ bid: { version: 1, withdrawnAt: null }, owed: [] })
})
