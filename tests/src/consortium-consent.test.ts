import type { Holder } from '@carelot/standalone/sandbox/seed'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender, untilEvent, wholeFeed } from './tender.ts'

// Who is in a consortium, and who leads it, is for its members to say: what the lead decides alone takes nobody out and no vote away.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const third = () => scene.of('Downland')
const roleOf = async (id: string, { organisationId }: Holder): Promise<string> => {
  const { members } = await scene.read(id)
  return members.find((member: { organisationId: string }) => member.organisationId === organisationId)?.role
}
const open = async (id: string) =>
  (await answer(scene.call(scene.lead, 'GET', `/${id}/open-items?limit=100`))).data.map(
    ({ what }: { what: string }) => what,
  )
const give = (id: string, who: Holder, role: string, model = 'unincorporated') =>
  scene.changeModel(id, { model, roles: [{ organisationId: who.organisationId, role }] })

const byTwoOfThree = {
  decisions: { quorum: { members: 2 }, majorityBasisPoints: 5001 },
  leadReplacement: { majorityBasisPoints: 6000, text: 'By two of three' },
}
const byAll = { ...byTwoOfThree, leadReplacement: { majorityBasisPoints: 10_000, text: 'By all' } }
const newLead = () => ({
  kind: 'lead-replacement',
  newcomer: scene.partner.organisationId,
  reason: 'The lead is overburdened',
})
/** A consortium of three, that have all signed these terms. */
async function ofThree(sections: object): Promise<{ id: string; competitionId: string }> {
  const { id: competitionId } = await publishTender(carelot)
  const id = await scene.form(competitionId)
  for (const who of [scene.partner, third()]) {
    await answer(scene.invite(id, who))
    await answer(scene.answer(id, who))
  }
  const { terms } = await answer(scene.propose(id, [8000, 4000], sections))
  for (const who of [scene.lead, scene.partner, third()]) await answer(scene.sign(id, who, terms.contentHash))
  return { id, competitionId }
}

test('C-07, C-15, P-24: a firm that has joined keeps its role unless the model lacks it, and then goes on delivering; one that is only asked has none yet', async () => {
  const id = await scene.ready((await publishTender(carelot)).id)
  await scene.addReserve(id)
  for (const role of ['reserve', 'guarantor', 'sub-contractor'])
    expect(await code(give(id, scene.partner, role)), role).toBe('consortium.role-stands')
  expect(await code(give(id, scene.reserve, 'member'))).toBe('consortium.role-stands')
  for (const role of ['reserve', 'guarantor'])
    expect(await code(give(id, scene.partner, role, 'lead-with-subcontracts')), role).toBe('consortium.role-stands')
  expect(await roleOf(id, scene.partner)).toBe('member')
  await answer(scene.invite(id, third()))
  await answer(give(id, third(), 'reserve'))
  await answer(give(id, scene.partner, 'sub-contractor', 'lead-with-subcontracts'))
  expect([await roleOf(id, scene.partner), await roleOf(id, third())]).toEqual(['sub-contractor', 'reserve'])
})

test('C-05, C-07, C-12, C-15: a firm that the model made a sub-contractor of returns to the role that it joined in, and to no other; who is assessed goes along', async () => {
  const id = await scene.form((await publishTender(carelot)).id)
  await scene.take(id, scene.partner, 'member')
  await scene.take(id, third(), 'sub-contractor')
  const failed = { organisationId: scene.partner.organisationId, outcome: 'fail', reasons: ['liquidity'], note: 'Thin' }
  await answer(scene.call(scene.lead, 'POST', `/${id}/financial-checks`, failed))
  expect(await open(id)).toContain('rely on somebody')
  await answer(give(id, scene.partner, 'sub-contractor', 'lead-with-subcontracts'))
  expect(await open(id), 'the lead alone is assessed').not.toContain('rely on somebody')
  for (const [who, role] of [
    [scene.partner, 'guarantor'],
    [third(), 'member'],
  ] as const)
    expect(await code(give(id, who, role)), 'it has not consented to that').toBe('consortium.role-stands')
  await answer(give(id, scene.partner, 'member'))
  expect([await roleOf(id, scene.partner), await roleOf(id, third())]).toEqual(['member', 'sub-contractor'])
  expect(await open(id)).toContain('rely on somebody')
  const told = await untilEvent(carelot, scene.partner, {
    ...{ type: 'consortium.role-changed', subject: id },
    is: ({ role }) => role === 'member',
  })
  expect(told.data).toMatchObject({ role: 'member', before: 'sub-contractor' })
})

