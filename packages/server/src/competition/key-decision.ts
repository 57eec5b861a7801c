import {
  KeyDecision,
  RecordKeyDecision,
  recordKeyDecision,
} from '@carelot/commands/competition/award/record-key-decision'
import { ownCompetition } from '@carelot/commands/competition/party'
import { findKeyDecision } from '@carelot/db/competition/award/key-decision'
import { CompetitionId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { z } from 'zod'
import { council } from '../procedure.ts'

/** The key decision on an award (P-54). */
export const keyDecisionProcedures = {
  recordKeyDecision: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/key-decision',
        scope: 'awards:write',
        summary: 'Record the key decision on the award, and until when it can be called in',
        problems: [
          'competition.wrong-stage',
          'award.no-key-decision',
          'award.key-decision-recorded',
          'award.not-recommended',
          'award.decision-on-other',
          'award.notice-too-short',
          'award.notice-too-old',
          'award.urgency-agreed-late',
          'award.urgency-notice-times',
          'award.decision-too-early',
          'award.decision-ahead',
          'award.call-in-too-early',
          'award.call-in-too-late',
        ],
      },
    })
    .input(RecordKeyDecision)
    .output(KeyDecision)
    .mutation(({ ctx, input }) => recordKeyDecision(ctx, input)),

  findKeyDecision: council
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/key-decision',
        scope: 'awards:read',
        summary: 'Read the key decision on the award',
      },
    })
    .input(z.strictObject({ competitionId: CompetitionId }))
    .output(KeyDecision)
    .query(async ({ ctx, input }) => {
      await ownCompetition(ctx, ctx.db, input.competitionId)
      const found = await findKeyDecision(ctx.db, input.competitionId)
      if (!found) throw new CarelotError({ code: 'not-found' })
      return found
    }),
}
