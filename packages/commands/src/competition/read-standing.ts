import { now } from '@carelot/db/clock'
import { type CompetitionRow, findCompetition } from '@carelot/db/competition/competition'
import { findBidderStanding, findCouncilStanding } from '@carelot/db/competition/standing'
import { agendaOfBidder, agendaOfCouncil, type CompetitionStanding } from '@carelot/rules/competition/agenda'
import { milestonesOf } from '@carelot/rules/competition/competition'
import { CarelotError } from '@carelot/rules/problem'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { approversIn } from './standing.ts'

type Answer = z.input<typeof CompetitionStanding>

/** Where a competition stands for the caller, in three queries however many bid, declare or approve. */
export async function readStanding(ctx: Context, competitionId: string): Promise<Answer> {
  const competition = await findCompetition(ctx.db, competitionId)
  if (!competition) throw new CarelotError({ code: 'not-found' })
  const at = await now(ctx.db)
  return competition.councilId === ctx.caller.organisationId
    ? forCouncil(ctx, competition, at)
    : forBidder(ctx, competition, at)
}

async function forCouncil(ctx: Context, competition: CompetitionRow, at: string): Promise<Answer> {
  const { declarations, approvals, addendum, lapsedLots } = await findCouncilStanding(ctx.db, competition)
  const approvers = await approversIn(ctx.vault, competition, approvals)
  const agenda = agendaOfCouncil({ ...competition, declarations, approvers })
  return { ...shared(competition, at), ...agenda, addendum, lapsedLots }
}

async function forBidder(ctx: Context, competition: CompetitionRow, at: string): Promise<Answer> {
  const { organisationId } = ctx.caller
  const own = await findBidderStanding(ctx.db, competition.id, organisationId)
  if (!own || competition.stage === 'draft') throw new CarelotError({ code: 'not-found' })
  const { bid, addendum, lapsedLots } = own
  const lots = own.lots.filter((lotId) => !lapsedLots.includes(lotId))
  const { stage, deadline } = competition
  const agenda = agendaOfBidder({ stage, deadline, now: at, bid, addendum, lots })
  return { ...shared(competition, at), ...agenda, bid, addendum, lapsedLots }
}

function shared(competition: CompetitionRow, at: string) {
  const { id, stage, deadline, outcome } = competition
  return { competitionId: id, stage, at, deadline, outcome, timetable: milestonesOf(competition) }
}
