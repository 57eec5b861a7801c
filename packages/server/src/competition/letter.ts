import { readLetter, readLetters } from '@carelot/commands/competition/award/read-letter'
import { Letter } from '@carelot/rules/competition/award/letter'
import { Page, pageOf } from '@carelot/rules/event/page'
import { CompetitionId, LetterId } from '@carelot/rules/id'
import { z } from 'zod'
import { pageFrom } from '../page.ts'
import { anyone } from '../procedure.ts'
import { interests } from './interests.ts'

/** What bidders are told of an award. */
export const letterProcedures = {
  listLetters: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/letters',
        scope: 'awards:read',
        summary: 'List the letters of an award: a bidder its own',
        description: 'A bidder’s first reading of its letter is recorded as its receipt.',
        problems: [...interests, 'request.cursor-invalid'],
      },
    })
    .input(Page.extend({ competitionId: CompetitionId }))
    .output(pageOf(Letter).meta({ id: 'Letters' }))
    .query(({ ctx, input: { competitionId, ...page } }) =>
      pageFrom(
        ctx,
        { list: `letters ${competitionId}`, ...page },
        { rows: (rows) => readLetters(ctx, competitionId, rows), keyOf: ({ id }) => id },
      ),
    ),

  findLetter: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/letters/{letterId}',
        scope: 'awards:read',
        summary: 'Read a letter of an award',
        problems: [...interests],
      },
    })
    .input(z.strictObject({ competitionId: CompetitionId, letterId: LetterId }))
    .output(Letter)
    .query(({ ctx, input }) => readLetter(ctx, input)),
}
