import { newId } from '@carelot/commands/id'
import { procedureRows } from '@carelot/standalone/docs/procedure-table'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askRoute } from './ask-route.ts'
import { awardOf } from './award-rows.ts'
import { consortiumBodies } from './consortium-bodies.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { dumpOf } from './dump.ts'
import { addStranger } from './office.ts'
import { bidFor, briefFor } from './story.ts'
import { answer, publishTender, submit } from './tender.ts'
import { sendDocument } from './tender-period.ts'

let carelot: TestDeployment
let strangers: Holder[]
let ids: Record<string, string>
let bodies: Record<string, object>

/** Registers that every party may look up, and what a council notes for itself of any organisation in them. */
const open = [
  'organisation.find',
  'organisation.listRegistrations',
  'organisation.listDebarmentReadings',
  'organisation.recordDebarmentReading',
  'lot.find',
  'lot.dataSheet',
  'lot.size',
]

const routes = procedureRows.filter(({ path, operationId }) => path.includes('Id}') && !open.includes(operationId))
/** Open data, which is long, and what the relay writes in its own time. */
const apart = [
  'postcode',
  'area',
  'area_adjacency',
  'feed',
  'batch',
  'audience_entry',
  'numbering_cursor',
  'waking_cursor',
]

beforeAll(async () => {
  carelot = await startTestDeployment()
  const { deployment } = carelot
  strangers = [await addStranger(deployment, 'council'), await addStranger(deployment, 'provider')]
  const cora = carelot.holder('Cora Commissioner')
  const tender = await publishTender(carelot)
  const [bidder] = tender.bidders
  if (!bidder) throw new Error('a bidder is needed')
  const { id: bidId } = await answer(submit(carelot, tender, bidder))
  const one = async (query: ReturnType<typeof sql<{ id: string }>>) =>
    (await query.execute(deployment.db)).rows[0]?.id ?? ''
  const outage = { beganAt: '2027-01-05T09:00:00.000Z', detail: 'A test' }
  const system = carelot.sandbox.holders.find(
    ({ systemId, organisationId }) => systemId && organisationId === bidder.organisationId,
  )
  const grant = { systemId: carelot.holder('Rotawheel cloud').systemId, scopes: ['bids:read'] }
  const document = { name: 'ours.pdf', purpose: 'bid', competitionId: tender.id }
  ids = {
    competitionId: tender.id,
    agreementId: carelot.sandbox.agreementId,
    organisationId: bidder.organisationId,
    personId: cora.personId ?? '',
    lotId: briefFor(carelot.sandbox).lots[0]?.lotId ?? '',
    bidId,
    systemId: system?.systemId ?? '',
    keyId: await one(sql`select id from api_key where person_id = ${cora.personId}`),
    appointmentId: await one(sql`select id from appointment limit 1`),
    registrationId: await one(
      sql`select id from registration where organisation_id = ${bidder.organisationId} limit 1`,
    ),
    grantId: (await answer(carelot.call(bidder, 'POST', '/v1/grants', grant))).id,
    documentId: (await sendDocument(carelot, bidder, { query: document, body: Buffer.from('Ours') })).body.id,
    outageId: (await answer(carelot.call(cora, 'POST', `${tender.path}/outages`, outage))).id,
    authorityId: (
      await answer(
        carelot.call(bidder, 'POST', `${tender.path}/submission-authorities`, { systemId: system?.systemId }),
      )
    ).id,
  }
  Object.assign(ids, await awardOf(deployment.db, { competitionId: tender.id, bidId, lotId: ids.lotId ?? '' }))
  const consortium = { competitionId: tender.id, name: 'Ours', lotIds: [ids.lotId], whyTogether: 'We want to' }
  ids.consortiumId = (await answer(carelot.call(bidder, 'POST', '/v1/consortia', consortium))).id
  const link = { firmName: 'A firm', email: 'ours@firm.example', answerBy: '2027-01-20T12:00' }
  ids.invitationId = (
    await answer(carelot.call(bidder, 'POST', `/v1/consortia/${ids.consortiumId}/invitations`, link))
  ).id
  await answer(
    carelot.call(bidder, 'PATCH', `/v1/consortia/${ids.consortiumId}`, { terms: { lots: [] } }, { 'if-match': '"2"' }),
  )
  ids.termsVersion = '1'
  Object.assign(ids, {
    requirementId: newId('crq'),
    evidenceId: newId('cev'),
    groundId: newId('cgr'),
    changeId: newId('cch'),
    directionId: newId('scd'),
  })
  const reason = { reason: 'The test wants it' }
  const score = { ...reason, question: 'rapid-start', score: 1 }
  bodies = {
    'competition.submitBid': bidFor(carelot.sandbox, bidder.personId ?? ''),
    'competition.validateBid': bidFor(carelot.sandbox, bidder.personId ?? ''),
    'competition.authoriseSubmission': { systemId: ids.systemId },
    'competition.declareInterest': { phase: 'opening', conflict: false },
    'competition.extend': { ...reason, deadline: '2027-02-12T12:00' },
    'competition.cancel': reason,
    'competition.lapseLot': reason,
    'competition.issueAddendum': { text: 'Of a stranger' },
    'competition.recordOutage': outage,
    'competition.endOutage': { endedAt: outage.beganAt },
    'competition.approveFurtherPeriod': { period: 'P3D' },
    'competition.changePanel': { ...reason, office: 'finance', personId: cora.personId },
    'competition.seatEvaluator': { ...reason, personId: cora.personId, lotIds: [ids.lotId] },
    'competition.saveScore': { question: 'rapid-start' },
    'competition.giveScore': score,
    'competition.moderateAnswer': score,
    'competition.askAboutPrice': { bidId, lotId: ids.lotId, question: 'How?', answerBy: '2027-06-01T12:00' },
    'competition.explainPrice': { explanation: 'We own our premises' },
    'competition.decidePrice': { ...reason, decision: 'accepted' },
    'competition.decideTie': { ...reason, lotId: ids.lotId, bidIds: [bidId, bidId] },
    'competition.recommendAward': {
      ...reason,
      lotId: ids.lotId,
      options: [{ option: 'None', assessment: 'None' }],
      successful: [],
      advantages: [],
    },
    'competition.decideAward': { lotId: ids.lotId, step: 'approval', outcome: 'cleared' },
    'competition.recordKeyDecision': {
      maker: 'A stranger',
      number: '27/00001',
      noticePublishedOn: '2026-12-01',
      decidedOn: '2027-01-04',
      callInEndsOn: '2027-01-11',
    },
    'competition.recordAwardNotice': {
      number: '000001-2027',
      ocid: 'ocds-h6vhtk-0test1',
      publishedAt: '2027-01-05T09:00:00.000Z',
    },
    'competition.correctAward': { ...reason, lotIds: [ids.lotId] },
    'competition.withdrawAward': { ...reason, lotIds: [ids.lotId] },
    'competition.placeHold': reason,
    'competition.liftHold': reason,
    'competition.recordRepresentation': { round: 1, madeBy: 'A', receivedAt: outage.beganAt, reference: 'R-1' },
    'competition.decideRepresentation': { ...reason, outcome: 'award-stands', toldAt: outage.beganAt },
    ...consortiumBodies(ids),
    'consortium.submitBid': bidFor(carelot.sandbox, bidder.personId ?? ''),
    'contract.attachDocument': { documentId: ids.documentId },
    'contract.sign': { documentHash: '0'.repeat(64) },
    'contract.recordPublication': { notice: 'UK7', number: '1', publishedAt: '2027-01-05T09:00:00.000Z' },
    'agreement.appointSupplier': {
      supplierId: ids.organisationId,
      lotId: ids.lotId,
      services: ['DISCHARGE_TO_ASSESS'],
      coverage: { scope: 'WHOLE' },
      appointedOn: '2026-12-01',
    },
    'agreement.changeAppointment': { ...reason, move: 'suspend' },
    'agreement.extend': reason,
    'agreement.recordJudgement': {
      ...reason,
      supplierId: ids.organisationId,
      ground: 'poor-performance',
      concerns: 'supplier',
      outcome: 'considering',
      respondBy: null,
      response: null,
      replaceBy: null,
    },
    'organisation.recordRegistration': {
      particulars: { kind: 'declaration', subject: 'modern-slavery' },
      issuedOn: '2026-12-01',
    },
  }
})
afterAll(() => carelot?.stop())

