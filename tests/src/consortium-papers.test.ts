import { createHash } from 'node:crypto'
import { verifyStatement } from '@carelot/sdk'
import canonicalize from 'canonicalize'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, systemOf, type TestDeployment } from './deployment.ts'
import { answer, publishTender, type Tender, taken, untilEvent } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof consortiumScene>
const tenders: Tender[] = []
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = consortiumScene(carelot)
  for (let round = 0; round < 3; round++) tenders.push(await publishTender(carelot))
}, 60_000)
afterAll(() => carelot?.stop())

const next = () => taken(tenders)
type Asked = ReturnType<typeof scene.call>
const code = async (asked: Asked | Promise<Awaited<Asked>>) => (await asked).body.code
const faults = async (asked: Asked) => {
  const { body } = await asked
  return (body.errors ?? [body]).map((each: { code: string }) => each.code)
}
const openItems = async (id: string, who = scene.lead) =>
  (await answer(scene.call(who, 'GET', `/${id}/open-items`))).data.map(
    ({ what, owner, paper }: Record<string, string>) =>
      `${what}${paper ? ` ${paper}` : ''} ${owner === scene.lead.organisationId ? 'lead' : 'other'}`,
  )
const jwks = async () => (await fetch(`${carelot.url}/.well-known/jwks.json`)).json()
test('C-15, C-05: another model says which papers it needs, which no more and which are signed again, and has its own roles', async () => {
  const id = await scene.ready(next().id)
  expect(await openItems(id)).toEqual([])
  expect(await code(scene.changeModel(id, { model: 'alliance' }))).toBe('consortium.alliance-at-award')
  expect(await code(scene.changeModel(id, { model: 'lead-with-subcontracts' }))).toBe('consortium.role-unfit')
  const partner = scene.partner.organisationId
  const stranger = { organisationId: scene.of('Cherry').organisationId, role: 'sub-contractor' }
  expect(await faults(scene.changeModel(id, { model: 'lead-with-subcontracts', roles: [stranger] }))).toEqual([
    'consortium.role-unfit',
  ])
  const stale = { 'if-match': '"1"' }
  expect((await scene.call(scene.lead, 'PATCH', `/${id}/model`, { model: 'unincorporated' }, stale)).status).toBe(412)
  const roles = [{ organisationId: partner, role: 'sub-contractor' }]
  const changed = await answer(scene.changeModel(id, { model: 'lead-with-subcontracts', roles }))
  const kinds = (papers: { organisationId: string; kind: string }[]) => papers.map(({ kind }) => kind)
  expect(kinds(changed.needed)).toEqual(['commitment'])
  expect(kinds(changed.notNeeded)).toEqual(['consortium-agreement', 'letter-of-authority', 'consortium-agreement'])
  expect(kinds(changed.signAgain)).toEqual(['non-collusion', 'non-collusion'])
  expect((await openItems(id)).toSorted()).toEqual([
    'agree liability as the model has it lead',
    'sign changed paper non-collusion lead',
    'sign changed paper non-collusion other',
    'sign paper commitment other',
  ])
  expect(await answer(scene.call(scene.partner, 'GET', `/${id}/model`))).toMatchObject({
    ...{ model: 'lead-with-subcontracts', contracting: ['lead'], liable: ['lead'], assessed: ['lead'] },
  })
  expect(await code(scene.submit(id)), 'the lead cannot bid on what was signed for another model').toBe(
    'consortium.not-ready',
  )
  const liability = { basis: 'several', crossIndemnity: 'Each answers for its own faults' }
  const { terms } = await answer(scene.propose(id, [8000, 4000], { liability }))
  expect(await code(scene.sign(id, scene.partner, terms.contentHash))).toBe('consortium.role-unfit')
  await answer(scene.sign(id, scene.lead, terms.contentHash))
  for (const who of [scene.lead, scene.partner]) await scene.signPapers(id, who)
  await answer(scene.submit(id))
  const { rows } = await sql<{ organisation: string }>`
    select m.organisation_id as organisation from bidder_member m join consortium c on c.competition_id = m.competition_id
    where c.id = ${id} and m.role <> 'lead'`.execute(carelot.deployment.db)
  expect(rows, 'a sub-contractor is no party of the bidder').toEqual([])
  const { competitionId } = await scene.read(id)
  const alone = await carelot.call(scene.lead, 'POST', `/v1/competitions/${competitionId}/bids`, scene.bid())
  expect(alone.body.code).toBe('bid.joint')
})

