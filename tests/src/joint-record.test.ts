import { newId } from '@carelot/commands/id'
import { verifyStatement } from '@carelot/sdk'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { releasePrices } from './awarded.ts'
import { blind, byMinutes, priceScene } from './consortium-price-scene.ts'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { type Line, linesOf, walkTables } from './record-walk.ts'
import { declareNoConflicts } from './story.ts'
import { answer, openedBids, openTender, publishTender, stepTo, submit, type Tender, untilStage } from './tender.ts'

// The record of a competition with a joint bid: what the council may know of the consortium behind it, and nothing of others.
let carelot: TestDeployment
let db: pg.Client
let scene: ReturnType<typeof priceScene>
const made: { tender: Tender; id: string; lines: Line[] }[] = []
let withdrawn = ''
beforeAll(async () => {
  carelot = await startTestDeployment()
  db = new pg.Client({ connectionString: carelot.databaseUrl })
  await db.connect()
  scene = priceScene(carelot)
  const bids: { saltedHash: string }[] = []
  for (const pricing of [{ mode: 'open-to-lead', assembly: byMinutes }, blind]) {
    const tender = await publishTender(carelot)
    withdrawn ||= await cameToNothing(tender.id)
    const id = await scene.ready(tender.id, pricing)
    await confided(id)
    await answer(scene.submit(id))
    await answer(scene.reopen(id))
    await answer(scene.submit(id))
    bids.push(await answer(scene.submit(id)))
    await answer(submit(carelot, tender, scene.of('Bluebell'), { hourlyPence: 3000 }))
    made.push({ tender, id, lines: [] })
  }
  await stepTo(carelot, made[0]?.tender.deadline ?? '')
  for (const [index, each] of made.entries()) {
    await untilStage(carelot, each.tender, 'closed')
    await openTender(carelot, each.tender)
    await declareNoConflicts(carelot, each.tender.id, 'opening')
    await decideShared(each.tender)
    await direct(each)
    const opened = await openedBids(carelot, each.tender)
    const joint = { id: opened.get(bids[index]?.saltedHash ?? '') ?? '', bidder: scene.lead }
    const others = [...opened.values()].filter((id) => id !== joint.id)
    await releasePrices(carelot, {
      ...each.tender,
      bids: [joint, ...others.map((id) => ({ id, bidder: scene.of('Bluebell') }))],
    })
    each.lines = linesOf(await download(each.tender))
  }
}, 120_000)
afterAll(async () => {
  await db?.end()
  await carelot?.stop()
})

const auditor = () => carelot.holder('Audrey Auditor')
const download = async ({ path }: Tender) => {
  const answered = await fetch(`${carelot.url}${path}/record`, {
    headers: { authorization: `Bearer ${auditor().apiKey}` },
  })
  expect(answered.status).toBe(200)
  return answered.text()
}

/** What members tell each other, and what one shows its lead: none of it is the council's. */
async function confided(id: string) {
  const [partner = scene.lead] = scene.partners
  const { terms } = await scene.read(id)
  await answer(scene.call(partner, 'POST', `/${id}/terms/${terms.version}/comments`, { text: 'CANARY-COMMENT' }))
  const evidence = { particulars: { item: 'mobilisation-plan' }, contentHash: 'c'.repeat(64), issuedOn: '2027-01-04' }
  await answer(scene.call(partner, 'POST', `/${id}/evidence`, evidence))
}
/** A consortium that is given up before it bids. */
async function cameToNothing(competitionId: string): Promise<string> {
  const other = consortiumScene(carelot, 'Cherry')
  const id = await other.form(competitionId, 'CANARY-WITHDRAWN')
  await answer(other.withdraw(id))
  return id
}
async function decideShared({ path }: Tender) {
  const cora = carelot.holder('Cora Commissioner')
  const { data } = await answer(carelot.call(cora, 'GET', `${path}/shared-members`))
  const [{ lotId, organisationId }] = data
  const decision = { lotId, organisationId, decision: 'bids-stand', reason: 'They have carers for both' }
  await answer(carelot.call(cora, 'POST', `${path}/shared-members`, decision))
}
/** What a direction writes, without the award that leads there. */
async function direct({ tender, id }: { tender: Tender; id: string }) {
  const [partner = scene.lead] = scene.partners
  const by = carelot.holder('Cora Commissioner').personId
  await db.query(
    `insert into sub_contract_direction (id, competition_id, consortium_id, organisation_id, reason, due_on, directed_by, directed_at)
      values ($1, $2, $3, $4, 'The nights rest on it', '2027-12-31', $5, carelot_now())`,
    [newId('scd'), tender.id, id, partner.organisationId, by],
  )
}
const of = (lines: readonly Line[], section: string) => lines.filter((line) => line.section === section)

