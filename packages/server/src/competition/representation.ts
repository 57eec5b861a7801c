import {
  DecideRepresentation,
  decideRepresentation,
  RecordRepresentation,
  recordRepresentation,
} from '@carelot/commands/competition/award/representation'
import { ownCompetition } from '@carelot/commands/competition/party'
import { listRepresentations } from '@carelot/db/competition/award/representation'
import { Representation } from '@carelot/rules/competition/award/representation'
import { Page, pageOf } from '@carelot/rules/event/page'
import { CompetitionId } from '@carelot/rules/id'
import { pageOfAll } from '../page.ts'
import { council } from '../procedure.ts'

/** What keeps a standstill of the Selection Regime open, and what the council decides on it. */
export const representationProcedures = {
  recordRepresentation: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/representations',
        status: 201,
        scope: 'awards:write',
        summary: 'Record a written representation that was received within a standstill of the Selection Regime',
        description:
          'No contract of these letters is signed until the further decision on it, nor for five working days behind it.',
        problems: [
          'competition.wrong-stage',
          'award.not-notified',
          'award.representation-elsewhere',
          'award.representation-times',
          'award.representation-late',
          'award.contract-signed',
          'award.provider-unknown',
        ],
      },
    })
    .input(RecordRepresentation)
    .output(Representation)
    .mutation(({ ctx, input }) => recordRepresentation(ctx, input)),

  decideRepresentation: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/representations/{representationId}/decisions',
        status: 201,
        scope: 'awards:write',
        summary: 'Record the further decision on a representation, and when it was told',
        description: 'One that is recorded later takes the place of an earlier one.',
        problems: ['competition.wrong-stage', 'award.further-decision-times'],
      },
    })
    .input(DecideRepresentation)
    .output(Representation)
    .mutation(({ ctx, input }) => decideRepresentation(ctx, input)),

  listRepresentations: council
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/representations',
        scope: 'awards:read',
        summary: 'List the representations about an award, with the decisions on them',
        problems: ['request.cursor-invalid'],
      },
    })
    .input(Page.extend({ competitionId: CompetitionId }))
    .output(pageOf(Representation).meta({ id: 'Representations' }))
    .query(async ({ ctx, input: { competitionId, ...page } }) => {
      await ownCompetition(ctx, ctx.db, competitionId)
      const all = await listRepresentations(ctx.db, competitionId)
      return pageOfAll(ctx, { list: `representations ${competitionId}`, ...page }, all)
    }),
}
