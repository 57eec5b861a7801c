import { GiveScore, giveScore, ScoreGiven } from '@carelot/commands/competition/evaluation/give-score'
import { LockQuality, lockQuality } from '@carelot/commands/competition/evaluation/lock-quality'
import { ModerateAnswer, moderateAnswer } from '@carelot/commands/competition/evaluation/moderate-answer'
import { readAnswer, readAnswers, readOwnScores } from '@carelot/commands/competition/evaluation/read-evaluation'
import { SavedScore, SaveScore, saveScore } from '@carelot/commands/competition/evaluation/save-score'
import { AnswerState, EvaluatedAnswer } from '@carelot/rules/competition/evaluation/moderation'
import { OwnScore } from '@carelot/rules/competition/evaluation/own-score'
import { Consensus, QuestionKey, ScoredAnswer } from '@carelot/rules/competition/evaluation/score'
import { Page, pageOf } from '@carelot/rules/event/page'
import { BidId, CompetitionId, PersonId } from '@carelot/rules/id'
import { Instant } from '@carelot/rules/instant'
import { z } from 'zod'
import { pageOfAll } from '../page.ts'
import { council } from '../procedure.ts'
import { interests } from './interests.ts'

/** Scoring and moderating opened bids. */
export const evaluationProcedures = {
  listOwnScores: council
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/own-scores',
        scope: 'evaluations:read',
        summary: 'List the answers that you are to score, how far you are, and until when',
        problems: ['competition.not-opened', 'request.cursor-invalid'],
      },
    })
    .input(Page.extend({ competitionId: CompetitionId, state: OwnScore.shape.state.optional() }))
    .output(pageOf(OwnScore).meta({ id: 'OwnScores' }))
    .query(async ({ ctx, input: { competitionId, state, ...page } }) => {
      const all = await readOwnScores(ctx, competitionId)
      const list = `own-scores ${competitionId} ${ctx.caller.personId} ${state ?? ''}`
      return pageOfAll(ctx, { list, ...page }, state ? all.filter((own) => own.state === state) : all)
    }),

  saveScore: council
    .meta({
      rest: {
        method: 'PATCH',
        path: '/competitions/{competitionId}/bids/{bidId}/scores',
        scope: 'evaluations:write',
        summary: 'Keep a score of an answer that you are still writing; nobody else sees it',
        problems: ['competition.wrong-stage', 'evaluation.score-given', ...interests],
      },
    })
    .input(SaveScore)
    .output(SavedScore)
    .mutation(({ ctx, input }) => saveScore(ctx, input)),

  giveScore: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/bids/{bidId}/scores',
        status: 201,
        scope: 'evaluations:write',
        summary: 'Give your score of an answer, with its reason, for good',
        problems: [
          'competition.wrong-stage',
          'evaluation.score-given',
          'evaluation.score-above-scale',
          'evaluation.question-unknown',
          ...interests,
        ],
      },
    })
    .input(GiveScore)
    .output(ScoreGiven)
    .mutation(({ ctx, input }) => giveScore(ctx, input)),

  findAnswer: council
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/bids/{bidId}/scores',
        scope: 'evaluations:read',
        summary: 'Read what was scored of an answer, and every consensus on it, once all of its evaluators have scored',
        problems: ['competition.not-opened', 'evaluation.scores-missing', ...interests],
      },
    })
    .input(z.strictObject({ competitionId: CompetitionId, bidId: BidId, question: QuestionKey }))
    .output(ScoredAnswer)
    .query(({ ctx, input }) => readAnswer(ctx, input)),

  listAnswers: council
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/answers',
        scope: 'evaluations:read',
        summary: 'List how far the evaluation of every answer is, and who is waited for',
        description: 'It never holds a score.',
        problems: ['competition.not-opened', 'request.cursor-invalid'],
      },
    })
    .input(Page.extend({ competitionId: CompetitionId, state: AnswerState.optional() }))
    .output(pageOf(EvaluatedAnswer).meta({ id: 'EvaluatedAnswers' }))
    .query(async ({ ctx, input: { competitionId, state, ...page } }) => {
      const all = await readAnswers(ctx, competitionId)
      const list = `answers ${competitionId} ${state ?? ''}`
      return pageOfAll(ctx, { list, ...page }, state ? all.filter((answer) => answer.state === state) : all)
    }),

  moderateAnswer: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/bids/{bidId}/consensus',
        status: 201,
        scope: 'evaluations:write',
        summary: 'Write the consensus score of an answer, with its reason',
        location: '/competitions/{competitionId}/bids/{bidId}/scores?question={question}',
        problems: [
          'competition.wrong-stage',
          'evaluation.scores-missing',
          'evaluation.evaluators-too-few',
          ...interests,
        ],
      },
    })
    .input(ModerateAnswer)
    .output(Consensus)
    .mutation(({ ctx, input }) => moderateAnswer(ctx, input)),

  lockQuality: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/quality-lock',
        scope: 'evaluations:write',
        summary: 'Lock quality: no score changes any more, and prices are released',
        problems: [
          'competition.wrong-stage',
          'evaluation.scores-missing',
          'evaluation.consensus-missing',
          'evaluation.consensus-outdated',
          'evaluation.evaluators-too-few',
          ...interests,
        ],
      },
    })
    .input(LockQuality)
    .output(
      z
        .object({ competitionId: CompetitionId, personId: PersonId, lockedAt: Instant, statement: z.string() })
        .meta({ id: 'QualityLock' }),
    )
    .mutation(({ ctx, input }) => lockQuality(ctx, input)),
}
