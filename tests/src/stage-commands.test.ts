import { approveFurtherPeriod } from '@carelot/commands/competition/approve-further-period'
import { cancelCompetition } from '@carelot/commands/competition/cancel-competition'
import { closeTenders, endWithoutBids } from '@carelot/commands/competition/close-tenders'
import { declareInterest } from '@carelot/commands/competition/declare-interest'
import { newId } from '@carelot/commands/id'
import { findCompetition, insertCompetition } from '@carelot/db/competition/competition'
import { inTransaction } from '@carelot/db/transaction'
import { Brief } from '@carelot/rules/competition/brief'
import {
  type CompetitionStage,
  competitionStages,
  isMadeBy,
  type MovedBy,
  type MoveName,
  moves,
} from '@carelot/rules/competition/stages'
import { CompetitionId, OutageId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { type Sandbox, seedSandbox } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holderIn } from './deployment.ts'
import { callBy, type Office, openOffice } from './office.ts'
import { placeTender } from './placed-tender.ts'
import { type Acting, movesBy } from './stage-moves.ts'
import { briefFor } from './story.ts'

const far = '2027-02-05T12:00:00.000Z'
const near = '2027-01-05T09:30:00.000Z'
const before = '2027-01-05T09:15:00.000Z'
const after = '2027-01-05T09:31:00.000Z'

let office: Office
let sandbox: Sandbox
let make: ReturnType<typeof movesBy>
beforeAll(async () => {
  office = await openOffice('sandbox')
  sandbox = await seedSandbox(office.deployment)
  make = movesBy(office, sandbox)
})
afterAll(() => office?.stop())

const by = (name: string) => callBy(office.deployment, holderIn(sandbox, name))
const clockAt = (at: string) => sql`update sandbox_clock set frozen_at = ${at}`.execute(office.deployment.db)
const declare = (id: string, name: string, phase: 'before-issue' | 'opening') =>
  declareInterest(by(name), { competitionId: CompetitionId.parse(id), phase, conflict: false })

async function acting(id: string, outageId = newId('out')): Promise<Acting> {
  const version = (await findCompetition(office.deployment.db, id))?.version ?? 0
  return { id, version, outageId, by }
}

/** With the outage on record that this move needs, if any, and one approval of a further period where it is withdrawn. */
async function withOutage(id: string, move: MoveName | undefined): Promise<Acting> {
  const to = await acting(id)
  if (move !== 'end outage' && move !== 'give further period' && move !== 'withdraw period approval') return to
  const outage = await make['record outage']({ ...to, goesOn: move === 'end outage' })
  const struck = await acting(id, outage.id)
  if (move === 'withdraw period approval')
    await approveFurtherPeriod(by('Olive Opener'), {
      competitionId: CompetitionId.parse(id),
      outageId: OutageId.parse(outage.id),
      period: 'P3D',
    })
  return struck
}

/** A new competition at this stage, such that the move, if the table has it here, can be made. */
const bring: Record<CompetitionStage, (move: MoveName | undefined) => Promise<Acting>> = {
  async draft() {
    const id = newId('cmp')
    const { agreementId } = sandbox
    const councilId = holderIn(sandbox, 'Cora Commissioner').organisationId
    const brief = Brief.parse(briefFor(sandbox))
    await inTransaction(office.deployment.db, (tx) =>
      insertCompetition(tx, { id, agreementId, councilId, brief, externalReference: null }),
    )
    for (const { name, personId, organisationId } of sandbox.holders)
      if (organisationId === councilId && personId) await declare(id, name, 'before-issue')
    return acting(id)
  },
  async tendering(move) {
    await clockAt(before)
    const id = await placeTender(office.deployment, sandbox, { deadline: move === 'close tenders' ? near : far })
    if (move !== 'close tenders') await make['submit bid'](await acting(id))
    await clockAt(after)
    return withOutage(id, move)
  },
  async closed(move) {
    await clockAt(before)
    const id = await placeTender(office.deployment, sandbox, { deadline: near })
    if (move !== 'end without bids') await make['submit bid'](await acting(id))
    await clockAt(after)
    await closeTenders(office.deployment, id)
    for (const name of ['Olive Opener', 'Oscar Opener', 'Cora Commissioner'])
      for (const phase of ['before-issue', 'opening'] as const) await declare(id, name, phase)
    if (move === 'release quality')
      for (const name of ['Olive Opener', 'Oscar Opener'])
        await make['approve opening']({ ...(await acting(id)), by: () => by(name) })
    return withOutage(id, move)
  },
  async evaluating() {
    const to = await bring.closed('release quality')
    await make['release quality'](to)
    return acting(to.id)
  },
  async unsuccessful() {
    const to = await bring.closed('end without bids')
    await endWithoutBids(office.deployment, to.id)
    return acting(to.id)
  },
  async cancelled() {
    const { id, version } = await bring.tendering(undefined)
    await cancelCompetition(by('Cora Commissioner'), {
      competitionId: CompetitionId.parse(id),
      version,
      reason: 'The test wants it',
    })
    return acting(id)
  },
}

const names = [...new Set(moves.map(({ on }) => on))]
const isMovedBy = (name: MoveName, who: MovedBy) => moves.some((move) => move.on === name && isMadeBy(move, who))
const stageOf = async ({ id }: Acting) => (await findCompetition(office.deployment.db, id))?.stage

describe.each(competitionStages)('at stage %s', (stage) => {
  const allowed = names.filter((name) => moves.some(({ from, on }) => from === stage && on === name))
  const refused = names.filter((name) => !allowed.includes(name))
  let fixed: Acting
  beforeAll(async () => {
    await clockAt(after)
    fixed = await bring[stage](undefined)
  })

  test.for(allowed)('%s is done', async (name) => {
    const to = await bring[stage](name)
    expect(await stageOf(to)).toBe(stage)
    await make[name](to)
    expect(await stageOf(to)).toBe(moves.find(({ from, on }) => from === stage && on === name)?.to)
  })

  test.for(refused)('%s is refused, and changes nothing', async (name) => {
    const earlier = await findCompetition(office.deployment.db, fixed.id)
    const problem = await make[name](fixed).then(
      () => undefined,
      (error: unknown) => (error instanceof CarelotError ? error.problem.code : String(error)),
    )
    expect(problem).toBe(problemOf(stage, name))
    expect(await findCompetition(office.deployment.db, fixed.id)).toEqual(earlier)
  })
})

/** A process's step that is not the one to do does nothing; a bidder does not see a draft, and finds what is over closed. */
function problemOf(stage: CompetitionStage, name: MoveName): string | undefined {
  if (isMovedBy(name, 'process')) return undefined
  if (isMovedBy(name, 'bidder')) return stage === 'draft' ? 'not-found' : 'competition.closed'
  return 'competition.wrong-stage'
}