/** What a reading asks for beside its path. */
const queries: Record<string, string> = { 'competition.findAnswer': '?question=rapid-start' }

async function ask(who: Holder, route: (typeof routes)[number], known: Record<string, string>) {
  const { [route.operationId]: query } = queries
  const { [route.operationId]: body } = bodies
  const asked = { route, ids: known, ...(query && { query }), ...(body && { body }) }
  const { status, body: told } = await askRoute(carelot.call, who, asked)
  return { status, told: JSON.stringify(told).replaceAll(/urn:uuid:[0-9a-f-]{36}|[a-z]{3}_[0-9a-f]{32}/g, '…') }
}

const unknown = () =>
  Object.fromEntries(
    Object.entries(ids).map(([name, id]) => [name, /^\d+$/.test(id) ? '99' : `${id.slice(0, 4)}${'0'.repeat(32)}`]),
  )

test.for(routes)('$operationId: what is another party’s is not found, as if it were not there', async (route) => {
  const before = await dumpOf(carelot.databaseUrl, apart)
  const answers = []
  for (const stranger of strangers) {
    const told = await ask(stranger, route, ids)
    expect(told, `${stranger.name}`).toEqual(await ask(stranger, route, unknown()))
    answers.push(told.status)
  }
  // Who is not of the kind that may call it at all is told that, whatever it asks for.
  expect(answers.filter((status) => status !== 403)).not.toEqual([])
  for (const status of answers) expect([403, 404]).toContain(status)
  expect(await dumpOf(carelot.databaseUrl, apart)).toEqual(before)
})
