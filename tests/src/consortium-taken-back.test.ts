import { followCompetition } from '@carelot/commands/consortium/follow-competition'
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { testEngines } from './config.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { oneAfterTheOther } from './one-after-the-other.ts'
import { answer, untilEvent } from './tender.ts'

// A judgement is taken back while nobody looks: its process is lost, or the change by it is being begun.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment({ restoreMs: 500 })
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

const lapsed = async (id: string) =>
  (await untilEvent(carelot, scene.lead, { type: 'consortium.change-lapsed', subject: id })).data
/** Leaves no process of a consortium, whether it still runs or has ended. */
async function processLost(id: string): Promise<void> {
  const connection = await Connection.connect({ address: testEngines().temporalAddress })
  const { workflow } = new Client({ connection, namespace: carelot.namespace })
  await workflow
    .getHandle(id)
    .terminate()
    .catch((error: unknown) => {
      if (!(error instanceof WorkflowNotFoundError)) throw error
    })
  await connection.close()
}

test('P-24, C-07: with its judgement a change lapses though its process was lost before it was told that this was taken back', async () => {
  const id = await scene.bidding('preferred')
  const { competitionId } = await scene.read(id)
  const { db } = carelot.deployment
  await sql`update contract set stage = 'in-force' where competition_id = ${competitionId}`.execute(db)
  await sql`update competition_lot set award_round = 1 where competition_id = ${competitionId}`.execute(db)
  await sql`update competition set stage = 'concluded' where id = ${competitionId}`.execute(db)
  await followCompetition(carelot.deployment, id)
  const { id: judgementId } = await scene.recordJudgement({ outcome: 'excluded' })
  const basis = { kind: 'corporate-restructuring', text: 'Its business passes to another' }
  const change = await answer(scene.declareChange(id, { ...scene.replaced, judgementId, basis }, scene.lead))
  await sql`insert into judgement (id, agreement_id, supplier_id, ground, concerns, outcome, reason, respond_by, response, decider)
    select id || 'z', agreement_id, supplier_id, ground, concerns, 'not-excluded', reason, respond_by, response, decider
    from judgement where id = ${judgementId}`.execute(db)
  await processLost(id)
  expect(await lapsed(id)).toEqual({ changeId: change.id, because: 'consortium.change-unforced' })
})

test('P-24: who takes a judgement back while a change is begun by it waits for that, and it lapses', async () => {
  const id = await scene.bidding('submitted')
  const { id: judgementId } = await scene.recordJudgement({ outcome: 'excluded' })
  const [begun, taken] = await oneAfterTheOther(
    carelot,
    { table: 'organisation', id: scene.lead.organisationId },
    {
      first: () => scene.declareChange(id, { ...scene.replaced, judgementId }, scene.lead),
      second: () => scene.recordJudgement({ outcome: 'not-excluded' }),
    },
  )
  expect([begun.body.judgementId, taken.outcome]).toEqual([judgementId, 'not-excluded'])
  const { rows } = await sql<{
    type: string
  }>`select type from record where subject = ${id} order by seq desc limit 3`.execute(carelot.deployment.db)
  const [judged, proposed] = ['consortium.member-judged', 'consortium.change-proposed']
  expect(rows.map(({ type }) => type)).toEqual([judged, proposed, judged])
  expect(await lapsed(id)).toMatchObject({ because: 'consortium.change-unforced' })
})
