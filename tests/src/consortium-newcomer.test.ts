import { createHash } from 'node:crypto'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import canonicalize from 'canonicalize'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import type { Paper } from './consortium-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, untilEvent, wholeFeed } from './tender.ts'

// Who comes into a joint bid that was made: in which order all consent, what binds it, and what the bid lacks then.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

type Listed = Paper & { isNeeded: boolean; signature: object | null }
type Item = { what: string; owner: string; paper: string | null; bars: boolean; about: string | null }
const open = async (id: string, who = scene.lead): Promise<Item[]> =>
  (await answer(scene.call(who, 'GET', `/${id}/open-items?limit=100`))).data
const openWhats = async (id: string) => (await open(id)).map(({ what }) => what)
const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const papers = async (id: string, who: Holder): Promise<Listed[]> =>
  (await answer(scene.call(who, 'GET', `/${id}/papers?limit=100`))).data
/** The kinds of papers that the reserve member has to sign for a change, as who leads reads it. */
const owedFor = async (id: string, changeId: string) =>
  (await open(id))
    .filter(({ owner, about, bars }) => owner === scene.reserve.organisationId && about === changeId && !bars)
    .map(({ what, paper }) => `${what} ${paper}`)

test.each(['the leaving member first', 'the leaving member last'])(
  'C-02, C-08: a replacement that covers all leaves nothing at risk once whoever comes in has signed for the bid, whoever consents when: %s',
  async (order) => {
    const id = await scene.bidding()
    const change = await answer(scene.declareChange(id, scene.replaced, scene.lead))
    const isFirst = order.endsWith('first')
    const [one, two] = isFirst ? [scene.partner, scene.reserve] : [scene.reserve, scene.partner]
    await answer(scene.answerChange(id, one, change))
    expect((await openWhats(id)).includes('settle a departure'), 'while it may yet be left uncovered').toBe(isFirst)
    expect(await answer(scene.answerChange(id, two, change))).toMatchObject({ stage: 'declared', uncovered: [] })
    expect(await openWhats(id), 'nothing binds it yet').toContain('settle a departure')
    expect(await code(scene.submit(id, 2301))).toBe('consortium.not-ready')
    await scene.signPapers(id, scene.reserve)
    expect(await openWhats(id)).not.toContain('settle a departure')
    await answer(scene.submit(id, 2301))
    const began = await untilEvent(carelot, scene.lead, { type: 'consortium.bid-at-risk', subject: id })
    const ended = await untilEvent(carelot, scene.lead, { type: 'consortium.bid-out-of-risk', subject: id })
    expect([began.data, ended.data]).toMatchObject([{ changeId: change.id }, { changeId: change.id }])
    const ofRisk = (await wholeFeed(carelot, scene.lead)).filter(
      (event) => event.subject === id && event.type.startsWith('consortium.bid-') && event.type.endsWith('-risk'),
    )
    expect(ofRisk, 'what is so already is not told again').toHaveLength(2)
  },
)

const hashOf = (content: object) =>
  createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex')
/** The leaving member and the reserve member have consented, and tenders are open. */
async function replacing(id: string, change: object = {}) {
  const begun = await answer(scene.declareChange(id, { ...scene.replaced, ...change }, scene.lead))
  for (const who of begun.awaits.map((each: string) =>
    [scene.partner, scene.reserve].find((one) => one.organisationId === each),
  ))
    await answer(scene.answerChange(id, who, begun))
  return begun
}

