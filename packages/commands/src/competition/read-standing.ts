import { findAwardFacts } from '@carelot/db/competition/award/standing'
import { type CompetitionRow, findCompetition } from '@carelot/db/competition/competition'
import { findEvaluation } from '@carelot/db/competition/evaluation/evaluation'
import { findBidderStanding, findCouncilStanding } from '@carelot/db/competition/standing'
import type { CompetitionStanding } from '@carelot/rules/competition/agenda'
import { agendaOfBidder } from '@carelot/rules/competition/agenda-of-bidder'
import { agendaOfCouncil } from '@carelot/rules/competition/agenda-of-council'
import { milestonesOf } from '@carelot/rules/competition/competition'
import { isDeciding } from '@carelot/rules/competition/next-step'
import { CarelotError } from '@carelot/rules/problem'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { assertMember } from './party.ts'
import { approversIn, withoutConflict } from './standing.ts'

type Answer = z.input<typeof CompetitionStanding>

/** Where a competition stands for the caller, in three queries at most however many bid, declare, score or approve. */
export async function readStanding(ctx: Context, competitionId: string): Promise<Answer> {
  const competition = await findCompetition(ctx.db, competitionId)
  if (!competition) throw new CarelotError({ code: 'not-found' })
  return competition.councilId === ctx.caller.organisationId
    ? forCouncil(ctx, competition)
    : forBidder(ctx, competition)
}

async function forCouncil(ctx: Context, competition: CompetitionRow): Promise<Answer> {
  const found = await findCouncilStanding(ctx.db, competition)
  const { declarations, people, changes, approvals, addendum, lapsedLots, ...came } = found
  const approvers = withoutConflict(await approversIn(ctx.vault, competition, approvals), declarations)
  const evaluation = competition.stage === 'evaluating' ? await findEvaluation(ctx.db, competition.id) : undefined
  const award = followsPrices(competition.stage) ? await findAwardFacts(ctx.db, competition.id) : undefined
  const { at: now } = came
  const agenda = agendaOfCouncil({
    ...competition,
    now,
    reader: ctx.caller,
    declarations,
    people,
    changes,
    approvers,
    evaluation,
    award,
  })
  return { ...shared(competition, came), ...agenda, addendum, lapsedLots }
}

async function forBidder(ctx: Context, competition: CompetitionRow): Promise<Answer> {
  const { organisationId } = ctx.caller
  const own = await findBidderStanding(ctx.db, competition.id, organisationId)
  if (!own || competition.stage === 'draft') throw new CarelotError({ code: 'not-found' })
  assertMember(ctx.vault, { ...own, competitionId: competition.id, organisationId })
  const { at, decidedAt, role, bid, addendum, lapsedLots, enquiries, letters, contracts } = own
  const lots = own.lots.filter((lotId) => !lapsedLots.includes(lotId))
  const { stage, deadline } = competition
  const agenda = agendaOfBidder({ role, stage, deadline, now: at, bid, addendum, lots, enquiries, letters, contracts })
  return { ...shared(competition, { at, decidedAt }), ...agenda, bid, addendum, lapsedLots }
}

function shared(competition: CompetitionRow, { at, decidedAt }: { at: string; decidedAt: string | null }) {
  const { id, stage, deadline, outcome } = competition
  return { competitionId: id, stage, at, deadline, outcome, timetable: milestonesOf({ ...competition, decidedAt }) }
}

const followsPrices = (stage: CompetitionRow['stage']) => isDeciding(stage) || stage === 'concluded'
