import { now } from '@carelot/db/clock'
import { findAwardFacts } from '@carelot/db/competition/award/standing'
import { findCompetition } from '@carelot/db/competition/competition'
import { findPanel } from '@carelot/db/competition/standing'
import type { Tx } from '@carelot/db/database'
import { owedOfAward } from '@carelot/rules/competition/agenda-of-award'
import { decisionReminders, remindersOfDecision } from '@carelot/rules/competition/reminder'
import type { CompetitionStage } from '@carelot/rules/competition/stages'
import { remindOf } from '../remind-of.ts'

/** Where something is decided: the award, or after its letters what was said about it. */
const decidedAt: readonly CompetitionStage[] = ['deciding', 'standstill', 'contracting']

/** Reminds each person of the step of the decision that is theirs now, in place of what was to be taken before. */
export async function remindOfDecision(tx: Tx, competitionId: string): Promise<void> {
  const competition = await findCompetition(tx, competitionId)
  if (!competition) throw new Error('the competition is not there')
  const award = decidedAt.includes(competition.stage) ? await findAwardFacts(tx, competitionId) : undefined
  const at = await now(tx)
  const panel = await findPanel(tx, competition)
  const owed = owedOfAward({ ...competition, ...panel, now: at, award })
  const { decisionOn } = competition.brief.timetable
  await remindOf(
    tx,
    { competitionId, audience: [competition.councilId] },
    { inPlaceOf: decisionReminders, reminders: remindersOfDecision(owed, { now: at, decisionOn }) },
  )
}
