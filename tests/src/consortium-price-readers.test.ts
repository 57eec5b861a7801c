import type { Holder } from '@carelot/standalone/sandbox/seed'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blind, byMinutes, priceScene } from './consortium-price-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender, submit, untilEvent } from './tender.ts'

// Who reads what members ask for, and what a firm has seen of prices when another leads: it stays seen.
let carelot: TestDeployment
let scene: ReturnType<typeof priceScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = priceScene(carelot)
}, 60_000)
afterAll(() => carelot?.stop())

const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const bluebell = () => scene.of('Bluebell')

/** All members but the first make Bluebell the lead. */
async function replaceLead(id: string): Promise<void> {
  const wanted = { kind: 'lead-replacement', newcomer: bluebell().organisationId, reason: 'The lead is overburdened' }
  const change = await answer(scene.call(bluebell(), 'POST', `/${id}/changes`, wanted))
  const said = { answer: 'consent', contentHash: change.contentHash }
  for (const who of scene.members.filter(({ organisationId }) => organisationId !== bluebell().organisationId)) {
    const { stage } = await answer(scene.call(who, 'POST', `/${id}/changes/${change.id}/answer`, said))
    if (stage === 'completed') return
  }
  throw new Error('no vote carried')
}
/** A person that was to read rows alone comes to price, with a key anew. */
async function asWriter(person: Holder, role = 'bid-writer'): Promise<Holder> {
  const administrator = scene.members.find(({ organisationId }) => organisationId === person.organisationId)
  if (!administrator) throw new Error(`nobody to make ${person.name} a writer`)
  const roles = { roles: [role] }
  await answer(carelot.call(administrator, 'PATCH', `/v1/persons/${person.personId}`, roles, { 'if-match': '"1"' }))
  const { apiKey } = await answer(carelot.call(administrator, 'POST', '/v1/api-keys', { holderId: person.personId }))
  return { ...person, apiKey }
}
const rowsFor = async (id: string, who: Holder) => (await answer(scene.parts(id, who))).data

test('C-14: a clean team reads rows, and only so long as it prices for nobody; the lead reads totals', async () => {
  const { id: competitionId } = await publishTender(carelot)
  const clara = await scene.cleanPerson()
  const pricing = { mode: 'clean-team', assembly: byMinutes, cleanTeam: [clara.personId] }
  const id = await scene.joined(competitionId)
  const [bluebell = scene.lead] = scene.partners
  const ofLead = await scene.cleanPerson('Applewood')
  for (const { personId } of [bluebell, ofLead]) {
    const unfit = { ...pricing, cleanTeam: [personId] }
    expect(await code(scene.propose(id, unfit))).toBe('consortium.clean-team-unfit')
  }
  await answer(scene.propose(id, pricing))
  await scene.submitAll(id, [[2345, 2456]])
  expect((await answer(scene.parts(id, clara))).data).toMatchObject(
    scene.members.map((_, place) => ({ lots: scene.rows(place === 0 ? [2345, 2456] : [2000, 2100]) })),
  )
  for (const who of scene.members)
    expect((await answer(scene.parts(id, who))).data.map(({ lots }: { lots: null }) => lots)).toEqual(
      Array(4).fill(null),
    )
  await answer(scene.assembled(id))
  expect((await scene.assembled(id, bluebell)).status).toBe(403)
  const read = await untilEvent(carelot, bluebell, { type: 'consortium.price-rows-read', subject: id })
  expect(read.data.personId).toBe(clara.personId)
  const writer = await asWriter(clara)
  expect((await answer(scene.parts(id, clara))).data[0].lots).toBeNull()
  expect(await code(scene.part(id, writer, [2344, 2455])), 'whoever has read the rows prices nothing').toBe(
    'consortium.rows-read',
  )
  for (const other of [blind, { mode: 'open-to-lead', assembly: byMinutes }]) {
    await answer(scene.propose(id, other))
    expect(await code(scene.part(id, writer, [2344, 2455])), 'nor once the terms name nobody').toBe(
      'consortium.rows-read',
    )
  }
  await answer(scene.part(id, bluebell, [2345, 2456]))
  await answer(scene.withdraw(id))
  const anew = await scene.priced(competitionId, blind)
  expect(await code(scene.part(anew, writer, [2344, 2455])), 'nor in one that the same form anew').toBe(
    'consortium.rows-read',
  )
})

test('C-14: all who consent to a clean team read by name and firm whom the terms name, also of a firm that is no member', async () => {
  const [clara, gwen] = [await scene.cleanPerson(), await scene.cleanPerson('Hopfield')]
  const id = await scene.joined((await publishTender(carelot)).id)
  const pricing = { mode: 'clean-team', assembly: byMinutes, cleanTeam: [gwen.personId, clara.personId] }
  const twice = { ...pricing, cleanTeam: [clara.personId, clara.personId] }
  expect(await code(scene.propose(id, twice))).toBe('consortium.clean-team-unfit')
  await answer(scene.propose(id, pricing))
  const named = [gwen, clara].map(({ personId, organisationId, organisation, name }) => ({
    personId,
    name,
    organisationId,
    organisationName: organisation,
  }))
  for (const who of scene.members) {
    expect((await answer(scene.call(who, 'GET', `/${id}`))).terms.cleanTeam).toEqual(named)
    expect((await answer(scene.call(who, 'GET', `/${id}/terms/1`))).cleanTeam).toEqual(named)
  }
  await answer(scene.propose(id, blind))
  expect((await scene.read(id)).terms.cleanTeam).toEqual([])
  expect((await answer(scene.call(scene.lead, 'GET', `/${id}/terms/1`))).cleanTeam).toEqual(named)
})

