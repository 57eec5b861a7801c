import { AgreementTerms } from '@carelot/rules/agreement/agreement'
import { LotId } from '@carelot/rules/id'
import { termsFor } from '@carelot/standalone/sandbox/framework'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { deskOf } from './desk.ts'
import { untilEvent } from './tender.ts'

let carelot: TestDeployment
let desk: ReturnType<typeof deskOf>
beforeAll(async () => {
  carelot = await startTestDeployment()
  desk = deskOf(carelot)
})
afterAll(() => carelot?.stop())

test('P-01, P-45: a framework comes back as it was registered, to its council and its suppliers alone', async () => {
  const { agreementPath, commissioner, listed, signatoryOf } = desk
  const { body: found } = await carelot.call(commissioner(), 'GET', agreementPath())
  expect(AgreementTerms.parse(found.terms)).toEqual(found.terms)
  const { body: own } = await carelot.call(signatoryOf('Hopfield'), 'GET', agreementPath())
  expect(own).toEqual(found)
  const { terms } = found
  const made = await carelot.call(commissioner(), 'POST', '/v1/agreements', { title: 'Another (invented)', terms })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  expect(made.body.warnings).toEqual([])
  expect(await listed(commissioner(), '/v1/agreements')).toHaveLength(2)
  expect(await listed(signatoryOf('Hopfield'), '/v1/agreements')).toEqual([found])
  const late = {
    ...terms,
    lightTouch: false,
    regime: 'PCR2015',
    lots: [{ lotId: `lot_${'0'.repeat(32)}`, services: ['SIS'] }],
  }
  const refused = await carelot.call(commissioner(), 'POST', '/v1/agreements', { title: 'Faulty', terms: late })
  expect(refused.status).toBe(422)
  expect(refused.body.errors.map(({ code }: { code: string }) => code)).toEqual([
    'agreement.regime-mismatch',
    'agreement.form-not-open',
    'agreement.lot-unknown',
  ])
  const byOpener = await carelot.call(carelot.holder('Olive Opener'), 'POST', '/v1/agreements', { title: 'X', terms })
  expect(byOpener.status).toBe(403)
})

test('P-05: a supplier is appointed once to a lot, suspended with a reason it is told, and removed for good', async () => {
  const { agreementPath, commissioner, listed, lotOf, newProvider } = desk
  const provider = await newProvider('99900502')
  const appoint = () =>
    carelot.call(commissioner(), 'POST', `${agreementPath()}/appointments`, {
      supplierId: provider.organisationId,
      lotId: lotOf('SANDBOX-WEST-4'),
      services: ['DISCHARGE_TO_ASSESS'],
      coverage: { scope: 'WHOLE' },
      appointedOn: '2025-09-01',
    })
  const appointed = await appoint()
  expect(appointed.status, JSON.stringify(appointed.body)).toBe(201)
  expect((await appoint()).body.code).toBe('agreement.appointed-already')
  const path = `${agreementPath()}/appointments/${appointed.body.id}`
  const move = (on: string, version: number) =>
    carelot.call(
      commissioner(),
      'PATCH',
      path,
      { move: on, reason: 'Decided in the panel' },
      { 'if-match': `"${version}"` },
    )
  expect((await move('suspend', 1)).body).toMatchObject({
    stage: 'suspended',
    decider: commissioner().personId,
    reason: 'Decided in the panel',
    version: 2,
  })
  expect((await move('remove', 1)).status).toBe(412)
  expect((await move('remove', 2)).body.stage).toBe('removed')
  expect((await move('reinstate', 3)).body.code).toBe('agreement.appointment-wrong-stage')
  const own = await listed(provider, `${agreementPath()}/appointments`)
  expect(own.map(({ supplierId, stage }) => [supplierId, stage])).toEqual([[provider.organisationId, 'removed']])
  expect((await listed(commissioner(), `${agreementPath()}/appointments`)).length).toBeGreaterThan(20)
})

