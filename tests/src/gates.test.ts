import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { deskOf } from './desk.ts'
import { bidFor, briefFor } from './story.ts'

let carelot: TestDeployment
let desk: ReturnType<typeof deskOf>
beforeAll(async () => {
  carelot = await startTestDeployment()
  desk = deskOf(carelot)
})
afterAll(() => carelot?.stop())

test('P-41, S-21, S-22: each appointed supplier has its own answer at every lot, with the code of the gate that closed', async () => {
  const { commissioner, listed, lotOf, publish, signatoryOf } = desk
  const { path, published } = await publish()
  expect(published.status, JSON.stringify(published.body)).toBe(200)
  expect(published.body).toMatchObject({ invited: 5, notInvited: 3 })
  const [maidstone, sevenoaks] = [lotOf('SANDBOX-WEST-1'), lotOf('SANDBOX-WEST-2')]
  const all = await listed(commissioner(), `${path}/invitations`)
  expect(all).toHaveLength(16)
  expect(JSON.stringify(all)).not.toContain('bdr_')
  const gates = (name: string) =>
    Object.fromEntries(
      all
        .filter(({ supplierId }) => supplierId === signatoryOf(name).organisationId)
        .map(({ lotId, gate }) => [lotId, gate]),
    )
  for (const name of ['Applewood', 'Bluebell', 'Cherry', 'Downland'])
    expect(gates(name), name).toEqual({ [maidstone]: null, [sevenoaks]: null })
  expect(gates('Elderflower')).toEqual({ [maidstone]: 'gate.lot-suspended', [sevenoaks]: null })
  expect(gates('Foxglove')).toEqual({
    [maidstone]: 'gate.registration-expired',
    [sevenoaks]: 'gate.registration-expired',
  })
  expect(gates('Greenway')).toEqual({ [maidstone]: 'gate.lot-not-won', [sevenoaks]: 'gate.lot-not-won' })
  expect(gates('Hopfield')).toEqual({ [maidstone]: 'gate.service-not-in-scope', [sevenoaks]: 'gate.lot-not-won' })
})

test('P-41: a supplier that was not invited reads its gate and nothing else; a stranger finds nothing', async () => {
  const { agreementPath, newProvider, publish, signatoryOf, told } = desk
  const { path } = await publish()
  const foxglove = signatoryOf('Foxglove')
  const own = await carelot.call(foxglove, 'GET', `${path}/invitation`)
  expect(own.status).toBe(200)
  expect(own.body.bidderId).toBeNull()
  expect(own.body.lots).toHaveLength(2)
  for (const lot of own.body.lots) {
    expect(lot).toMatchObject({ supplierId: foxglove.organisationId, gate: 'gate.registration-expired' })
    expect(lot.detail).toContain('2026-11-30')
  }
  expect((await carelot.call(foxglove, 'GET', path)).status).toBe(404)
  expect((await carelot.call(foxglove, 'GET', `${path}/invitations`)).status).toBe(403)
  const events = await told(foxglove, path.slice('/v1/competitions/'.length), 'competition.not-invited')
  expect(events.map(({ type }) => type)).toEqual(['competition.not-invited'])
  expect(Object.values(events[0]?.data.lots ?? {})).toEqual(['gate.registration-expired', 'gate.registration-expired'])
  const stranger = await newProvider('99900501')
  expect((await carelot.call(stranger, 'GET', `${path}/invitation`)).status).toBe(404)
  expect((await carelot.call(stranger, 'GET', agreementPath())).status).toBe(404)
})

test('P-41: each supplier is told its own answer alone, and the council that it was published', async () => {
  const { commissioner, publish, signatoryOf, told } = desk
  const { path } = await publish()
  const id = path.slice('/v1/competitions/'.length)
  const council = await told(commissioner(), id, 'competition.published')
  expect(council.filter(({ type }) => /invited$/.test(type))).toEqual([])
  expect(council.at(-1)?.data).toMatchObject({ invited: 5, notInvited: 3, advertised: true })
  const applewood = await told(signatoryOf('Applewood'), id, 'competition.invited')
  expect(applewood.map(({ data }) => Object.values(data.lots))).toEqual([['invited', 'invited']])
})

