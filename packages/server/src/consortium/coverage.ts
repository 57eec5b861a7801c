import { readCoverage } from '@carelot/commands/consortium/read-coverage'
import { ConsortiumCoverage } from '@carelot/rules/consortium/coverage-report'
import { ConsortiumId } from '@carelot/rules/id'
import { z } from 'zod'
import { provider } from '../procedure.ts'

/** Who answers for which area. */
export const coverageProcedures = {
  findCoverage: provider
    .meta({
      rest: {
        method: 'GET',
        path: '/consortia/{consortiumId}/coverage',
        scope: 'bids:read',
        summary: 'Read who covers which area, and what is uncovered, doubled or without backup, ready to draw as a map',
        description:
          'For each lot and service: minutes, shares in basis points, sizing of the hours bid for and of the lot as published, rurality by member, and every area in one state. Areas are named by their ONS codes of the vintage of the lot, as `/v1/areas` lists them.',
      },
    })
    .input(z.strictObject({ consortiumId: ConsortiumId }))
    .output(ConsortiumCoverage)
    .query(({ ctx, input }) => readCoverage(ctx, input.consortiumId)),
}
