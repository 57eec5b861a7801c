import { setTimeout } from 'node:timers/promises'
import { approveOpening } from '@carelot/commands/competition/approve-opening'
import { closeTenders } from '@carelot/commands/competition/close-tenders'
import { declareInterest } from '@carelot/commands/competition/declare-interest'
import { releaseQuality } from '@carelot/commands/competition/release-quality'
import { submitBid } from '@carelot/commands/competition/submit-bid'
import { keysWorkerKeysOf } from '@carelot/commands/keys/key-ring'
import { verifyingDeployment } from '@carelot/commands/keys/verifier'
import { now } from '@carelot/db/clock'
import { findCompetition } from '@carelot/db/competition/competition'
import { listCompetitionKeys } from '@carelot/db/competition/opening'
import type { Mode } from '@carelot/db/migration'
import { Bid } from '@carelot/rules/competition/bid'
import { CompetitionId } from '@carelot/rules/id'
import pg from 'pg'
import { expect } from 'vitest'
import { numberRecords } from './number-records.ts'
import { addParties, callBy, openOffice } from './office.ts'
import { placeTender } from './placed-tender.ts'
import { bidFor } from './story.ts'

// Live mode goes by real time: deadlines lie this far ahead, and all are waited for together.
const aheadMs = 2500
export type OpeningScene<Name extends string = string> = Awaited<ReturnType<typeof openingScene<Name>>>

/** Competitions with two bids each and one deadline shortly ahead, and everything that an opening takes. */
export async function openingScene<Name extends string>(mode: Mode, names: readonly Name[]) {
  const office = await openOffice(mode)
  const sandbox = await addParties(office.deployment, 2)
  const superuser = new pg.Client({ connectionString: office.databaseUrl })
  await superuser.connect()
  const begin = Date.parse(await now(office.deployment.db))
  const deadline = new Date(begin + aheadMs).toISOString()

  const people = (role: string) => sandbox.holders.filter((holder) => holder.role === role)
  const sql = (text: string, values: unknown[] = []) => superuser.query(text, values)
  const call = (name: string, keyId?: string) => {
    const holder = sandbox.holders.find((candidate) => candidate.name === name)
    if (!holder) throw new Error(`no ${name}`)
    return callBy(office.deployment, holder, keyId)
  }
  const bidOf = (id: string, name: string) =>
    submitBid(call(name), {
      competitionId: CompetitionId.parse(id),
      ...Bid.parse(bidFor(sandbox, call(name).caller.personId ?? '')),
    })
  async function approve(id: string, name: string, keyId?: string) {
    const competitionId = CompetitionId.parse(id)
    await declareInterest(call(name, keyId), { competitionId, phase: 'opening', conflict: false })
    return approveOpening(call(name, keyId), { competitionId })
  }
  const approveBoth = async (id: string) => [await approve(id, 'Olive Opener'), await approve(id, 'Oscar Opener')]
  const keysWorker = await verifyingDeployment(office.deployment, keysWorkerKeysOf(office.keys.server))
  const release = async (id: string) => {
    await numberRecords(office.deployment)
    return releaseQuality({ ...keysWorker, holder: { sealing: office.keys.sealing, machineClock: Date.now } }, id)
  }

  /** Past the deadline, by the clock that this mode goes by. */
  async function passDeadline(): Promise<void> {
    for (;;) {
      const left = Date.parse(deadline) - Date.parse(await now(office.deployment.db))
      if (left <= 0) return
      if (mode === 'sandbox') await sql('update sandbox_clock set offset_ms = offset_ms + $1', [left + 1])
      else await setTimeout(left + 1)
    }
  }
  async function close(id: string): Promise<void> {
    await passDeadline()
    expect(await closeTenders(office.deployment, id)).toEqual({ do: 'wait', wakeInMs: null })
  }
  async function expectSealed(id: string): Promise<void> {
    const competition = await findCompetition(office.deployment.db, id)
    expect(['tendering', 'closed']).toContain(competition?.stage)
    expect((await listCompetitionKeys(office.deployment.db, id)).map(({ released }) => released)).toEqual([null, null])
  }
  /** Refused however often it is tried, told once in the record, and done once the database is put right. */
  async function expectRefusedUntil(id: string, reason: RegExp, undo: () => Promise<unknown>): Promise<void> {
    for (let attempt = 0; attempt < 3; attempt++) await expect(release(id)).rejects.toThrow(reason)
    await expectSealed(id)
    const told = await sql(
      `select data->>'reason' as reason from record where subject = $1 and type = 'competition.step-refused' and data->>'step' = 'release quality'`,
      [id],
    )
    expect(told.rows).toEqual([{ reason: expect.stringMatching(reason) }])
    await undo()
    expect(await release(id)).toEqual({ do: 'wait', wakeInMs: null })
  }

  /** Past the triggers that keep the record append-only. */
  async function tamper(work: (run: typeof sql) => Promise<unknown>): Promise<void> {
    await sql('set session_replication_role = replica')
    await work(sql)
    await sql('set session_replication_role = default')
  }

  async function putBack(row: Record<string, unknown>): Promise<void> {
    await sql('insert into bid select * from jsonb_populate_record(null::bid, $1)', [JSON.stringify(row)])
  }

  const placed = names.map(async (name) => {
    const id = await placeTender(office.deployment, sandbox, { deadline, deadlineVersion: 2 })
    for (const bidder of people('signatory')) await bidOf(id, bidder.name)
    return [name, id] as const
  })
  const ids = Object.fromEntries(await Promise.all(placed)) as Record<Name, string> // one of each name
  return {
    office,
    deadline,
    ids,
    people,
    sql,
    call,
    approve,
    approveBoth,
    release,
    passDeadline,
    close,
    expectSealed,
    expectRefusedUntil,
    putBack,
    tamper,
    async stop() {
      await superuser.end()
      await office.stop()
    },
  }
}