test('C-14: whoever has read rows for a clean team signs no bid in that competition, its own firm’s neither', async () => {
  const tender = await publishTender(carelot)
  const clara = await scene.cleanPerson()
  const id = await scene.joined(tender.id)
  await answer(scene.propose(id, { mode: 'clean-team', assembly: byMinutes, cleanTeam: [clara.personId] }))
  await scene.submitAll(id, [])
  expect((await rowsFor(id, clara))[0].lots).not.toBeNull()
  const signatory = await asWriter(clara, 'signatory')
  expect(await code(submit(carelot, tender, signatory))).toBe('consortium.rows-read')
  await answer(submit(carelot, tender, bluebell()))
})

test('C-14: of a clean team whose firm comes to lead nobody reads rows any more, and the bid waits for other pricing', async () => {
  const [clara, dora] = [await scene.cleanPerson(), await scene.cleanPerson('Downland')]
  const pricing = { mode: 'clean-team', assembly: byMinutes, cleanTeam: [clara.personId, dora.personId] }
  const id = await scene.priced((await publishTender(carelot)).id, pricing)
  await scene.signAll(id)
  await scene.submitAll(id, [])
  expect((await rowsFor(id, clara))[0].lots).not.toBeNull()
  expect(await scene.open(id)).not.toContain('change the pricing: Applewood')
  await replaceLead(id)
  await scene.submitAll(id, [])
  for (const { lots } of await rowsFor(id, clara)) expect(lots).toBeNull()
  expect((await rowsFor(id, dora))[0].lots).not.toBeNull()
  expect(await scene.open(id, bluebell())).toContain('change the pricing: Bluebell')
  const { version, terms } = await answer(scene.call(bluebell(), 'GET', `/${id}`))
  const other = { terms: { ...terms.content, pricing: blind } }
  await answer(scene.call(bluebell(), 'PATCH', `/${id}`, other, { 'if-match': `"${version}"` }))
  expect(await code(scene.part(id, await asWriter(clara), [2344, 2455])), 'for the firm that leads by now').toBe(
    'consortium.rows-read',
  )
})

test('C-14: a lead that has read rows which were open to it prices as before, and for a member no more', async () => {
  const id = await scene.priced((await publishTender(carelot)).id, { mode: 'open-to-lead', assembly: byMinutes })
  await scene.submitAll(id, [])
  expect((await rowsFor(id, scene.lead))[1].lots).not.toBeNull()
  await answer(scene.part(id, scene.lead, [1999, 2099]))
  await answer(scene.propose(id, blind))
  await answer(scene.part(id, scene.lead, [1999, 2099]))
  await scene.signAll(id)
  await replaceLead(id)
  expect(await code(scene.part(id, scene.lead, [1999, 2099]))).toBe('consortium.rows-read')
})

test('C-14: what a lead was shown counts for it in its next consortium too, when another leads the first by then; and not for who leads there', async () => {
  const { id: competitionId } = await publishTender(carelot)
  const id = await scene.priced(competitionId, blind)
  await scene.signAll(id)
  for (let look = 1; look <= 3; look++) {
    await scene.submitAll(id, [])
    if (look < 3) await answer(scene.part(id, bluebell(), [1850, 2000]))
  }
  await replaceLead(id)
  const again = await scene.joined(competitionId)
  expect((await scene.propose(again, blind, [9000, 1000, 1000, 1000])).body).toMatchObject({
    code: 'consortium.prices-derivable',
    detail: expect.stringContaining('shown to the lead 3 times'),
  })
  await scene.submitAll(id, [])
  expect(await code(scene.part(id, scene.lead, [2001, 2100])), 'of three looks it has had one').toBeUndefined()
})

test('C-14: what a new lead could compute is not shown to it: nobody submits prices before the pricing is another', async () => {
  const id = await scene.priced((await publishTender(carelot)).id, blind, [1800, 36_000, 1800, 36_000])
  await scene.signAll(id)
  await replaceLead(id)
  const open = await scene.open(id, bluebell())
  expect(open).toContain('change the pricing: Bluebell')
  expect(open.filter((item) => item.startsWith('submit prices'))).toEqual([])
  for (const who of scene.members)
    expect(await code(scene.part(id, who, [2000, 2100]))).toBe('consortium.prices-derivable')
  expect(await code(scene.assembled(id, bluebell()))).toBe('consortium.rates-unassembled')
})