test('C-05, C-18: a firm that is only asked is told when it is to be something else, and joins as nothing but what it says', async () => {
  const id = await scene.form((await publishTender(carelot)).id)
  await answer(scene.invite(id, third()))
  await answer(give(id, third(), 'guarantor'))
  const told = await untilEvent(carelot, third(), { type: 'consortium.role-changed', subject: id })
  expect(told.data).toMatchObject({ organisationId: third().organisationId, role: 'guarantor', before: 'member' })
  const [invitation] = (await answer(scene.call(scene.lead, 'GET', `/${id}/invitations`))).data
  expect(invitation).toMatchObject({ role: 'guarantor', stage: 'standing' })
  expect(await code(scene.call(third(), 'POST', `/${id}/answer`, { answer: 'join' }))).toBe('request.invalid')
  expect(await code(scene.join(id, third(), 'member')), 'as it was asked first').toBe('consortium.role-differs')
  await answer(scene.join(id, third(), 'guarantor'))
  expect(await roleOf(id, third())).toBe('guarantor')
})

test('C-03, C-07: a vote on the lead is counted by the rule and among those who had signed it, whatever the lead proposes, asks or changes meanwhile', async () => {
  const { id } = await ofThree(byTwoOfThree)
  const change = await answer(scene.declareChange(id, newLead()))
  await answer(scene.propose(id, [8000, 4000], byAll))
  await answer(scene.invite(id, scene.reserve))
  await answer(scene.answer(id, scene.reserve))
  expect(await code(scene.answerChange(id, scene.reserve, change))).toBe('consortium.change-unasked')
  const roles = [scene.partner, third(), scene.reserve].map(({ organisationId }) => ({
    organisationId,
    role: 'sub-contractor',
  }))
  await answer(scene.changeModel(id, { model: 'lead-with-subcontracts', roles }))
  expect((await answer(scene.answerChange(id, scene.lead, change, 'refuse'))).stage).toBe('proposed')
  expect((await answer(scene.answerChange(id, third(), change))).stage).toBe('completed')
  const { leadId, members, version } = await scene.read(id)
  expect(leadId).toBe(scene.partner.organisationId)
  const { organisationId } = scene.lead
  const former = members.find((member: { organisationId: string }) => member.organisationId === organisationId)
  expect(former, 'it led alone, and bids jointly with nobody by that').toMatchObject({
    ...{ role: 'sub-contractor', consentedRole: 'lead' },
  })
  const jointly = { model: 'unincorporated', roles: [{ organisationId, role: 'member' }] }
  const taken = scene.call(scene.partner, 'PATCH', `/${id}/model`, jointly, { 'if-match': `"${version}"` })
  expect(await code(taken)).toBe('consortium.role-stands')
})

test('C-03, C-16: a lead that proposes other terms and does not sign them is voted on by the last that all had signed', async () => {
  const { id } = await ofThree(byTwoOfThree)
  const { terms } = await answer(scene.propose(id, [8000, 4000], byAll))
  for (const who of [scene.partner, third()]) await answer(scene.sign(id, who, terms.contentHash))
  const change = await answer(scene.declareChange(id, newLead()))
  expect((await answer(scene.answerChange(id, third(), change))).stage, 'two of three').toBe('completed')
  expect(await code(scene.declareChange(id, { ...newLead(), newcomer: scene.lead.organisationId }, third()))).toBe(
    'consortium.lead-rule-missing',
  )
})

test('C-03, C-16: a lead that goes back to terms that all had signed before is voted on by those that all signed since, until all sign the others again', async () => {
  const { id } = await ofThree(byTwoOfThree)
  const everybody = [scene.lead, scene.partner, third()]
  const { terms } = await answer(scene.propose(id, [8000, 4000], byAll))
  for (const who of everybody) await answer(scene.sign(id, who, terms.contentHash))
  const back = (await answer(scene.propose(id, [8000, 4000], byTwoOfThree))).terms
  await answer(scene.sign(id, third(), back.contentHash))
  const byEach = await answer(scene.declareChange(id, newLead()))
  expect((await answer(scene.answerChange(id, third(), byEach))).stage, 'the lead has not said so').toBe('proposed')
  await answer(scene.withdrawChange(id, scene.partner, byEach))
  for (const who of [scene.lead, scene.partner]) await answer(scene.sign(id, who, back.contentHash))
  const byTwo = await answer(scene.declareChange(id, newLead()))
  expect((await answer(scene.answerChange(id, third(), byTwo))).stage).toBe('completed')

  for (const who of everybody) await answer(scene.sign(id, who, back.contentHash))
  const again = { ...newLead(), newcomer: scene.lead.organisationId }
  const returning = await answer(scene.declareChange(id, again, third()))
  expect((await answer(scene.answerChange(id, scene.lead, returning))).stage).toBe('completed')
  expect(await code(scene.declareChange(id, newLead())), 'nobody has signed since').toBe('consortium.lead-rule-missing')
})