test('P-45: a framework is extended once for each extension it has, by its own version, and its suppliers are told', async () => {
  const { agreementPath, commissioner, signatoryOf } = desk
  const extend = (version: number, who = commissioner()) =>
    carelot.call(
      who,
      'POST',
      `${agreementPath()}/extensions`,
      { reason: 'It works well' },
      { 'if-match': `"${version}"` },
    )
  expect((await extend(1, carelot.holder('Olive Opener'))).status).toBe(403)
  const [one, other] = await Promise.all([extend(1), extend(1)])
  expect([one.status, other.status].sort()).toEqual([200, 412])
  const extended = one.status === 200 ? one : other
  expect(extended.body).toMatchObject({ version: 2, terms: { extensions: [{ takenOn: '2027-01-05' }] } })
  expect((await extend(2)).body.code).toBe('agreement.no-extension-left')
  const told = await untilEvent(carelot, signatoryOf('Hopfield'), { type: 'agreement.extended' })
  expect(told.data).toEqual({ untilOn: '2033-03-31', reason: 'It works well' })
})

test('C-11: a provider says when its registration ends, in its own version, and only a signatory of its declarations', async () => {
  const sam = desk.signatoryOf('Hopfield')
  const path = `/v1/organisations/${sam.organisationId}/registrations`
  const [cqc] = await desk.listed(sam, path)
  const change = (body: object, { version = 1, who = sam } = {}) =>
    carelot.call(who, 'PATCH', `${path}/${cqc?.id}`, body, { 'if-match': `"${version}"` })
  expect((await change({ expiresOn: '2000-01-01' })).body.code).toBe('organisation.registration-ends-early')
  expect((await change({ expiresOn: '2027-06-30' })).body).toMatchObject({ version: 2, expiresOn: '2027-06-30' })
  expect((await change({ expiresOn: null })).status).toBe(412)
  expect((await change({ externalReference: 'ours-7' }, { version: 2 })).body).toMatchObject({
    version: 3,
    expiresOn: '2027-06-30',
    externalReference: 'ours-7',
  })
  expect((await change({}, { who: desk.signatoryOf('Cherry') })).status).toBe(404)
})

test('O-45: an identifier belongs to one organisation, also when two register it at once', async () => {
  const { commissioner } = desk
  const register = (companyNumber: string) =>
    carelot.call(commissioner(), 'POST', '/v1/organisations', {
      kind: 'provider',
      name: 'Twice Care (invented)',
      identifier: { scheme: 'GB-COH', id: companyNumber },
      additionalIdentifiers: [{ scheme: 'GB-UKPRN', id: '19990001' }],
    })
  const answers = await Promise.all([register('99900601'), register('99900602'), register('99900603')])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'organisation.identifier-taken',
    detail: expect.stringContaining('GB-UKPRN-19990001'),
  })
  const { body } = await carelot.call(commissioner(), 'GET', '/v1/organisations?identifier=GB-UKPRN-19990001')
  expect(body.data).toHaveLength(1)
})

test('a provider sees itself and councils in the register, never another provider', async () => {
  const { commissioner, listed, signatoryOf } = desk
  const applewood = signatoryOf('Applewood')
  const seen = await listed(applewood, '/v1/organisations')
  expect(seen.map(({ kind, id }) => kind === 'council' || id === applewood.organisationId)).toEqual([true, true])
  const other = `/v1/organisations/${signatoryOf('Bluebell').organisationId}`
  expect((await carelot.call(applewood, 'GET', other)).status).toBe(404)
  expect((await carelot.call(commissioner(), 'GET', other)).status).toBe(200)
})

