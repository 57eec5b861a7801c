import { DryRun, DryRunCompetition, dryRunCompetition } from '@carelot/commands/competition/dry-run-competition'
import { ownCompetition } from '@carelot/commands/competition/party'
import { RedraftCompetition, redraftCompetition } from '@carelot/commands/competition/redraft-competition'
import { listDeclarations } from '@carelot/db/competition/declaration'
import { DeclarationPhase } from '@carelot/rules/competition/declaration'
import { Page, pageOf } from '@carelot/rules/event/page'
import { CompetitionId, LotId, PersonId } from '@carelot/rules/id'
import { Instant } from '@carelot/rules/instant'
import { z } from 'zod'
import { pageFrom } from '../page.ts'
import { council } from '../procedure.ts'

const Declaration = z
  .object({
    personId: PersonId,
    phase: DeclarationPhase,
    version: z.int().positive(),
    stands: z.boolean().meta({ description: 'False of one that the person has declared anew since' }),
    conflict: z.boolean(),
    lotIds: z.array(LotId).meta({ description: 'What a conflict is about; empty for everything' }),
    detail: z
      .string()
      .nullable()
      .meta({ description: 'What the conflict is, or why one that was declared before is none any more' }),
    declaredAt: Instant,
    externalReference: z.string().nullable(),
  })
  .meta({ id: 'Declaration' })

/** What a council does with a draft before it publishes. */
export const competitionDraftProcedures = {
  redraft: council
    .meta({
      rest: {
        method: 'PATCH',
        path: '/competitions/{competitionId}',
        scope: 'competitions:write',
        summary: 'Change a draft: another brief in place of the one it has, or another reference',
        etag: true,
        problems: ['competition.wrong-stage', 'competition.screening-unsigned'],
      },
    })
    .input(RedraftCompetition)
    .output(z.object({ id: CompetitionId, version: z.int() }).meta({ id: 'Redrafted' }))
    .mutation(({ ctx, input }) => redraftCompetition(ctx, input)),

  dryRun: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/dry-run',
        scope: 'competitions:read',
        idempotent: false,
        summary: 'Say what publishing a draft would do, and change nothing',
        problems: ['competition.wrong-stage'],
      },
    })
    .input(DryRunCompetition)
    .output(DryRun)
    .mutation(({ ctx, input }) => dryRunCompetition(ctx, input)),

  listDeclarations: council
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/declarations',
        scope: 'competitions:read',
        summary: 'List every declaration of interest made for a competition',
      },
    })
    .input(Page.extend({ competitionId: CompetitionId }))
    .output(pageOf(Declaration).meta({ id: 'Declarations' }))
    .query(async ({ ctx, input: { competitionId, ...page } }) => {
      await ownCompetition(ctx, ctx.db, competitionId)
      return pageFrom(
        ctx,
        { list: `declarations ${competitionId}`, ...page },
        {
          rows: (rows) => listDeclarations(ctx.db, competitionId, rows),
          keyOf: ({ personId, phase, version }) => `${personId} ${phase} ${version}`,
        },
      )
    }),
}