test('C-03, C-16: one firm that signs a text again which all had replaced brings its rule back for nobody', async () => {
  const { id } = await ofThree(byAll)
  const signing = async (sections: object, who: Holder[]) => {
    const { terms } = await answer(scene.propose(id, [8000, 4000], sections))
    for (const each of who) await answer(scene.sign(id, each, terms.contentHash))
  }
  await signing(byTwoOfThree, [scene.lead, scene.partner])
  await signing(byAll, [scene.lead, scene.partner, third()])
  for (const who of [[], [third()]]) {
    await signing(byTwoOfThree, who)
    const change = await answer(scene.declareChange(id, newLead()))
    expect((await answer(scene.answerChange(id, third(), change))).stage, 'by all').toBe('proposed')
    await answer(scene.withdrawChange(id, scene.partner, change))
  }
})

test('C-03, C-07: a vote on the lead goes on though a reserve member leaves, who has none; it ends as one leaves that has', async () => {
  for (const who of [scene.reserve, third()]) {
    const { id } = await ofThree(byTwoOfThree)
    const asked = { organisationId: scene.reserve.organisationId, role: 'reserve', answerBy: '2027-01-20T12:00' }
    await answer(scene.call(scene.lead, 'POST', `/${id}/members`, asked))
    await answer(scene.answer(id, scene.reserve))
    const change = await answer(scene.declareChange(id, newLead()))
    await answer(scene.leave(id, who))
    const stage = who === scene.reserve ? 'proposed' : 'lapsed'
    expect(await scene.lastChange(id)).toMatchObject({ id: change.id, stage })
  }
})

test('C-03: by terms that count a quorum in hours and share none there is no vote on the lead', async () => {
  const byHours = { ...byTwoOfThree, decisions: { quorum: { basisPoints: 5000 }, majorityBasisPoints: 5001 } }
  const { id } = await ofThree({ ...byHours, lots: [] })
  expect(await code(scene.declareChange(id, newLead()))).toBe('consortium.lead-rule-missing')
  expect((await scene.read(id)).leadId).toBe(scene.lead.organisationId)
})

test('C-07, C-18: who is to lead and comes to lead another consortium does not lead this one: the change ends, and it alone knows why', async () => {
  const { id, competitionId } = await ofThree(byTwoOfThree)
  const change = await answer(scene.declareChange(id, newLead()))
  const other = { competitionId, name: 'Another', lotIds: scene.lotIds, whyTogether: 'We too are small' }
  const { id: otherId } = await answer(scene.call(scene.partner, 'POST', '', other))
  const ended = await answer(scene.answerChange(id, third(), change))
  expect(ended).toMatchObject({ stage: 'lapsed', endedBecause: 'consortium.change-unfit' })
  const told = await untilEvent(carelot, third(), { type: 'consortium.change-lapsed', subject: id })
  expect(told.data).toMatchObject({ changeId: change.id, because: 'consortium.change-unfit' })
  expect(JSON.stringify(await wholeFeed(carelot, third()))).not.toContain('formed-already')
  const again = await answer(scene.declareChange(id, newLead(), third()))
  expect(again.stage).toBe('proposed')
  expect(await code(scene.answerChange(id, scene.partner, again))).toBe('consortium.formed-already')
  await answer(scene.call(scene.partner, 'POST', `/${otherId}/withdrawal`, { reason: 'We join the others' }))
  expect((await answer(scene.answerChange(id, scene.partner, again))).stage).toBe('completed')
})

test('C-07, C-09, C-15: a change that fits the model no more when the last consents ends, and brings nobody in without its papers', async () => {
  const id = await scene.ready((await publishTender(carelot)).id)
  await scene.addReserve(id)
  const stepIn = { kind: 'step-in', newcomer: scene.reserve.organisationId, reason: 'We lack carers' }
  const change = await answer(scene.declareChange(id, stepIn, scene.lead))
  await answer(give(id, scene.partner, 'sub-contractor', 'lead-with-subcontracts'))
  const ended = await answer(scene.answerChange(id, scene.reserve, change))
  expect(ended).toMatchObject({ stage: 'lapsed', endedBecause: 'consortium.role-unfit' })
  expect(await roleOf(id, scene.reserve)).toBe('reserve')
  const asSubContractor = await answer(scene.declareChange(id, { ...stepIn, role: 'sub-contractor' }, scene.lead))
  expect((await answer(scene.answerChange(id, scene.reserve, asSubContractor))).stage).toBe('completed')
  expect(await open(id)).toContain('sign paper')
})

test('C-07: the last vote on a lead and another consortium of who is to lead at once have one order: it leads one of them', async () => {
  for (let round = 0; round < 3; round++) {
    const { id, competitionId } = await ofThree(byTwoOfThree)
    const change = await answer(scene.declareChange(id, newLead()))
    const other = { competitionId, name: 'Another', lotIds: scene.lotIds, whyTogether: 'We too are small' }
    const [voted, formed] = await Promise.all([
      scene.answerChange(id, third(), change),
      scene.call(scene.partner, 'POST', '', other),
    ])
    const { leadId } = await scene.read(id)
    const leads = leadId === scene.partner.organisationId
    expect([voted.body.stage, formed.status]).toEqual(leads ? ['completed', 409] : ['lapsed', 201])
  }
})