test('S-03: a supplier that won part of a lot is invited for that part', async () => {
  const { lotOf, publish, signatoryOf } = desk
  const { path } = await publish()
  const { body } = await carelot.call(signatoryOf('Downland'), 'GET', `${path}/invitation`)
  type Won = { lotId: string; coverage: { scope: string } }
  const scopes = body.lots.map(({ lotId, coverage }: Won) => [lotId, coverage.scope])
  expect(Object.fromEntries(scopes)).toEqual({ [lotOf('SANDBOX-WEST-1')]: 'WHOLE', [lotOf('SANDBOX-WEST-2')]: 'PART' })
})

test('P-46: a supplier that cures a gate is checked again and invited, told once, and who was invited stays so', async () => {
  const { change, commissioner, publish, signatoryOf, told } = desk
  const { path } = await publish()
  const elderflower = signatoryOf('Elderflower')
  const before = await carelot.call(elderflower, 'GET', `${path}/invitation`)
  const applewoodBefore = await carelot.call(signatoryOf('Applewood'), 'GET', `${path}/invitation`)
  await change('Elderflower', 'SANDBOX-WEST-1', 'reinstate', 200)
  await change('Applewood', 'SANDBOX-WEST-1', 'suspend', 200)
  const again = await carelot.call(commissioner(), 'POST', `${path}/gate-checks`, {})
  expect(again.status, JSON.stringify(again.body)).toBe(200)
  expect(again.body).toMatchObject({ invited: 1, notInvited: 3 })
  const after = await carelot.call(elderflower, 'GET', `${path}/invitation`)
  expect(after.body.bidderId).toBe(before.body.bidderId)
  expect(after.body.lots.map(({ gate }: { gate: string | null }) => gate)).toEqual([null, null])
  expect((await carelot.call(signatoryOf('Applewood'), 'GET', `${path}/invitation`)).body).toEqual(applewoodBefore.body)
  const idle = await carelot.call(commissioner(), 'POST', `${path}/gate-checks`, {})
  expect(idle.body).toMatchObject({ invited: 0, notInvited: 3 })
  const id = path.slice('/v1/competitions/'.length)
  const events = await told(elderflower, id, 'competition.invited', 2)
  expect(events.filter(({ type }) => type === 'competition.invited')).toHaveLength(2)
  const signatory = elderflower.personId ?? ''
  const bid = await carelot.call(elderflower, 'POST', `${path}/bids`, bidFor(carelot.sandbox, signatory))
  expect(bid.status, JSON.stringify(bid.body)).toBe(201)
  await change('Elderflower', 'SANDBOX-WEST-1', 'suspend', 200)
  await change('Applewood', 'SANDBOX-WEST-1', 'reinstate', 200)
})

test('P-41, P-22: a supplier that renews its registration itself is invited with the next check', async () => {
  const { commissioner, listed, publish, signatoryOf } = desk
  const { path } = await publish()
  const foxglove = signatoryOf('Foxglove')
  const cqc = {
    kind: 'cqc-registration',
    activity: 'personal-care',
    providerId: '1-999000060',
    locationId: '1-999000061',
  }
  const own = `/v1/organisations/${foxglove.organisationId}/registrations`
  const recorded = await carelot.call(foxglove, 'POST', own, {
    particulars: cqc,
    issuedOn: '2027-01-04',
    expiresOn: '2028-01-03',
  })
  expect(recorded.status, JSON.stringify(recorded.body)).toBe(201)
  expect((await listed(foxglove, own)).at(-1)).toEqual(recorded.body)
  expect((await carelot.call(commissioner(), 'POST', `${path}/gate-checks`, {})).body).toMatchObject({ invited: 1 })
  const answer = await carelot.call(foxglove, 'GET', `${path}/invitation`)
  expect(answer.body.bidderId).toMatch(/^bdr_/)
  expect((await carelot.call(foxglove, 'GET', path)).status).toBe(200)
  const others = `/v1/organisations/${signatoryOf('Applewood').organisationId}/registrations`
  expect((await carelot.call(foxglove, 'GET', others)).status).toBe(404)
  expect((await carelot.call(foxglove, 'POST', others, { particulars: cqc, issuedOn: '2027-01-04' })).status).toBe(404)
})

