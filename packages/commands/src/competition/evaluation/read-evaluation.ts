import { findCompetition } from '@carelot/db/competition/competition'
import { listConsensusOf } from '@carelot/db/competition/evaluation/consensus'
import { findEvaluation } from '@carelot/db/competition/evaluation/evaluation'
import { listOwnScores, listScoresOf } from '@carelot/db/competition/evaluation/score'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { answersOf, type EvaluatedAnswer } from '@carelot/rules/competition/evaluation/moderation'
import { type OwnScore, ownScoresOf } from '@carelot/rules/competition/evaluation/own-score'
import { refuseScoresOf } from '@carelot/rules/competition/evaluation/reader'
import type { ScoredAnswer } from '@carelot/rules/competition/evaluation/score'
import { refuseBeforeOpening } from '@carelot/rules/competition/opened'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import type { z } from 'zod'
import type { Context } from '../../context.ts'
import { interestOf } from '../interest.ts'

/** A competition of the caller's council whose tenders are open. */
async function openedCompetition({ db, caller }: Context, competitionId: string) {
  const competition = await findCompetition(db, competitionId)
  if (competition?.councilId !== caller.organisationId) throw new CarelotError({ code: 'not-found' })
  refuseWith(refuseBeforeOpening(competition))
  return competition
}

/** Every answer that the caller is to score, and how far they are, in three queries however many there are. */
export async function readOwnScores(ctx: Context, competitionId: string): Promise<OwnScore[]> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'evaluator'))
  const { brief } = await openedCompetition(ctx, competitionId)
  const { bids, seats } = await findEvaluation(ctx.db, competitionId)
  const written = await listOwnScores(ctx.db, competitionId, personId)
  const dueOn = brief.timetable.evaluationEndsOn ?? null
  return ownScoresOf(personId, { bids, seats, written, questions: brief.questions, dueOn })
}

/** How far the evaluation of every answer is, and who is waited for: for everybody of the council, since it holds no score. */
export async function readAnswers(ctx: Context, competitionId: string): Promise<EvaluatedAnswer[]> {
  const { brief } = await openedCompetition(ctx, competitionId)
  return answersOf(await findEvaluation(ctx.db, competitionId), brief.questions)
}

type Asked = { competitionId: string; bidId: string; question: string }

/** What the evaluators of one answer scored, with every consensus on it: for nobody before all of them have scored (P-53). */
export async function readAnswer(ctx: Context, asked: Asked): Promise<z.input<typeof ScoredAnswer>> {
  const { competitionId, bidId, question } = asked
  const { brief, stage } = await openedCompetition(ctx, competitionId)
  const personId = valueOrRefuse(personInRole(ctx.caller))
  const evaluation = await findEvaluation(ctx.db, competitionId)
  const answer = answersOf(evaluation, brief.questions).find(
    (each) => each.bidId === bidId && each.question === question,
  )
  const bid = evaluation.bids.find((opened) => opened.bidId === bidId)
  if (!answer || !bid) throw new CarelotError({ code: 'not-found' })
  const declaration = await interestOf(ctx.db, { competitionId, personId, phase: 'opening' })
  const reader = { personId, roles: ctx.caller.roles, declaration }
  refuseWith(refuseScoresOf(answer, reader, { panel: brief.panel, stage, lotIds: bid.lotIds }))
  return { bidId, question, scores: await listScoresOf(ctx.db, asked), consensus: await listConsensusOf(ctx.db, asked) }
}
