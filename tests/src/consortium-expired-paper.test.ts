import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender, stepTo } from './tender.ts'

// Papers against time and against the database, on clocks and rows of their own.
let carelot: TestDeployment
let scene: ReturnType<typeof consortiumScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = consortiumScene(carelot)
})
afterAll(() => carelot?.stop())

/** A consortium that may bid, but that the partner's authority ends with the day of the deadline. */
async function readyUntilDeadline() {
  const { id: competitionId, path } = await publishTender(carelot)
  const id = await scene.form(competitionId)
  await answer(scene.invite(id))
  await answer(scene.answer(id))
  const { terms } = await answer(scene.propose(id))
  const letter = await scene.paperOf(id, scene.partner, 'letter-of-authority')
  await answer(scene.signPaper(id, scene.partner, letter, { expiresOn: '2027-02-05' }))
  for (const who of [scene.lead, scene.partner]) {
    await answer(scene.sign(id, who, terms.contentHash))
    await scene.signPapers(id, who)
  }
  return { id, path }
}

test('C-02: no bid is made on a signature that was put into the database past the servers', async () => {
  const { id } = await readyUntilDeadline()
  const forge = (statement: string) =>
    sql`update consortium_paper set statement = ${statement}
      where consortium_id = ${id} and kind = 'letter-of-authority'`.execute(carelot.deployment.db)
  const { signature } = await scene.paperOf(id, scene.partner, 'letter-of-authority')
  const certificate = await scene.paperOf(id, scene.partner, 'non-collusion')
  await forge(certificate.signature.statement)
  expect((await scene.submit(id)).status).toBe(500)
  expect((await scene.read(id)).stage).toBe('inviting')
  await forge(signature.statement)
  await answer(scene.submit(id))
})

test('C-02: authority that ends before the deadline by now, since more time was given, bars the bid until it is renewed, as does one that has run out', async () => {
  const { id, path } = await readyUntilDeadline()
  const state = async () => (await scene.paperOf(id, scene.partner, 'letter-of-authority')).state
  const open = async () => (await answer(scene.call(scene.lead, 'GET', `/${id}/open-items`))).data
  expect([await state(), await open()]).toEqual(['signed', []])
  const cora = carelot.holder('Cora Commissioner')
  const { version } = await answer(carelot.call(cora, 'GET', path))
  const later = { deadline: '2027-02-12T12:00', reason: 'More time' }
  await answer(carelot.call(cora, 'POST', `${path}/extensions`, later, { 'if-match': `"${version}"` }))
  const owed = { rule: 'C-02', owner: scene.partner.organisationId, by: '2027-02-12T12:00:00.000Z', bars: true }
  const endsEarly = ['ends-early', 'renew paper that ends early', 'consortium.paper-expires-early'] as const
  for (const [at, stands, what, code] of [
    ['2027-01-05T10:00:00.000Z', ...endsEarly],
    ['2027-02-05T23:00:00.000Z', ...endsEarly],
    ['2027-02-06T09:00:00.000Z', 'expired', 'renew expired paper', 'consortium.paper-expired'],
  ] as const) {
    await stepTo(carelot, at)
    expect([await state(), await open()], at).toMatchObject([stands, [{ ...owed, what }]])
    expect((await scene.submit(id)).body, at).toMatchObject({ code: 'consortium.not-ready', errors: [{ code }] })
  }
  const letter = await scene.paperOf(id, scene.partner, 'letter-of-authority')
  const again = await scene.signPaper(id, scene.partner, letter, { expiresOn: '2027-02-11' })
  expect(again.body.errors).toMatchObject([{ code: 'consortium.paper-expires-early' }])
  await answer(scene.signPaper(id, scene.partner, letter, { expiresOn: '2027-02-12' }))
  expect([await state(), await open()]).toEqual(['signed', []])
  await answer(scene.submit(id))
})