test.each(['submitted', 'preferred'])(
  'C-02, C-07, C-09: whoever comes in while the bid is %s consents to the very terms, and is approved once it has signed for the bid',
  async (stage) => {
    const id = await scene.bidding()
    await scene.place(id, stage)
    const change = await replacing(id)
    const { terms } = await scene.read(id)
    expect(change).toMatchObject({ phase: 'after-bid', termsHash: terms.contentHash })
    const { kind, leaving, newcomer, takesOver, reason } = scene.replaced
    const begun = { kind, leaving, newcomer, role: 'member', model: null, takesOver, reason }
    const rest = { basis: null, judgementId: null, insteadOf: null }
    const content = {
      id: change.id,
      consortiumId: id,
      phase: 'after-bid',
      termsHash: terms.contentHash,
      ...begun,
      ...rest,
    }
    expect(hashOf(content)).toBe(change.contentHash)
    const both = ['sign paper letter-of-authority', 'sign paper non-collusion']
    expect(await owedFor(id, change.id)).toEqual(both)
    const unsigned = ['letter-of-authority', 'non-collusion']
    expect((await scene.declaredChanges(id)).body.data).toMatchObject([{ facts: { unsigned } }])
    expect(await code(scene.decideChange(id, change))).toBe('consortium.newcomer-unsigned')
    await answer(scene.signPaper(id, scene.reserve, await scene.paperOf(id, scene.reserve, 'letter-of-authority')))
    expect(await owedFor(id, change.id)).toEqual(both.slice(1))
    expect(await code(scene.decideChange(id, change))).toBe('consortium.newcomer-unsigned')
    await scene.signPapers(id, scene.reserve)
    expect(await owedFor(id, change.id)).toEqual([])
    await answer(scene.decideChange(id, change))
    expect((await scene.read(id)).terms.signaturesNeeded).toEqual([])
    expect(await openWhats(id)).not.toContain('sign terms')
  },
)

test.each([
  ['sub-contractor', ['commitment', 'non-collusion']],
  ['guarantor', ['guarantee']],
])('C-15: who comes in as a %s signs what its role owes, and no authority for the bid', async (role, unsigned) => {
  const id = await scene.bidding()
  await scene.place(id, 'submitted')
  // What it takes the place of: a firm of this role, which a bid has from the start.
  const isNow = (role: string) =>
    sql`update consortium_member set role = ${role}
      where consortium_id = ${id} and organisation_id = ${scene.partner.organisationId}`.execute(carelot.deployment.db)
  await isNow(role)
  const begun = await replacing(id, role === 'guarantor' ? { takesOver: [] } : {})
  expect(begun.role, 'as which it consents').toBe(role)
  await isNow('member')
  expect((await scene.declaredChanges(id)).body.data).toMatchObject([{ role, facts: { unsigned } }])
})

test('C-04, C-07: areas that a departure leaves without a backup are told with it and on record, owed by nobody, and known as long as it is so', async () => {
  const id = await scene.bidding()
  await scene.place(id, 'submitted')
  const covered = { ...scene.leaves, takesOver: scene.all(scene.lead) }
  const change = await answer(scene.declareChange(id, covered, scene.lead))
  const withoutBackup = scene.lotIds.map((lotId) => {
    return { lotId, service: 'DISCHARGE_TO_ASSESS', areas: expect.any(Number) }
  })
  expect(change, 'its members know it when they consent').toMatchObject({ withoutBackup })
  const declared = await answer(scene.answerChange(id, scene.partner, change))
  expect(declared.uncovered, 'no work is left').toEqual([])
  const decided = await answer(scene.decideChange(id, change))
  expect(decided).toMatchObject({ withoutBackup, decision: { facts: { withoutBackup } } })
  expect(decided.facts, 'said once').not.toHaveProperty('withoutBackup')
  expect(await openWhats(id)).not.toContain('name a backup')
  const is = ({ reason }: Record<string, unknown>) => reason !== undefined
  const cora = carelot.holder('Cora Commissioner')
  const told = await untilEvent(carelot, cora, { type: 'consortium.change-decided', subject: id, is })
  const texts = decided.decision.facts.withoutBackup.map((each: Record<string, unknown>) =>
    Object.values(each).join(' '),
  )
  expect(told.data).toMatchObject({ withoutBackup: texts, unsigned: [] })
})

