import { endUnsubmitted } from '@carelot/commands/consortium/follow-competition'
import {
  type ConsortiumMoveName,
  type ConsortiumStage,
  consortiumMoves,
  consortiumStages,
  mayMoveConsortium,
} from '@carelot/rules/consortium/stages'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor, declareNoConflicts } from './story.ts'
import { answer, publishTender } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

/** What the process does on following the competition: joint-award.test.ts sees it done. */
type Followed = 'be preferred' | 'be unsuccessful' | 'be contracted' | 'be considered again'
type Made = Exclude<ConsortiumMoveName, Followed>

/** How each other move of the stage table is made over REST, or by the process. */
const make: Record<Made, (id: string) => Promise<{ status: number; body: { code?: string } }>> = {
  invite: (id) => scene.invite(id, scene.of('Cherry')),
  'resend invitation': async (id) => scene.resend(id, await scene.invitationOf(id)),
  'revoke invitation': async (id) => scene.revoke(id, await scene.invitationOf(id)),
  'set nda': (id) => scene.setNda(id),
  'accept nda': async (id) => scene.acceptNda(id, scene.partner, (await scene.read(id)).nda?.contentHash),
  answer: (id) => scene.answer(id),
  'propose terms': (id) => scene.propose(id),
  'comment on terms': (id) =>
    scene.call(scene.partner, 'POST', `/${id}/terms/1/comments`, { text: 'We could do more', section: 'lots' }),
  'answer terms': async (id) =>
    scene.call(scene.partner, 'POST', `/${id}/terms/${await standing(id)}/answer`, { answer: 'accept' }),
  async 'confirm addendum'(id) {
    const { competition } = await rowOf(id)
    const said = { text: 'Mondays are covered too' }
    const cora = carelot.holder('Cora Commissioner')
    await answer(carelot.call(cora, 'POST', `/v1/competitions/${competition}/addenda`, said))
    const at = `/${id}/terms/${await standing(id)}/addendum-confirmations`
    return scene.call(scene.lead, 'POST', at, { number: 1 })
  },
  sign: async (id) => scene.sign(id, scene.partner, (await scene.read(id)).terms?.contentHash ?? '0'.repeat(64)),
  'change model': async (id) => {
    const { model } = await scene.read(id)
    return scene.changeModel(id, { model })
  },
  'sign paper': async (id) => {
    const paper = await scene.paperOf(id, scene.partner, 'non-collusion')
    return scene.signPaper(id, scene.partner, paper, { otherBidsInvolvedIn: true })
  },
  'record vehicle': (id) => scene.recordVehicle(id),
  'ask requirement': (id) => scene.ask(id),
  'withdraw requirement': async (id) => scene.withdrawAsk(id, await lastOf('consortium_requirement', id)),
  'submit evidence': (id) => scene.show(id, scene.fee),
  'judge evidence': async (id) => scene.judge(id, await lastOf('consortium_evidence', id)),
  'declare connected persons': (id) => scene.connect(id),
  'declare interest': (id) => scene.declare(id),
  async 'manage conflict'(id) {
    await scene.declare(id, { conflict: true, detail: 'A cousin' })
    return scene.manage(id)
  },
  'raise ground': (id) => scene.raise(id),
  'respond to ground': async (id) => scene.respond(id, await lastOf('consortium_ground', id)),
  'decide ground': async (id) => scene.decide(id, await lastOf('consortium_ground', id), 'not-excluded'),
  'check finances': (id) => scene.check(id),
  'rely on another': (id) => scene.rely(id),
  'submit prices': async (id) => {
    const { terms } = await scene.read(id)
    const lots = bidFor(carelot.sandbox, '').lots.map(({ weeklyCapacityMinutes: _, ...lot }) => lot)
    return scene.call(scene.partner, 'POST', `/${id}/price-parts`, { contentHash: terms.contentHash, lots })
  },
  async 'approve rates'(id) {
    const { body } = await scene.call(scene.lead, 'GET', `/${id}/assembled-rates`)
    const saltedHash = body.saltedHash ?? '0'.repeat(64)
    return scene.call(scene.lead, 'POST', `/${id}/assembled-rates/approval`, { saltedHash })
  },
  'submit bid': (id) => scene.submit(id),
  withdraw: (id) => scene.withdraw(id),
  leave: async (id) => scene.leave(id, (await rowOf(id)).stage === 'inviting' ? scene.partner : scene.reserve),
  reopen: (id) => scene.reopen(id),
  dissolve: (id) => scene.dissolve(id),
  'declare change': (id) => scene.declareChange(id, { ...scene.leaves, basis }),
  'answer change': async (id) => scene.answerChange(id, scene.partner, await scene.lastChange(id)),
  'withdraw change': async (id) => scene.withdrawChange(id, scene.lead, await scene.lastChange(id)),
  'decide change': async (id) => scene.decideChange(id, await scene.lastChange(id)),
  'direct sub-contract': async (id) => {
    const { competition } = await rowOf(id)
    const { rows } = await sql<{ id: string }>`select id from bid where competition_id = ${competition}`.execute(
      carelot.deployment.db,
    )
    const of = { bidId: rows[0]?.id ?? `bid_${'0'.repeat(32)}`, organisationId: scene.partner.organisationId }
    return asCouncil(`/v1/competitions/${competition}/sub-contract-directions`, { ...of, dueOn: '2027-02-26', reason })
  },
  'withdraw direction': async (id) => {
    const { competition } = await rowOf(id)
    const direction = await lastOf('sub_contract_direction', id)
    return asCouncil(`/v1/competitions/${competition}/sub-contract-directions/${direction}/withdrawal`, { reason })
  },
  'conclude sub-contract': async (id) => {
    const direction = await lastOf('sub_contract_direction', id)
    const concluded = { documentHash: 'a'.repeat(64) }
    return scene.call(scene.partner, 'POST', `/${id}/sub-contract-directions/${direction}/conclusion`, concluded)
  },
  async 'end unsubmitted'(id) {
    const { competition } = await rowOf(id)
    await sql`update competition set deadline = carelot_now() where id = ${competition}`.execute(carelot.deployment.db)
    await endUnsubmitted(carelot.deployment, id)
    return { status: 200, body: {} }
  },
}
const reason = 'The test wants it'
const asCouncil = (path: string, body: object) => carelot.call(carelot.holder('Cora Commissioner'), 'POST', path, body)
/** A departure that the law lets be, whatever the stage. */
const basis = { kind: 'corporate-restructuring', text: 'It merges into the lead' }
const standing = async (id: string) => (await scene.read(id)).terms?.version ?? 1
/** The id of what stands last in a table of the consortium's; of nobody's if nothing does. */
async function lastOf(table: string, id: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where consortium_id = ${id} order by id desc limit 1`.execute(
    carelot.deployment.db,
  )
  const nobodys = {
    consortium_requirement: 'crq',
    consortium_evidence: 'cev',
    consortium_ground: 'cgr',
    sub_contract_direction: 'scd',
  }[table]
  return rows[0]?.id ?? `${nobodys}_${'0'.repeat(32)}`
}
async function rowOf(id: string) {
  const { rows } = await sql<{ stage: string; version: number; competition: string }>`
    select stage, version, competition_id as competition from consortium where id = ${id}`.execute(
    carelot.deployment.db,
  )
  const [row] = rows
  if (!row) throw new Error('the consortium has gone')
  return row
}

const decided: readonly ConsortiumStage[] = ['preferred', 'unsuccessful', 'contracted', 'dissolved']

/** A consortium of a competition of its own at this stage, such that the move can be made if the table has it there. */
async function bring(stage: ConsortiumStage, move: Made): Promise<string> {
  const { id: competitionId } = await publishTender(carelot)
  if (stage === 'inviting' && ['answer', 'resend invitation', 'revoke invitation'].includes(move)) {
    const id = await scene.form(competitionId)
    await answer(scene.invite(id))
    return id
  }
  const id = await scene.ready(competitionId)
  if (move === 'record vehicle') return vehicleOf(id, stage)
  if (stage === 'inviting' && move === 'accept nda') await answer(scene.setNda(id))
  if (stage === 'inviting' && (move === 'sign' || move === 'answer terms'))
    await answer(scene.propose(id, [7000, 5000]))
  await answer(scene.ask(id))
  await answer(scene.show(id, scene.fee))
  if (stage === 'inviting' && move.endsWith('to ground')) await answer(scene.raise(id))
  if (stage === 'inviting' && move === 'decide ground') await answer(scene.raise(id))
  if (stage === 'inviting' && move === 'approve rates') await assemble(id)
  if (move === 'decide change') return declaredFor(id, stage)
  if (move.endsWith('sub-contract') || move === 'withdraw direction') return directedFor(id, stage, move)
  if (move === 'leave' && stage !== 'inviting') await scene.addReserve(id)
  // What a decided one is at comes by its competition: its process is told of no bid, so that it leaves it there.
  const isOfChange = move === 'answer change' || move === 'withdraw change'
  const hasBid = (isOfChange || move === 'leave') && stage !== 'inviting' && stage !== 'withdrawn'
  if (stage === 'submitted' || hasBid) await answer(scene.submit(id))
  if (decided.includes(stage))
    await sql`update consortium set stage = ${stage} where id = ${id}`.execute(carelot.deployment.db)
  if (hasBid) await scene.place(id, stage)
  if (isOfChange && stage !== 'withdrawn')
    await scene.declareChange(id, { ...scene.leaves, basis, takesOver: scene.all(scene.lead) }, scene.lead)
  if (stage === 'withdrawn') await answer(scene.withdraw(id))
  return id
}

/** A change that waits for the council, whose consortium is at this stage. */
async function declaredFor(id: string, stage: ConsortiumStage): Promise<string> {
  await answer(scene.submit(id))
  await scene.place(id, stage === 'contracted' || stage === 'preferred' ? stage : 'submitted')
  const change = { ...scene.leaves, basis, takesOver: scene.all(scene.lead) }
  await answer(scene.answerChange(id, scene.lead, await answer(scene.declareChange(id, change))))
  if (stage !== 'preferred')
    await sql`update consortium set stage = ${stage} where id = ${id}`.execute(carelot.deployment.db)
  return id
}

/** A bid that was made as a vehicle, whose consortium is at this stage. */
async function vehicleOf(id: string, stage: ConsortiumStage): Promise<string> {
  await answer(scene.submit(id))
  await sql`update consortium set stage = ${stage}, model = 'special-purpose-vehicle' where id = ${id}`.execute(
    carelot.deployment.db,
  )
  return id
}

/** A bid with a sub-contractor, whose consortium is at this stage, and a direction about it unless that is to be made. */
async function directedFor(id: string, stage: ConsortiumStage, move: Made): Promise<string> {
  await answer(scene.submit(id))
  await scene.place(id, 'preferred')
  const { db } = carelot.deployment
  const { competition } = await rowOf(id)
  await declareNoConflicts(carelot, competition, 'award')
  const { organisationId } = scene.partner
  await sql`update consortium_member set role = 'sub-contractor'
    where consortium_id = ${id} and organisation_id = ${organisationId}`.execute(db)
  if (move !== 'direct sub-contract')
    await answer(make['direct sub-contract'](id) as ReturnType<TestDeployment['call']>)
  await sql`update consortium set stage = ${stage} where id = ${id}`.execute(db)
  return id
}

/** Terms by which both price, and their prices. */
async function assemble(id: string): Promise<void> {
  const { version, terms } = await scene.read(id)
  const assembly = { formula: 'weighted-by-minutes', rounding: 'half-up-once' }
  const content = { ...terms.content, pricing: { mode: 'open-to-lead', assembly } }
  const put = scene.call(scene.lead, 'PATCH', `/${id}`, { terms: content }, { 'if-match': `"${version}"` })
  const { contentHash } = (await answer(put)).terms
  const lots = bidFor(carelot.sandbox, '').lots.map(({ weeklyCapacityMinutes: _, ...lot }) => lot)
  for (const who of [scene.lead, scene.partner])
    await answer(scene.call(who, 'POST', `/${id}/price-parts`, { contentHash, lots }))
}

describe.each(consortiumStages)('C-06: a consortium that is %s', (stage) => {
  const names = Object.keys(make) as Made[] // the keys of a constant table are its names
  test.for(names.filter((name) => mayMoveConsortium(stage, name)))('%s is done', async (move) => {
    const id = await bring(stage, move)
    expect((await rowOf(id)).stage).toBe(stage)
    await answer(make[move](id) as ReturnType<TestDeployment['call']>)
    expect((await rowOf(id)).stage).toBe(consortiumMoves.find(({ from, on }) => from === stage && on === move)?.to)
  })
  test.for(names.filter((name) => !mayMoveConsortium(stage, name)))(
    '%s is refused, and changes nothing',
    async (move) => {
      const id = await bring(stage, move)
      const before = await rowOf(id)
      const { body } = await make[move](id)
      if (move !== 'end unsubmitted') expect(body.code).toBe('consortium.wrong-stage')
      expect(await rowOf(id)).toEqual(before)
    },
  )
})
