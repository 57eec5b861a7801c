import { closeTenders } from '@carelot/commands/competition/close-tenders'
import { declareInterest } from '@carelot/commands/competition/declare-interest'
import { withdrawBid } from '@carelot/commands/competition/withdraw-bid'
import { CompetitionId } from '@carelot/rules/id'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { numberRecords } from './number-records.ts'
import { type OpeningScene, openingScene } from './opening-scene.ts'

// What somebody tries who has the whole database and none of the deployment's keys. Each name is a competition of its own.
const names = [
  'revived',
  'destroyed',
  'forged record',
  'erased conflict',
  'deleted with its record',
  'swapped key',
  'whose key it is',
  'rewritten panel',
  'opener before',
] as const

let scene: OpeningScene<(typeof names)[number]>
beforeAll(async () => {
  scene = await openingScene('sandbox', names)
  await declareInterest(scene.call('Olive Opener'), {
    competitionId: CompetitionId.parse(scene.ids['opener before']),
    phase: 'before-issue',
    conflict: true,
  })
  await withdrawBid(scene.call('Signatory 1'), { competitionId: CompetitionId.parse(scene.ids.revived) })
})
afterAll(() => scene?.stop())

/** Past the triggers that keep the record as it is. */
const tamper = (statement: string, values: unknown[] = []) =>
  scene.tamper(async (sql) => {
    await sql(statement, values)
  })
const closing = (id: string) => closeTenders(scene.office.deployment, id)

test('a withdrawn bid that is made to stand again keeps the competition from closing', async () => {
  const id = scene.ids.revived
  await scene.passDeadline()
  const { rows } = await scene.sql(
    `update bid b set withdrawn_at = null, withdrawal = null from (select id, withdrawn_at, withdrawal from bid) was
     where b.id = was.id and b.competition_id = $1 and was.withdrawn_at is not null returning b.id, was.withdrawn_at::text, was.withdrawal`,
    [id],
  )
  const [was] = rows
  await expect(closing(id)).rejects.toThrow(/not the one of the record/)
  await scene.sql('update bid set withdrawn_at = $2, withdrawal = $3 where id = $1', [
    was?.id,
    was?.withdrawn_at,
    was?.withdrawal,
  ])
  await scene.close(id)
})

test('a bid whose ciphertext was destroyed or exchanged keeps all of them sealed: it was acknowledged', async () => {
  const id = scene.ids.destroyed
  await scene.close(id)
  await scene.approveBoth(id)
  const { rows } = await scene.sql('select id, quality from bid where competition_id = $1 order by id', [id])
  const [first, second] = rows
  await scene.sql('update bid set quality = $2 where id = $1', [first?.id, second?.quality])
  await scene.expectRefusedUntil(id, /does not open/, () =>
    scene.sql('update bid set quality = $2 where id = $1', [first?.id, first?.quality]),
  )
})

test('a record that was put in beside the servers moves no deadline, gets no place in the chain, and is named by the audit', async () => {
  const id = scene.ids['forged record']
  const { vault } = scene.office.deployment
  const earlier = new Date(Date.parse(scene.deadline) - 86_400_000).toISOString()
  const claims = { competitionId: id, deadline: earlier, deadlineVersion: 1 }
  const statement = await vault.sign('deadline', claims) // as an extension leaves it behind
  await tamper(
    `insert into record (id, type, subject, actor, audience, data, binding)
     select 'evt_forged', 'competition.extended', subject, actor, audience, data || $2::jsonb, binding
     from record where subject = $1 and type = 'competition.published'`,
    [id, JSON.stringify(claims)],
  )
  const put = (values: unknown[]) =>
    scene.sql('update competition set deadline = $2, deadline_version = $3, deadline_statement = $4 where id = $1', [
      id,
      ...values,
    ])
  const { rows } = await scene.sql('select deadline_statement as statement from competition where id = $1', [id])
  await put([earlier, 1, statement])
  await scene.passDeadline()
  await expect(closing(id)).rejects.toThrow(/did not write/)
  await numberRecords(scene.office.deployment)
  expect((await scene.sql(`select 1 from feed where record_id = 'evt_forged'`)).rows).toEqual([])
  await tamper(`delete from record where id = 'evt_forged'`)
  await put([scene.deadline, 2, rows[0]?.statement])
  await scene.close(id)
})