test('C-02, C-15: a paper is signed by who may, for the text that stands and to the end; anybody can verify it offline', async () => {
  const id = await scene.form(next().id)
  await scene.take(id, scene.partner, 'member')
  await scene.take(id, scene.of('Cherry'), 'sub-contractor')
  const { lead, partner } = scene
  const letter = await scene.paperOf(id, partner, 'letter-of-authority')
  expect(letter).toMatchObject({ version: 1, state: 'missing', form: 'simple-contract', expiresOn: null })
  const system = systemOf(carelot, partner)
  expect(await code(scene.signPaper(id, system, letter))).toBe('consortium.signer-unauthorised')
  const resolution = { kind: 'board-resolution', reference: 'Minute 7', resolvedOn: '2027-02-01' }
  expect(await faults(scene.signPaper(id, partner, letter, { authority: resolution }))).toEqual([
    'consortium.signer-unauthorised',
  ])
  expect(await code(scene.signPaper(id, lead, letter))).toBe('consortium.paper-not-needed')
  const other = { ...letter, contentHash: '0'.repeat(64) }
  expect(await code(scene.signPaper(id, partner, other))).toBe('consortium.paper-differs')
  expect(await faults(scene.signPaper(id, partner, letter, { expiresOn: undefined }))).toEqual([
    'consortium.paper-incomplete',
  ])
  expect(await faults(scene.signPaper(id, partner, letter, { expiresOn: '2027-02-04' }))).toEqual([
    'consortium.paper-expires-early',
  ])
  const unsignable = { kind: 'commitment', contentHash: '0'.repeat(64) }
  expect(await code(scene.signPaper(id, scene.of('Cherry'), unsignable))).toBe('consortium.terms-missing')
  const authority = { ...resolution, resolvedOn: '2027-01-04' }
  const signed = await answer(scene.signPaper(id, partner, letter, { authority, expiresOn: '2027-02-05' }))
  expect(signed).toMatchObject({ state: 'signed', version: 1, expiresOn: '2027-02-05', signature: { authority } })
  expect(await verifyStatement('consortium-paper', signed.signature.statement, await jwks())).toMatchObject({
    ...{ organisationId: partner.organisationId, personId: partner.personId, kind: 'letter-of-authority', authority },
    contentHash: createHash('sha256')
      .update(canonicalize(signed.content) ?? '')
      .digest('hex'),
  })
  expect(await code(scene.signPaper(id, partner, letter, { expiresOn: '2027-02-05' }))).toBe('consortium.paper-signed')
  expect(await answer(scene.signPaper(id, partner, letter))).toMatchObject({ version: 2, expiresOn: '2027-12-31' })
  const seen = (await answer(scene.call(scene.of('Cherry'), 'GET', `/${id}/papers`))).data
  const others = seen.find((each: { kind: string }) => each.kind === 'letter-of-authority')
  expect(others).toMatchObject({ state: 'signed', content: null, contentHash: null, signature: null })
  await untilEvent(carelot, lead, { type: 'consortium.paper-signed', subject: id })
})

test('C-02: a signature does not count while who gave it may not sign for the firm', async () => {
  const id = await scene.ready(next().id)
  const { partner } = scene
  const path = `/v1/persons/${partner.personId}`
  async function become(roles: string[]) {
    const { version } = await answer(carelot.call(partner, 'GET', path))
    await answer(carelot.call(partner, 'PATCH', path, { roles }, { 'if-match': `"${version}"` }))
  }
  await become(['administrator'])
  expect(await openItems(id)).toEqual([
    'have paper signed with authority letter-of-authority other',
    'have paper signed with authority non-collusion other',
  ])
  const { body } = await scene.submit(id)
  expect(body.code).toBe('consortium.not-ready')
  expect(body.errors.map((each: { code: string }) => each.code)).toEqual([
    'consortium.signer-unauthorised',
    'consortium.signer-unauthorised',
  ])
  await become(['signatory', 'administrator'])
  await answer(scene.submit(id))
})