test('every row of every table that tells of a competition with a joint bid is in its record', async () => {
  for (const { lines } of made) {
    const { missing, seen } = await walkTables(db, lines)
    // Of the version that was taken back it is told that there was one, and not whose.
    const [back] = of(lines, 'bid').filter(({ withdrawnAt }) => withdrawnAt !== null)
    const isToBeTold = (name: string) => !name.startsWith('record ') && !name.includes(`${back?.id}`)
    expect(missing.filter(isToBeTold)).toEqual([])
    expect(seen).toEqual(
      expect.arrayContaining([
        'bid_manifest',
        'bidder_member',
        'consortium_bid_part',
        'consortium_paper',
        'shared_member_decision',
        'sub_contract_direction',
      ]),
    )
  }
})

test('C-02, C-05, C-09: it tells who stands behind the joint bid, and by which signature over which terms and papers each is bound', async () => {
  const jwks = await (await fetch(`${carelot.url}/.well-known/jwks.json`)).json()
  for (const { id, tender, lines } of made) {
    const standing = of(lines, 'bid').filter(({ quality }) => quality !== null)
    const told = of(lines, 'bid-manifest').filter(({ content }) => content !== null)
    expect(told, 'of the version that stands alone').toHaveLength(1)
    expect(standing.map(({ id: bidId }) => bidId)).toContain(told[0]?.bidId)
    expect(of(lines, 'bid-manifest'), 'none of the version that was taken back').toHaveLength(2)
    const { terms } = await scene.read(id)
    const content = told[0]?.content as typeof terms // a line of a record is JSON
    expect(content).toMatchObject({ consortiumId: id, model: 'unincorporated', liability: 'joint-and-several' })
    expect(content.terms).toMatchObject({ version: terms.version, contentHash: terms.contentHash })
    const organisations = scene.members.map(({ organisationId }) => organisationId).sort()
    for (const list of [content.parties, content.terms.signatures])
      expect(list.map((each: { organisationId: string }) => each.organisationId).sort()).toEqual(organisations)
    for (const { statement, organisationId } of content.terms.signatures)
      expect(await verifyStatement('consortium-signature', statement, jwks)).toMatchObject({
        ...{ organisationId, consortiumId: id, contentHash: terms.contentHash },
      })
    for (const { statement, organisationId, kind } of content.papers)
      expect(await verifyStatement('consortium-paper', statement, jwks)).toMatchObject({ organisationId, kind })
    expect(content.papers).toHaveLength(7)
    const papers = of(lines, 'consortium-paper').map(({ statement }) => statement)
    expect(papers.toSorted()).toEqual(content.papers.map((paper: Line) => paper.statement).toSorted())
    expect(of(lines, 'shared-member-decision')).toMatchObject([
      { competitionId: tender.id, reason: 'They have carers for both' },
    ])
    expect(of(lines, 'sub-contract-direction')).toMatchObject([{ consortiumId: id, reason: 'The nights rest on it' }])
    const people = of(lines, 'person').map((person) => person.id)
    for (const { personId } of content.terms.signatures) expect(people).toContain(personId)
  }
})

test('C-14: it tells what members asked for where those who decide may read it, and of a blind bid nothing', () => {
  const partsOf = ({ lines }: (typeof made)[number]) => of(lines, 'consortium-bid-part')
  const [open = [], hidden = []] = made.map(partsOf)
  const standing = open.filter(({ lots }) => lots !== null)
  expect(standing.map(({ lots }) => lots)).toEqual(scene.members.map(() => scene.rows([2000, 2100])))
  expect(hidden, 'of two versions').toHaveLength(2 * scene.members.length)
  expect(new Set(hidden.map(({ lots }) => lots))).toEqual(new Set([null]))
})

test('comments, evidence, terms and other consortia stay out of it, and out of what an auditor reads', async () => {
  for (const { id, tender, lines } of made) {
    const audit = await carelot.call(auditor(), 'GET', `/v1/audit/records?competitionId=${tender.id}&limit=100`)
    const listed = (await answer(Promise.resolve(audit))).data as Line[] // as above
    const text = JSON.stringify([lines, listed])
    for (const secret of ['CANARY', 'c'.repeat(64), withdrawn, 'weeklyMinutes":2000', 'consortium.reopened'])
      expect(text).not.toContain(secret)
    const ofConsortium = lines.filter(({ section, subject }) => section === 'record' && subject === id)
    const isBid = (type: unknown) => type === 'consortium.bid-submitted'
    expect(
      ofConsortium.filter(({ type }) => isBid(type)),
      'since it was reopened',
    ).toHaveLength(2)
  }
})
