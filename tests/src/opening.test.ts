import { closeTenders, endWithoutBids } from '@carelot/commands/competition/close-tenders'
import { declareInterest } from '@carelot/commands/competition/declare-interest'
import { newId } from '@carelot/commands/id'
import { createDeploymentKeys } from '@carelot/commands/keys/key-ring'
import { openVault } from '@carelot/commands/keys/vault'
import { CompetitionId } from '@carelot/rules/id'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpeningScene, openingScene } from './opening-scene.ts'

const ofApprovals = ['one person', 'forged approvals', 'moved deadline', 'replayed deadline', 'late conflict'] as const
const ofBids = ['tampered before closing', 'bid removed', 'all bids removed', 'bid inserted', 'closing list'] as const
const names = [...ofApprovals, ...ofBids, 'clock'] as const

describe.each(['live', 'sandbox'] as const)('in %s mode', (mode) => {
  let scene: OpeningScene<(typeof names)[number]>
  beforeAll(async () => {
    scene = await openingScene(mode, names)
  })
  afterAll(() => scene?.stop())

  // A sandbox's clock is there to be moved.
  if (mode === 'live')
    test('carelot_now() that is replaced in the database opens nothing (P-07)', async () => {
      const id = scene.ids.clock
      const [{ body } = { body: '' }] = (await scene.sql(`select pg_get_functiondef('carelot_now'::regproc) as body`))
        .rows
      await scene.sql(
        `create or replace function carelot_now() returns timestamptz language sql volatile as $$ select clock_timestamp() + interval '1 year' $$`,
      )
      expect(await closeTenders(scene.office.deployment, id)).toMatchObject({
        do: 'wait',
        wakeInMs: expect.any(Number),
      })
      await expect(scene.approveBoth(id)).rejects.toMatchObject({ problem: { code: 'competition.wrong-stage' } })
      await scene.sql(`update competition set stage = 'closed' where id = $1`, [id])
      await scene.approveBoth(id)
      await expect(scene.release(id)).rejects.toThrow(/clock of this machine/)
      await scene.expectSealed(id)
      await scene.sql(body)
      await scene.sql(`update competition set stage = 'tendering' where id = $1`, [id])
      await scene.passDeadline()
      expect(await closeTenders(scene.office.deployment, id)).toEqual({ do: 'release quality' })
      expect(await scene.release(id)).toEqual({ do: 'wait', wakeInMs: null })
    })

  test('one person alone cannot open, not even with two keys (P-07, P-49)', async () => {
    const id = scene.ids['one person']
    await scene.close(id)
    await scene.approve(id, 'Olive Opener', newId('key'))
    await expect(scene.approve(id, 'Olive Opener', newId('key'))).rejects.toMatchObject({
      problem: { code: 'competition.already-approved' },
    })
    expect(await scene.release(id)).toEqual({ do: 'wait', wakeInMs: null })
    await scene.expectSealed(id)
    await scene.approve(id, 'Oscar Opener')
    expect(await scene.release(id)).toEqual({ do: 'wait', wakeInMs: null })
  })

  test('approvals that are forged in the database do not open: of others, of another deadline, of another kind, by another key', async () => {
    const id = scene.ids['forged approvals']
    const other = scene.ids['bid removed']
    await scene.close(id)
    await scene.close(other)
    await scene.approve(id, 'Olive Opener')
    await scene.approve(other, 'Oscar Opener')
    const [olive, oscar] = scene.people('opener').map(({ personId }) => personId)
    const { vault } = scene.office.deployment
    const { deadline } = scene
    const claims = { competitionId: id, deadline, deadlineVersion: 2, personId: oscar, approvedAt: deadline }
    const strangers = await openVault((await createDeploymentKeys()).server)
    const statementOf = async (of: string, person: unknown) =>
      (
        await scene.sql('select statement from opening_approval where competition_id = $1 and person_id = $2', [
          of,
          person,
        ])
      ).rows[0]?.statement
    const forgeries = [
      await statementOf(id, olive),
      await statementOf(other, oscar),
      await vault.sign('opening-approval', { ...claims, deadlineVersion: 1 }),
      await vault.sign('deadline', claims),
      await vault.sign('receipt', claims),
      await strangers.sign('opening-approval', claims),
      `${(await vault.sign('opening-approval', claims)).slice(0, -8)}AAAAAAAA`,
      '',
    ]
    for (const forgery of forgeries) {
      await scene.sql(
        `insert into opening_approval (competition_id, deadline_version, person_id, statement) values ($1, 2, $2, $3)
         on conflict (competition_id, deadline_version, person_id) do update set statement = excluded.statement`,
        [id, oscar, forgery],
      )
      expect(await scene.release(id)).toEqual({ do: 'wait', wakeInMs: null })
      await scene.expectSealed(id)
    }
    await scene.sql('delete from opening_approval where competition_id = $1 and person_id = $2', [id, oscar])
    await scene.approve(id, 'Oscar Opener')
    expect(await scene.release(id)).toEqual({ do: 'wait', wakeInMs: null })
  })

  test('a deadline that is moved in the database neither closes nor opens (P-07)', async () => {
    const id = scene.ids['moved deadline']
    const moved = new Date(Date.parse(scene.deadline) - 86_400_000).toISOString()
    await scene.sql('update competition set deadline = $1 where id = $2', [moved, id])
    await expect(closeTenders(scene.office.deployment, id)).rejects.toThrow(/not the one that was signed/)
    await scene.sql('update competition set deadline = $1 where id = $2', [scene.deadline, id])
    await scene.close(id)
    await scene.approveBoth(id)
    await scene.sql('update competition set deadline = $1 where id = $2', [moved, id])
    await scene.expectRefusedUntil(id, /not the one that was signed/, () =>
      scene.sql('update competition set deadline = $1 where id = $2', [scene.deadline, id]),
    )
  })

  test('an earlier deadline that was signed once neither closes nor opens when it is put back (P-07)', async () => {
    const id = scene.ids['replayed deadline']
    const earlier = new Date(Date.parse(scene.deadline) - 86_400_000).toISOString()
    const current = (await scene.sql('select deadline_statement as statement from competition where id = $1', [id]))
      .rows[0]
    const statement = await scene.office.deployment.vault.sign('deadline', {
      competitionId: id,
      deadline: earlier,
      deadlineVersion: 1,
    })
    const put = (values: unknown[]) =>
      scene.sql('update competition set deadline = $2, deadline_version = $3, deadline_statement = $4 where id = $1', [
        id,
        ...values,
      ])
    await put([earlier, 1, statement])
    await expect(closeTenders(scene.office.deployment, id)).rejects.toThrow(/not the last one of the record/)
    await put([scene.deadline, 2, current?.statement])
    await scene.close(id)
    await scene.approveBoth(id)
    await put([earlier, 1, statement])
    expect(await scene.release(id)).toEqual({ do: 'wait', wakeInMs: null })
    await scene.sql('update opening_approval set deadline_version = 1 where competition_id = $1', [id])
    expect(await scene.release(id)).toEqual({ do: 'wait', wakeInMs: null })
    await scene.expectSealed(id)
    await scene.sql('update opening_approval set deadline_version = 2 where competition_id = $1', [id])
    await put([scene.deadline, 2, current?.statement])
    expect(await scene.release(id)).toEqual({ do: 'wait', wakeInMs: null })
  })

  test('a conflict of interest that is declared after the approval undoes it (P-49)', async () => {
    const id = scene.ids['late conflict']
    const competitionId = CompetitionId.parse(id)
    await scene.close(id)
    await scene.approveBoth(id)
    await declareInterest(scene.call('Oscar Opener'), { competitionId, phase: 'opening', conflict: true })
    expect(await scene.release(id)).toEqual({ do: 'wait', wakeInMs: null })
    await scene.expectSealed(id)
  })

  test('bids that are taken out, put in or changed in the database before closing keep the competition from closing', async () => {
    const id = scene.ids['tampered before closing']
    const { sql, putBack } = scene
    await scene.passDeadline()
    const refusesUntil = async (reason: RegExp, undo: () => Promise<unknown>) => {
      await expect(closeTenders(scene.office.deployment, id)).rejects.toThrow(reason)
      await undo()
    }
    const [bid] = (await sql('select * from bid where competition_id = $1 limit 1', [id])).rows
    await sql('delete from bid where id = $1', [bid?.id])
    await refusesUntil(/not those of the record/, () => putBack({ ...bid }))
    const forged = { ...bid, id: newId('bid'), version: 2, salted_hash: 'f'.repeat(64) }
    await putBack(forged)
    await refusesUntil(/not those of the record/, () => sql('delete from bid where id = $1', [forged.id]))
    await sql('update bid set salted_hash = $2 where id = $1', [bid?.id, 'f'.repeat(64)])
    await refusesUntil(/not the one of its receipt/, () =>
      sql('update bid set salted_hash = $2 where id = $1', [bid?.id, bid?.salted_hash]),
    )
    await sql('update bid set withdrawn_at = received_at where id = $1', [bid?.id])
    await refusesUntil(/withdrawal/, () => sql('update bid set withdrawn_at = null where id = $1', [bid?.id]))
    await scene.close(id)
    await scene.approveBoth(id)
    expect(await scene.release(id)).toEqual({ do: 'wait', wakeInMs: null })
  })

  test('a bid that is taken out of the database after closing keeps the others sealed', async () => {
    const id = scene.ids['bid removed']
    await scene.close(id).catch(() => undefined) // another test may have closed it
    await scene.approve(id, 'Olive Opener')
    await scene.approve(id, 'Oscar Opener').catch(() => undefined)
    const { rows } = await scene.sql(
      'delete from bid where id = (select id from bid where competition_id = $1 limit 1) returning *',
      [id],
    )
    await scene.expectRefusedUntil(id, /signed closing list/, () => scene.putBack(rows[0]))
  })

  test('bids that are all taken out of the database after closing do not end the competition as one without bids', async () => {
    const id = scene.ids['all bids removed']
    await scene.close(id)
    await scene.sql('update bid set withdrawn_at = received_at where competition_id = $1', [id])
    for (let attempt = 0; attempt < 2; attempt++)
      await expect(endWithoutBids(scene.office.deployment, id)).rejects.toThrow(/signed closing list/)
    await scene.expectSealed(id)
    await scene.sql('update bid set withdrawn_at = null where competition_id = $1', [id])
    await scene.approveBoth(id)
    expect(await scene.release(id)).toEqual({ do: 'wait', wakeInMs: null })
  })

  test('a bid that is put into the database after closing keeps all sealed', async () => {
    const id = scene.ids['bid inserted']
    await scene.close(id)
    await scene.approveBoth(id)
    const { rows } = await scene.sql('select * from bid where competition_id = $1 limit 1', [id])
    const forged = { ...rows[0], id: newId('bid'), version: 99, salted_hash: 'f'.repeat(64) }
    await scene.putBack(forged)
    await scene.expectRefusedUntil(id, /signed closing list/, () =>
      scene.sql('delete from bid where id = $1', [forged.id]),
    )
  })

  test('a closing list of another competition, or that was made up, does not open', async () => {
    const id = scene.ids['closing list']
    await scene.close(id)
    await scene.approveBoth(id)
    const { rows } = await scene.sql('select hashes, statement from tender_closing where competition_id = $1', [id])
    const { rows: bids } = await scene.sql(
      'delete from bid where id = (select id from bid where competition_id = $1 limit 1) returning *',
      [id],
    )
    const standing = (await scene.sql('select salted_hash as hash from bid where competition_id = $1', [id])).rows
    const hashes = standing.map(({ hash }) => hash)
    const strangers = await openVault((await createDeploymentKeys()).server)
    const forged = await strangers.sign('closing', { competitionId: id, deadlineVersion: 2, hashes })
    const put = (list: unknown, statement: unknown) =>
      scene.sql('update tender_closing set hashes = $2, statement = $3 where competition_id = $1', [
        id,
        JSON.stringify(list),
        statement,
      ])
    await put(hashes, forged)
    await scene.expectRefusedUntil(id, /signed closing list/, async () => {
      await put(rows[0]?.hashes, rows[0]?.statement)
      await scene.putBack(bids[0])
    })
  })
})