test('C-02, C-09: what was signed for the bid stays to be read by its firm and the lead once there is an award, and is needed no more', async () => {
  const id = await scene.bidding()
  const kindsOf = (listed: readonly Listed[], isNeeded: boolean) =>
    listed
      .filter((paper) => paper.organisationId === scene.partner.organisationId && paper.isNeeded === isNeeded)
      .map(({ kind }) => kind)
  const before = await papers(id, scene.partner)
  expect(kindsOf(before, true)).toEqual(['letter-of-authority', 'non-collusion'])
  expect(kindsOf(before, false), 'that is due at award').toEqual(['consortium-agreement'])
  for (const stage of ['preferred', 'contracted']) {
    if (stage === 'preferred') await scene.place(id, stage)
    else await sql`update consortium set stage = ${stage} where id = ${id}`.execute(carelot.deployment.db)
    for (const who of [scene.partner, scene.lead]) {
      const listed = await papers(id, who)
      expect(kindsOf(listed, true)).toEqual(['consortium-agreement'])
      expect(kindsOf(listed, false)).toEqual(['letter-of-authority', 'non-collusion'])
      const letter = ({ kind, organisationId }: Listed) =>
        kind === 'letter-of-authority' && organisationId === scene.partner.organisationId
      expect(listed.find(letter)).toEqual({ ...before.find(letter), isNeeded: false })
    }
    const other = (await papers(id, scene.reserve)).filter(({ isNeeded }) => !isNeeded)
    expect(
      other.every(({ signature }) => signature === null),
      'others see how it stands',
    ).toBe(true)
  }
})

test('P-24, P-46: nobody is replaced against its will by a judgement that was taken back', async () => {
  const [agreed, asked] = [await scene.bidding(), await scene.bidding()]
  for (const id of [agreed, asked]) await scene.place(id, 'submitted')
  const { id: judgementId } = await scene.recordJudgement({ outcome: 'excluded' })
  const change = await replacing(agreed, { judgementId })
  await scene.signPapers(agreed, scene.reserve)
  const waits = await answer(scene.declareChange(asked, { ...scene.replaced, judgementId }, scene.lead))
  await scene.recordJudgement({ outcome: 'not-excluded' })
  for (const [id, { id: changeId }] of [[agreed, change] as const, [asked, waits] as const]) {
    const { data } = await untilEvent(carelot, scene.lead, { type: 'consortium.change-lapsed', subject: id })
    expect(data).toMatchObject({ changeId, because: 'consortium.change-unforced' })
  }
  expect(await code(scene.decideChange(agreed, change)), 'it was told').toBe('consortium.change-ended')
  expect(await code(scene.decideChange(asked, waits)), 'it never knew of it').toBe('not-found')
  expect(await code(scene.answerChange(asked, scene.reserve, waits))).toBe('consortium.change-ended')
})

test('P-24, C-08: a replacement against a member’s will that the lead has only begun puts nothing at risk, and is not told to the council', async () => {
  const id = await scene.bidding()
  await scene.place(id, 'submitted')
  const { id: judgementId } = await scene.recordJudgement({ outcome: 'excluded' })
  const begin = (change: object) => scene.declareChange(id, { ...scene.replaced, ...change }, scene.lead)
  const told = async () => (await answer(scene.declaredChanges(id))).data
  const waits = await answer(begin({ judgementId }))
  expect(waits.awaits).toEqual([scene.reserve.organisationId])
  expect([await openWhats(id), await told()]).toEqual([expect.not.arrayContaining(['settle a departure']), []])
  const asked = await answer(begin({ insteadOf: waits.id }))
  expect(asked.awaits, 'without the judgement it is asked').toContain(scene.partner.organisationId)
  const again = await answer(begin({ judgementId, insteadOf: asked.id }))
  expect(await answer(scene.answerChange(id, scene.reserve, again, 'refuse'))).toMatchObject({ stage: 'declined' })
  const uncovering = await answer(scene.declareChange(id, { ...scene.leaves, judgementId }, scene.lead))
  expect(await openWhats(id), 'what is put to the council leaves work uncovered').toContain('settle a departure')
  expect(await told()).toMatchObject([{ id: uncovering.id, stage: 'declared' }])
  await scene.recordJudgement({ outcome: 'not-excluded' })
})

// What was judged speaks against the firm in every bid from then on: this is the last.
test('P-24, C-02: whoever takes the place of a member by a judgement signs for the bid as any other', async () => {
  const id = await scene.bidding()
  await scene.place(id, 'submitted')
  const { id: judgementId } = await scene.recordJudgement({ outcome: 'excluded' })
  const change = await replacing(id, { judgementId })
  expect(await code(scene.decideChange(id, change))).toBe('consortium.newcomer-unsigned')
  await scene.signPapers(id, scene.reserve)
  expect(await openWhats(id), 'what it takes over is covered').not.toContain('settle a departure')
  await answer(scene.decideChange(id, change))
})
