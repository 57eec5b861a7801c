import { createHash } from 'node:crypto'
import { findLastRecorded } from '@carelot/db/audit/record'
import { now } from '@carelot/db/clock'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { refuseWholeRecord } from '@carelot/rules/competition/opened'
import { refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { reading } from '../../reading.ts'
import { record } from '../../record.ts'
import { ownCompetition } from '../party.ts'
import { type Part, partsOf, peopleNamed } from './parts.ts'

/**
 * Everything that is kept of a competition, for an auditor or a court, as lines of JSON: each line is one thing, `section`
 * says what. The last line is signed over the SHA-256 of all lines before it, so that what was cut off or changed shows.
 * Nothing is gathered before it is sent, but the ids of people. The reading is recorded.
 *
 * @see Procurement Act 2023 s.98; PCR 2015 reg. 84(8); rules P-49, S-60
 */
export async function readCompetitionRecord(ctx: Context, competitionId: string): Promise<AsyncIterable<string>> {
  refuseWith(refuseWithoutRole(ctx.caller, 'auditor'))
  const competition = await ownCompetition(ctx, ctx.db, competitionId)
  refuseWith(refuseWholeRecord(competition))
  await reading(ctx, (tx) =>
    record(ctx, tx, {
      type: 'competition.record-read',
      subject: competitionId,
      data: { keyId: ctx.caller.keyId },
    }),
  )
  return linesOf(ctx, competition)
}

const Acting = z.object({ systemId: z.string().optional() })
/** The system that a part says acted, or was authorised to. */
const systemIn = (part: Part) =>
  part.section === 'record'
    ? Acting.parse(part.actor).systemId
    : part.section === 'submission-authority'
      ? Acting.parse(part).systemId
      : undefined
const idOfPerson = /\bper_[0-9a-f]{32}\b/g

/** The parts, and behind them the people that they name. */
async function* wholeOf(ctx: Context, competition: CompetitionRow): AsyncGenerator<string> {
  const persons = new Set<string>()
  const systems = new Set<string>()
  const parties: string[] = []
  for await (const part of partsOf(ctx, competition)) {
    if (part.section === 'organisation') parties.push(String(part.id))
    const system = systemIn(part)
    if (system) systems.add(system)
    const line = `${JSON.stringify(part)}\n`
    for (const [id] of line.matchAll(idOfPerson)) persons.add(id)
    yield line
  }
  const named = { persons: [...persons], systems: [...systems], parties }
  for (const part of await peopleNamed(ctx, competition, named)) yield `${JSON.stringify(part)}\n`
}

async function* linesOf(ctx: Context, competition: CompetitionRow): AsyncGenerator<string> {
  const { id: competitionId } = competition
  const before = await findLastRecorded(ctx.db, competitionId)
  const hash = createHash('sha256')
  let lines = 0
  for await (const line of wholeOf(ctx, competition)) {
    hash.update(line)
    lines++
    yield line
  }
  const changedMeanwhile = (await findLastRecorded(ctx.db, competitionId)) !== before
  const madeAt = await now(ctx.db)
  const claims = { competitionId, lines, hash: hash.digest('hex'), changedMeanwhile, madeAt }
  const statement = await ctx.vault.sign('competition-record', claims)
  yield `${JSON.stringify({ section: 'statement', ...claims, statement })}\n`
}