test('P-46: only providers are appointed, only parties judged, and the debarment list is not read ahead', async () => {
  const { agreementPath, commissioner, lotOf, newProvider } = desk
  const post = async (path: string, body: object) => (await carelot.call(commissioner(), 'POST', path, body)).body.code
  const council = commissioner().organisationId
  const appointment = {
    supplierId: council,
    lotId: lotOf('SANDBOX-WEST-1'),
    services: ['SIS'],
    coverage: { scope: 'WHOLE' },
    appointedOn: '2025-10-01',
  }
  expect(await post(`${agreementPath()}/appointments`, appointment)).toBe('agreement.supplier-unknown')
  const stranger = await newProvider('99900701')
  const judgement = {
    supplierId: stranger.organisationId,
    ground: 'insolvency',
    concerns: 'supplier',
    outcome: 'considering',
    reason: 'An administrator was appointed',
    respondBy: '2027-02-05',
    response: null,
  }
  const { id } = (await carelot.call(commissioner(), 'POST', '/v1/agreements', closedFramework(lotOf('ASHFORD')))).body
  expect(await post(`/v1/agreements/${id}/judgements`, judgement)).toBe('agreement.supplier-not-party')
  // An open framework is let again: whoever may bid then may be judged before.
  expect(await post(`${agreementPath()}/judgements`, { ...judgement, supplierId: council })).toBe(
    'agreement.supplier-not-party',
  )
  expect(await post(`${agreementPath()}/judgements`, judgement)).toBeUndefined()
  const reading = { readOn: '2027-01-06', found: { listed: false } }
  expect(await post(`/v1/organisations/${stranger.organisationId}/debarment-readings`, reading)).toBe(
    'organisation.debarment-ahead',
  )
})

// The clock moves on: this is the last.
test('P-24, P-46: a supplier is excluded for its sub-contractor by the days that it was told, and by no others', async () => {
  const { agreementPath, commissioner, newProvider } = desk
  const { organisationId: supplierId } = await newProvider('99900702')
  const judge = (outcome: string, change: object = {}) =>
    carelot.call(commissioner(), 'POST', `${agreementPath()}/judgements`, {
      ...{ supplierId, ground: 'insolvency', concerns: 'sub-contractor', outcome, reason: 'It was wound up' },
      ...{ respondBy: null, response: null, ...change },
    })
  const codes = async (asked: ReturnType<typeof judge>) => {
    const { body } = await asked
    return body.errors?.map(({ code }: { code: string }) => code) ?? [body.code]
  }
  const heard = { response: 'We look for another' }
  expect(await codes(judge('excluded', { ...heard, replaceBy: '2027-01-04' }))).toEqual(['agreement.judgement-day'])
  expect(await codes(judge('excluded', heard))).toEqual(['agreement.replacement-not-offered'])
  const told = { respondBy: '2027-01-12', replaceBy: '2027-01-15' }
  expect((await judge('considering', told)).status).toBe(201)
  expect(await codes(judge('excluded', { ...heard, replaceBy: '2027-01-04' }))).toEqual(['agreement.judgement-day'])
  expect(await codes(judge('excluded'))).toEqual(['agreement.response-not-heard', 'agreement.replacement-not-offered'])
  const sooner = { respondBy: '2027-01-06', replaceBy: '2027-01-06' }
  expect(await codes(judge('considering', sooner))).toEqual(['agreement.judgement-day', 'agreement.judgement-day'])
  expect(await codes(judge('excluded', { ...heard, concerns: 'supplier' }))).toEqual(['agreement.judgement-concerns'])
  const stepped = await carelot.call(commissioner(), 'POST', '/v1/sandbox/clock', { to: '2027-01-16T09:00:00.000Z' })
  expect(stepped.status).toBe(200)
  expect(await judge('excluded')).toMatchObject({ status: 201, body: { outcome: 'excluded', ...told } })
  expect(await judge('not-excluded', { ...heard, ...told })).toMatchObject({ status: 201, body: told })
  expect(await codes(judge('excluded', heard)), 'it is raised anew first').toEqual([
    'agreement.replacement-not-offered',
  ])
})

/** One that has begun, and so takes nobody on any more. */
function closedFramework(lotId: string) {
  const terms = {
    ...termsFor([{ id: LotId.parse(lotId), services: ['HOME_CARE'] }]),
    form: { kind: 'closed' },
    expiresOn: '2029-09-30',
    extensions: [],
  }
  return { title: 'A closed framework (invented)', terms }
}
