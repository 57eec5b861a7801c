import { ChangePanel, changePanel } from '@carelot/commands/competition/change-panel'
import { EvaluatorSeated, SeatEvaluator, seatEvaluator } from '@carelot/commands/competition/evaluation/seat-evaluator'
import { ownCompetition } from '@carelot/commands/competition/party'
import { listSeats } from '@carelot/db/competition/evaluation/seat'
import { refuseBeforeOpening } from '@carelot/rules/competition/opened'
import { Page, pageOf } from '@carelot/rules/event/page'
import { CompetitionId, LotId, PersonId } from '@carelot/rules/id'
import { refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { pageOfAll } from '../page.ts'
import { council } from '../procedure.ts'

const EvaluatorSeat = z.object({ lotId: LotId, question: z.string(), personId: PersonId }).meta({ id: 'EvaluatorSeat' })

/** Who takes part in deciding, after publication. */
export const panelProcedures = {
  changePanel: council
    .meta({
      rest: {
        method: 'PATCH',
        path: '/competitions/{competitionId}/panel',
        scope: 'competitions:write',
        summary: 'Put a person into an office of the panel, in somebody’s place or beside them',
        etag: true,
        problems: [
          'competition.wrong-stage',
          'competition.person-unknown',
          'competition.person-without-role',
          'competition.approver-recommends',
          'competition.approver-clears',
          'competition.recommender-clears',
          'competition.interest-undeclared',
          'competition.interest-conflict',
        ],
      },
    })
    .input(ChangePanel)
    .output(z.object({ id: CompetitionId, version: z.int() }).meta({ id: 'PanelChanged' }))
    .mutation(({ ctx, input }) => changePanel(ctx, input)),

  seatEvaluator: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/evaluators',
        status: 201,
        scope: 'competitions:write',
        summary: 'Seat an evaluator for lots, in somebody’s place or beside the others',
        problems: [
          'competition.wrong-stage',
          'competition.lot-unknown',
          'evaluation.seat-refused',
          'competition.person-without-role',
          'competition.interest-undeclared',
          'competition.interest-conflict',
        ],
      },
    })
    .input(SeatEvaluator)
    .output(EvaluatorSeated)
    .mutation(({ ctx, input }) => seatEvaluator(ctx, input)),

  listEvaluators: council
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/evaluators',
        scope: 'evaluations:read',
        summary: 'List who evaluates which question of which lot',
        problems: ['competition.not-opened', 'request.cursor-invalid'],
      },
    })
    .input(Page.extend({ competitionId: CompetitionId }))
    .output(pageOf(EvaluatorSeat).meta({ id: 'EvaluatorSeats' }))
    .query(async ({ ctx, input: { competitionId, ...page } }) => {
      refuseWith(refuseBeforeOpening(await ownCompetition(ctx, ctx.db, competitionId)))
      return pageOfAll(ctx, { list: `evaluators ${competitionId}`, ...page }, await listSeats(ctx.db, competitionId))
    }),
}
