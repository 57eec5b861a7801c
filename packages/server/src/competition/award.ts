import { AwardChange, ChangeAward, correctAward, withdrawAward } from '@carelot/commands/competition/award/change-award'
import { DecideAward, decideAward } from '@carelot/commands/competition/award/decide-award'
import { LegalHold, LiftHold, liftHold, PlaceHold, placeHold } from '@carelot/commands/competition/award/legal-hold'
import { readRecommendations } from '@carelot/commands/competition/award/read-recommendations'
import { RecommendAward, recommendAward } from '@carelot/commands/competition/award/recommend-award'
import {
  AwardNotice,
  RecordAwardNotice,
  recordAwardNotice,
} from '@carelot/commands/competition/award/record-award-notice'
import { ownCompetition } from '@carelot/commands/competition/party'
import { listHolds } from '@carelot/db/competition/award/hold'
import { Recommendation } from '@carelot/rules/competition/award/recommendation'
import { Page, pageOf } from '@carelot/rules/event/page'
import { CompetitionId, LotId } from '@carelot/rules/id'
import { pageOfAll } from '../page.ts'
import { council } from '../procedure.ts'
import { interests } from './interests.ts'

/** Who succeeds, who decides it, and what happens to a decision until its contracts are signed. */
export const awardProcedures = {
  recommendAward: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/recommendations',
        status: 201,
        scope: 'awards:write',
        summary: 'Recommend who succeeds in a lot',
        problems: [
          'competition.wrong-stage',
          'award.recommended-already',
          'award.tie-open',
          'award.enquiry-open',
          'award.not-in-order',
          'award.fewer-without-reason',
          'award.capacity-short',
          'award.gate-closed',
          'award.bid-at-risk',
          'award.judgement-needed',
          'award.advantages-missing',
          'award.advantages-unfit',
          'award.withheld-twice',
          ...interests,
        ],
      },
    })
    .input(RecommendAward)
    .output(Recommendation)
    .mutation(({ ctx, input }) => recommendAward(ctx, input)),

  listRecommendations: council
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/recommendations',
        scope: 'awards:read',
        summary: 'List what is recommended for each lot, the ranking it rests on and what was decided',
        description: 'For those who decide. Each reading is recorded, since it shows prices.',
        problems: [...interests, 'request.cursor-invalid'],
      },
    })
    .input(Page.extend({ competitionId: CompetitionId, lotId: LotId.optional() }))
    .output(pageOf(Recommendation).meta({ id: 'Recommendations' }))
    .query(async ({ ctx, input: { competitionId, lotId, ...page } }) => {
      const all = await readRecommendations(ctx, { competitionId, lotId })
      return pageOfAll(ctx, { list: `recommendations ${competitionId} ${lotId ?? ''}`, ...page }, all)
    }),

  decideAward: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/award-decisions',
        scope: 'awards:write',
        summary: 'Clear the money of a recommendation, approve it, or send it back',
        problems: [
          'competition.wrong-stage',
          'award.not-recommended',
          'award.lot-decided',
          'award.step-not-due',
          'award.own-recommendation',
          'award.cleared-yourself',
          'award.evaluation-conflict',
          'award.approver-evaluates',
          ...interests,
        ],
      },
    })
    .input(DecideAward)
    .output(Recommendation)
    .mutation(({ ctx, input }) => decideAward(ctx, input)),

  recordAwardNotice: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/award-notices',
        scope: 'awards:write',
        summary: 'Record the published notice of the award (UK6), from which the standstill counts',
        problems: [
          'award.ocid-differs',
          'award.notice-number-unfit',
          'competition.wrong-stage',
          'award.notice-times',
          'award.notice-reason-missing',
          'award.notice-not-counted',
          'award.contract-signed',
        ],
      },
    })
    .input(RecordAwardNotice)
    .output(AwardNotice)
    .mutation(({ ctx, input }) => recordAwardNotice(ctx, input)),

  correctAward: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/award-corrections',
        scope: 'awards:write',
        summary: 'Open the award of lots again before their contracts are signed',
        problems: [
          'competition.wrong-stage',
          'award.lot-not-awarded',
          'award.representation-open',
          'award.contract-signed',
          ...interests,
        ],
      },
    })
    .input(ChangeAward)
    .output(AwardChange)
    .mutation(({ ctx, input }) => correctAward(ctx, input)),

  withdrawAward: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/award-withdrawals',
        scope: 'awards:write',
        summary: 'Take the award of lots back for good before their contracts are signed',
        problems: [
          'competition.wrong-stage',
          'award.lot-not-awarded',
          'award.representation-open',
          'award.contract-signed',
          ...interests,
        ],
      },
    })
    .input(ChangeAward)
    .output(AwardChange)
    .mutation(({ ctx, input }) => withdrawAward(ctx, input)),

  placeHold: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/holds',
        status: 201,
        scope: 'awards:write',
        summary: 'Place a legal hold: no contract is signed until it is lifted',
        problems: ['competition.wrong-stage'],
      },
    })
    .input(PlaceHold)
    .output(LegalHold)
    .mutation(({ ctx, input }) => placeHold(ctx, input)),

  liftHold: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/holds/{holdId}/lifting',
        scope: 'awards:write',
        summary: 'Lift a legal hold, with the reason',
        problems: ['competition.wrong-stage', 'award.hold-lifted'],
      },
    })
    .input(LiftHold)
    .output(LegalHold)
    .mutation(({ ctx, input }) => liftHold(ctx, input)),

  listHolds: council
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/holds',
        scope: 'awards:read',
        summary: 'List the legal holds of a competition',
      },
    })
    .input(Page.extend({ competitionId: CompetitionId }))
    .output(pageOf(LegalHold).meta({ id: 'LegalHolds' }))
    .query(async ({ ctx, input: { competitionId, ...page } }) => {
      await ownCompetition(ctx, ctx.db, competitionId)
      return pageOfAll(ctx, { list: `holds ${competitionId}`, ...page }, await listHolds(ctx.db, competitionId))
    }),
}
