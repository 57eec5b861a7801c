import { CompetitionId, LetterId } from '@carelot/rules/id'
import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { everyonesProblems } from '../open-api/operation.ts'
import { plainOperation } from '../open-api/plain-operation.ts'

const { parameters, problem, headers } = plainOperation
const text = (type: string) => ({ [type]: { schema: { type: 'string' } as const } })

/** What the OpenAPI document says of the papers of a competition. */
export const competitionPapersPaths: ZodOpenApiPathsObject = {
  '/v1/competitions/{competitionId}/letters/{letterId}/document': {
    get: {
      operationId: 'competition.printLetter',
      summary: 'Read a letter of an award as a page to print',
      description:
        'The same reading as of the letter: a bidder’s first is recorded as its receipt.\n\nScope: `awards:read`.',
      tags: ['competition'],
      security: [{ apiKey: ['awards:read'] }],
      parameters,
      requestParams: { path: z.object({ competitionId: CompetitionId, letterId: LetterId }) },
      responses: { '200': { description: 'As asked', headers, content: text('text/html') }, ...problem },
      'x-scope': 'awards:read',
      'x-problems': [
        'not-found',
        'competition.interest-undeclared',
        'competition.interest-conflict',
        ...everyonesProblems,
      ],
    },
  },
  '/v1/competitions/{competitionId}/record': {
    get: {
      operationId: 'competition.readRecord',
      summary: 'Read the whole record of a competition, as auditor',
      description:
        'Lines of JSON, each one thing; `section` says what. Once prices are released. The last line, of the section `statement`, is signed over the SHA-256 of all lines before it, their line ends included; without it the record is not whole. Sections `record` and `batch` prove that everything on record stands in the signed chain. The reading is recorded.\n\nScope: `audit:read`.',
      tags: ['competition'],
      security: [{ apiKey: ['audit:read'] }],
      parameters,
      requestParams: { path: z.object({ competitionId: CompetitionId }) },
      responses: { '200': { description: 'As asked', headers, content: text('application/x-ndjson') }, ...problem },
      'x-scope': 'audit:read',
      'x-problems': ['not-found', 'competition.price-sealed', 'competition.not-opened', ...everyonesProblems],
    },
  },
}
