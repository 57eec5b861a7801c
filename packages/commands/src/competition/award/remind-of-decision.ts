import { now } from '@carelot/db/clock'
import { findAwardFacts } from '@carelot/db/competition/award/standing'
import { type CompetitionRow, findCompetition } from '@carelot/db/competition/competition'
import { findPanel } from '@carelot/db/competition/standing'
import type { Tx } from '@carelot/db/database'
import { insertReminders } from '@carelot/db/event/reminder'
import { owedOfAward } from '@carelot/rules/competition/agenda-of-award'
import {
  type DecisionReminder,
  decisionReminders,
  remindersAhead,
  remindersOfDecision,
} from '@carelot/rules/competition/reminder'
import type { CompetitionStage } from '@carelot/rules/competition/stages'
import type { Instant } from '@carelot/rules/instant'
import type { LookUp, Reminded } from '../../event/remind.ts'
import { newId } from '../../id.ts'
import { remindOf } from '../remind-of.ts'

/** Where something is decided: the award, or after its letters what was said about it. */
const decidedAt: readonly CompetitionStage[] = ['deciding', 'standstill', 'contracting']

/** Reminds each person of the step of the decision that is theirs now, in place of what was to be taken before. */
export async function remindOfDecision(tx: Tx, competitionId: string): Promise<void> {
  const competition = await findCompetition(tx, competitionId)
  if (!competition) throw new Error('the competition is not there')
  const at = await now(tx)
  const reminders = remindersAhead(await owedIn(tx, competition, at), at)
  await remindOf(tx, { competitionId, audience: [competition.councilId] }, { inPlaceOf: decisionReminders, reminders })
}

async function owedIn(tx: Tx, competition: CompetitionRow, at: Instant): Promise<DecisionReminder[]> {
  if (!decidedAt.includes(competition.stage)) return []
  const [award, panel] = [await findAwardFacts(tx, competition.id), await findPanel(tx, competition)]
  const owed = owedOfAward({ ...competition, ...panel, now: at, award })
  return remindersOfDecision(owed, competition.brief.timetable.decisionOn)
}

/**
 * Whom a due reminder of a decision is for, as things stand now; undefined for a reminder of anything else. Whoever was to be reminded
 * and cannot take the step any more, because they lost the role or have a conflict, is in no need of it: then the panel is to be changed.
 */
export const remindedOfDecision: LookUp = async (tx, { subject, kind, dueAt }) => {
  if (!decisionReminders.some((each) => each === kind)) return undefined
  const competition = await findCompetition(tx, subject)
  if (!competition) return []
  const due = (await owedIn(tx, competition, await now(tx))).filter((each) => each.dueAt === dueAt)
  const audience = [competition.councilId]
  if (kind !== changeOfPanel && due.some((each) => each.kind === changeOfPanel))
    await insertReminders(tx, [{ id: newId('rem'), subject, kind: changeOfPanel, dueAt, audience }])
  return due.flatMap((each): Reminded[] => (each.kind === kind ? [{ audience, data: aboutOf(each) }] : []))
}

const changeOfPanel = 'panel-change-due'

function aboutOf({ personId, lotIds, subject: about, office }: DecisionReminder): Reminded['data'] {
  return {
    ...(personId && { personId }),
    ...(lotIds && { lotIds }),
    ...(about && { about }),
    ...(office && { office }),
  }
}