test('P-46: publishing waits for a person to judge a ground that was raised; an exclusion waits for the response', async () => {
  const { agreementPath, commissioner, listed, publish, signatoryOf } = desk
  const bluebell = signatoryOf('Bluebell')
  const judge = (outcome: string, change: object = {}) =>
    carelot.call(commissioner(), 'POST', `${agreementPath()}/judgements`, {
      supplierId: bluebell.organisationId,
      ground: 'poor-performance',
      concerns: 'supplier',
      outcome,
      reason: 'Two contracts ended early',
      respondBy: '2027-01-20',
      response: null,
      ...change,
    })
  expect((await judge('considering')).status).toBe(201)
  const waiting = await publish()
  expect(waiting.published.status).toBe(409)
  expect(waiting.published.body).toMatchObject({ code: 'competition.judgement-needed' })
  expect((await judge('excluded')).body.code).toBe('agreement.response-not-heard')
  expect((await judge('excluded', { response: 'We dispute it' })).status).toBe(201)
  const excluded = await publish()
  expect(excluded.published.status, JSON.stringify(excluded.published.body)).toBe(200)
  const answer = await carelot.call(bluebell, 'GET', `${excluded.path}/invitation`)
  expect(answer.body.lots[0].gate).toBe('gate.excluded')
  expect((await judge('not-excluded', { response: 'We have cleared ourselves' })).status).toBe(201)
  expect((await carelot.call(commissioner(), 'POST', `${excluded.path}/gate-checks`, {})).body).toMatchObject({
    invited: 1,
  })
  expect(await listed(bluebell, `${agreementPath()}/judgements`)).toHaveLength(3)
  expect(await listed(signatoryOf('Applewood'), `${agreementPath()}/judgements`)).toEqual([])
})

test('P-25: who is on the debarment list for a mandatory ground is not invited, and is once it is off the list', async () => {
  const { commissioner, listed, publish, signatoryOf } = desk
  const cherry = signatoryOf('Cherry')
  const readings = `/v1/organisations/${cherry.organisationId}/debarment-readings`
  const read = (found: object) => carelot.call(commissioner(), 'POST', readings, { readOn: '2027-01-05', found })
  expect((await read({ listed: true, ground: 'mandatory' })).status).toBe(201)
  const { path } = await publish()
  expect((await carelot.call(cherry, 'GET', `${path}/invitation`)).body.lots[0].gate).toBe('gate.debarred')
  expect((await read({ listed: false })).status).toBe(201)
  expect((await carelot.call(commissioner(), 'POST', `${path}/gate-checks`, {})).body).toMatchObject({ invited: 1 })
  expect(await listed(commissioner(), readings)).toHaveLength(2)
})

test('P-28, P-45: a brief that leaves its framework is refused, each fault with its code and place', async () => {
  const { lotOf, publish } = desk
  const brief = briefFor(carelot.sandbox)
  const [lot] = brief.lots
  const { published } = await publish({
    service: { ...brief.service, estimatedValuePence: 9_400_000_001 },
    lots: lot ? [{ ...lot, lotId: lotOf('ASHFORD') }] : [],
    pricing: { ...brief.pricing, weight: 7000 },
    questions: brief.questions.map((question) => ({ ...question, weight: 1500 })),
  })
  expect(published.status).toBe(422)
  const faults = published.body.errors.map(
    ({ code, pointer }: { code: string; pointer: string }) => `${code} ${pointer}`,
  )
  expect(faults).toEqual(
    expect.arrayContaining([
      'agreement.service-outside /brief/lots/0/lotId',
      'agreement.weights-outside-range /brief/questions',
      'agreement.weights-outside-range /brief/pricing/weight',
      'agreement.value-exceeded /brief/service/estimatedValuePence',
    ]),
  )
})

test('P-45: a rate above the maximum of the framework is not bid', async () => {
  const { publish, signatoryOf } = desk
  const { path } = await publish()
  const applewood = signatoryOf('Applewood')
  const bid = await carelot.call(
    applewood,
    'POST',
    `${path}/bids`,
    bidFor(carelot.sandbox, applewood.personId ?? '', 4501),
  )
  expect(bid.status).toBe(422)
  expect(JSON.stringify(bid.body)).toContain('bid.rate-over-maximum')
})
