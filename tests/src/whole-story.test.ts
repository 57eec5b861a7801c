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
})

test('P-11, P-12, P-43: under the Public Contracts Regulations the standstill counts from the letters, as long as it was announced, and there is no award notice', async () => {
  const outcome = await play(await olderFramework())
  // The letters went on 11 March at 00:00, when the call-in was over. The tenth day after is a Sunday, so that the law's own
  // period would end on the 22nd; the eighth working day, which was announced, is the 23rd.
  expect(outcome.mayBeSignedFrom).toBe('2027-03-24T00:00:00.000Z')
  expect(outcome.contracts).toHaveLength(4)
  expect(lines.filter((line) => line.includes('award notice'))).toEqual([])
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
