import { newId } from '@carelot/commands/id'
import { findAgreement, insertAgreement } from '@carelot/db/agreement/agreement'
import { inTransaction } from '@carelot/db/transaction'
import { playCompetition } from '@carelot/examples/competition'
import { AgreementTerms } from '@carelot/rules/agreement/agreement'
import { faultsOfTerms } from '@carelot/rules/agreement/agreement-faults'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'

let carelot: TestDeployment
const lines: string[] = []
// Each from the sandbox's first day on: its clock goes only forward.
beforeEach(async () => {
  lines.length = 0
  await carelot?.stop()
  carelot = await startTestDeployment()
})
afterAll(() => carelot?.stop())

const cora = () => carelot.holder('Cora Commissioner')
const read = async (path: string) => (await carelot.call(cora(), 'GET', path)).body
/** What has to be, or was, published of an award, as the council reads it. */
async function publicationsOf(competitionId: string) {
  const contracts = await read(`/v1/contracts?competitionId=${competitionId}&limit=100`)
  const notices = await read(`/v1/competitions/${competitionId}/award-notices`)
  const { owed } = await read(`/v1/competitions/${competitionId}/standing`)
  return {
    notices: notices.data.length,
    duties: contracts.data.flatMap(({ publications }: { publications: { notice: string }[] }) =>
      publications.map(({ notice }) => notice),
    ),
    owed: owed.map(({ what }: { what: string }) => what),
  }
}

const play = (agreementId = carelot.sandbox.agreementId) =>
  playCompetition({ ...carelot.sandbox, baseUrl: carelot.url, agreementId }, (who, what) =>
    lines.push(`${who} ${what}`),
  )

const successful = [
  { name: 'Bluebell', points: 9087 },
  { name: 'Applewood', points: 7946 },
]
/** A contract that was signed at the very beginning of 24 March. */
const contract = (name: string, lot: string) =>
  expect.objectContaining({
    supplier: `${name} (invented)`,
    lot,
    signedAt: expect.stringMatching(/^2027-03-24T00:00:/),
    startsOn: '2027-04-14',
    endsOn: '2029-04-11',
  })

test('P-32, P-33, P-44, P-57: the story goes from the draft to signed contracts under the Act, whose standstill counts from the notice', async () => {
  const outcome = await play()
  expect(outcome.lots).toEqual([
    { name: 'North Kent: Dartford', successful: [] },
    { name: 'West Kent: Maidstone', successful },
    { name: 'West Kent: Sevenoaks', successful },
  ])
  expect(outcome.mayBeSignedFrom).toBe('2027-03-24T00:00:00.000Z')
  expect(outcome.contracts).toHaveLength(4)
  expect(outcome.contracts).toEqual(
    expect.arrayContaining([
      contract('Bluebell Home Support', 'West Kent: Maidstone'),
      contract('Bluebell Home Support', 'West Kent: Sevenoaks'),
      contract('Applewood Care', 'West Kent: Maidstone'),
      contract('Applewood Care', 'West Kent: Sevenoaks'),
    ]),
  )
  for (const told of [
    /reads why it is not invited: .*gate.registration-expired/,
    /^Downland .* is refused/,
    /^Elderflower reads its letter: .*below-minimum$/,
    /^Foxglove explains it$/,
    /decides a tie of Applewood and Cherry in West Kent: Sevenoaks/,
    /records the award notice/,
  ])
    expect(lines.filter((line) => told.test(line))).toHaveLength(1)
  const { notices, duties, owed } = await publicationsOf(outcome.competitionId)
  expect([notices, new Set(duties), new Set(owed)]).toEqual([
    1,
    new Set(['UK7']),
    new Set(['publish notice of contract']),
  ])
})

test('P-11, P-12, P-43: under the Public Contracts Regulations the standstill counts from the letters, as long as it was announced, and there is no award notice', async () => {
  // A week later than the other story, so that Easter and the end of winter time lie in its standstill.
  await carelot.call(cora(), 'POST', '/v1/sandbox/clock', { advance: 'P7D' })
  const outcome = await play(await olderFramework())
  // The letters went on 18 March at 00:00, when the call-in was over. The tenth day after is a Sunday and the next working day
  // the 30th; the eighth working day after them, which was announced, is 1 April. Under the Act, of whose eight days the first
  // is that of its notice, 31 March would have been the last.
  expect(outcome.mayBeSignedFrom).toBe('2027-04-01T23:00:00.000Z')
  expect(outcome.contracts).toHaveLength(4)
  expect(lines.filter((line) => line.includes('award notice'))).toEqual([])
  expect(await publicationsOf(outcome.competitionId)).toEqual({ notices: 0, duties: [], owed: [] })
})

/** A framework of the sandbox's own terms, begun before the Act, with the same suppliers in the same lots. */
async function olderFramework(): Promise<string> {
  const { db } = carelot.deployment
  const framework = await findAgreement(db, carelot.sandbox.agreementId)
  if (!framework) throw new Error('the sandbox has no framework')
  const form = { kind: 'closed' as const }
  const older = { regime: 'PCR2015' as const, procurementBeganOn: '2024-09-02', form, expiresOn: '2029-09-30' }
  const terms = AgreementTerms.parse({ ...framework.terms, ...older, extensions: [] })
  expect(faultsOfTerms(terms)).toEqual([])
  const id = newId('agr')
  const { councilId } = framework
  await inTransaction(db, async (tx) => {
    await insertAgreement(tx, { id, councilId, title: 'An older framework (invented)', terms, externalReference: null })
    await sql`insert into appointment
      select (jsonb_populate_record(a, jsonb_build_object('id', 'apt_' || md5(a.id), 'agreement_id', ${id}::text))).*
      from appointment a where agreement_id = ${framework.id}`.execute(tx)
  })
  return id
}
