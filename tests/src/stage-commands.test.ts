import { findCompetition } from '@carelot/db/competition/competition'
import {
  type CompetitionStage,
  competitionStages,
  isMadeBy,
  type MovedBy,
  type MoveName,
  moves,
} from '@carelot/rules/competition/stages'
import { CarelotError } from '@carelot/rules/problem'
import { type Sandbox, seedSandbox } from '@carelot/standalone/sandbox/seed'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Office, openOffice } from './office.ts'
import { type Acting, movesBy } from './stage-moves.ts'
import { stagesOf } from './stage-scene.ts'

let office: Office
let sandbox: Sandbox
let make: ReturnType<typeof movesBy>
let bring: ReturnType<typeof stagesOf>
beforeAll(async () => {
  office = await openOffice('sandbox')
  sandbox = await seedSandbox(office.deployment)
  make = movesBy(office, sandbox)
  bring = stagesOf(office, sandbox)
})
afterAll(() => office?.stop())

const names = [...new Set(moves.map(({ on }) => on))]
const isMovedBy = (name: MoveName, who: MovedBy) => moves.some((move) => move.on === name && isMadeBy(move, who))
const stageOf = async ({ id }: Acting) => (await findCompetition(office.deployment.db, id))?.stage

describe.each(competitionStages)('at stage %s', (stage) => {
  const allowed = names.filter((name) => moves.some(({ from, on }) => from === stage && on === name))
  const refused = names.filter((name) => !allowed.includes(name))
  let fixed: Acting
  beforeAll(async () => {
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
  if (isMovedBy(name, 'bidder') && stage === 'draft') return 'not-found'
  return isMovedBy(name, 'bidder') && name !== 'explain price' ? 'competition.closed' : 'competition.wrong-stage'
}