test('a conflict of interest that was taken out of its row still undoes the approval (P-49)', async () => {
  const id = scene.ids['erased conflict']
  const competitionId = CompetitionId.parse(id)
  await scene.close(id)
  await scene.approveBoth(id)
  await declareInterest(scene.call('Oscar Opener'), { competitionId, phase: 'opening', conflict: true })
  await scene.sql('update declaration set conflict = false where competition_id = $1', [id])
  await expect(scene.release(id)).rejects.toThrow(/two different persons/)
  await scene.expectSealed(id)
})

test('a bid that was deleted together with its record keeps the others sealed', async () => {
  const id = scene.ids['deleted with its record']
  await numberRecords(scene.office.deployment)
  await scene.sql('create table kept_bid as select * from bid where competition_id = $1 limit 1', [id])
  await scene.sql('create table kept_record as select * from record where subject = (select id from kept_bid)')
  await tamper('delete from record where id in (select id from kept_record)')
  await scene.sql('delete from bid where id in (select id from kept_bid)')
  await scene.close(id)
  await scene.approveBoth(id)
  await expect(scene.release(id)).rejects.toThrow(/record has been changed since publication/)
  await scene.expectSealed(id)
  await tamper('insert into record overriding system value select * from kept_record')
  await expect(scene.release(id)).rejects.toThrow(/bids are not those of the record/)
  await scene.sql('insert into bid select * from kept_bid')
  await expect(scene.release(id), 'the list was signed without it').rejects.toThrow(/signed closing list/)
  await scene.expectSealed(id)
})

test('the key of another competition, or of the other envelope, is not released in a key’s place, nor read by', async () => {
  const id = scene.ids['swapped key']
  const other = scene.ids['whose key it is']
  for (const each of [id, other]) {
    await scene.close(each)
    await scene.approveBoth(each)
  }
  const { rows } = await scene.sql(
    `select wrapped from competition_key where competition_id = $1 and envelope = 'quality'`,
    [id],
  )
  const put = (wrapped: unknown) =>
    scene.sql(`update competition_key set wrapped = $2 where competition_id = $1 and envelope = 'quality'`, [
      id,
      wrapped,
    ])
  const taken = async (of: string, envelope: string) =>
    (await scene.sql('select wrapped from competition_key where competition_id = $1 and envelope = $2', [of, envelope]))
      .rows[0]?.wrapped
  for (const forged of [await taken(other, 'quality'), await taken(id, 'price')]) {
    await put(forged)
    await expect(scene.release(id)).rejects.toThrow(/not that of the quality envelope/)
    await scene.expectSealed(id)
  }
  await put(rows[0]?.wrapped)
  expect(await scene.release(id)).toEqual({ do: 'wait', wakeInMs: null })
})

test('a panel that was rewritten in the database opens nothing, and nobody of it is let in', async () => {
  const id = scene.ids['rewritten panel']
  await scene.close(id)
  const cora = scene.call('Cora Commissioner').caller.personId
  const { rows } = await scene.sql('select brief from competition where id = $1', [id])
  await scene.sql(`update competition set brief = jsonb_set(brief, '{panel,openers,0}', $2) where id = $1`, [
    id,
    JSON.stringify(cora),
  ])
  await expect(scene.approve(id, 'Oscar Opener')).rejects.toThrow(/brief is not the one of the record/)
  await scene.sql('update competition set brief = $2 where id = $1', [id, rows[0]?.brief])
  await scene.approveBoth(id)
  await scene.sql(`update competition set brief = jsonb_set(brief, '{summary}', '"another"') where id = $1`, [id])
  await scene.expectRefusedUntil(id, /brief is not the one of the record/, () =>
    scene.sql('update competition set brief = $2 where id = $1', [id, rows[0]?.brief]),
  )
})

test('whoever declared a conflict before issue, and has not taken that back, opens nothing (P-49)', async () => {
  const id = scene.ids['opener before']
  await scene.close(id)
  await expect(scene.approve(id, 'Olive Opener')).rejects.toMatchObject({
    problem: { code: 'competition.interest-conflict' },
  })
})
