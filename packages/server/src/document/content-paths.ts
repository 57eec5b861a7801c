import { Document, DocumentName, documentPurposes, mediaTypes } from '@carelot/rules/document/document'
import { CompetitionId, DocumentId } from '@carelot/rules/id'
import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { everyonesProblems, keyProblems } from '../open-api/operation.ts'
import { plainOperation } from '../open-api/plain-operation.ts'

const content = Object.fromEntries(
  mediaTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } as const }]),
)
const { parameters, problem, headers } = plainOperation

/** What the OpenAPI document says of the routes that carry documents themselves. */
export const documentContentPaths: ZodOpenApiPathsObject = {
  '/v1/documents': {
    post: {
      operationId: 'document.upload',
      summary: 'Send a document: of the council for a competition, or of a bid',
      description:
        'The body is the document itself. A document of a bid is a draft, readable by its bidder alone, until a bid that names it is submitted or tenders close; then only the opening of tenders reads it.\n\nScope: `documents:write`.',
      tags: ['document'],
      security: [{ apiKey: ['documents:write'] }],
      parameters: [{ $ref: '#/components/parameters/IdempotencyKey' }, ...parameters],
      requestParams: {
        query: z.object({
          name: DocumentName,
          purpose: z.enum(documentPurposes),
          competitionId: CompetitionId.optional().meta({
            description: 'Needed for a document of a bid and an exempt annex',
          }),
          externalReference: z.string().min(1).max(255).optional(),
        }),
      },
      requestBody: { required: true, content },
      responses: {
        '201': {
          description: 'Made',
          headers: {
            ...headers,
            Location: { $ref: '#/components/headers/Location' },
            'Idempotency-Replayed': { $ref: '#/components/headers/IdempotencyReplayed' },
          },
          content: { 'application/json': { schema: Document } },
        },
        ...problem,
      },
      'x-scope': 'documents:write',
      'x-problems': [
        'bid.late',
        'competition.closed',
        'bid.lot-held-together',
        'request.invalid',
        'request.too-large',
        'request.unsupported-media-type',
        'not-found',
        ...keyProblems,
        ...everyonesProblems,
      ],
    },
  },
  '/v1/documents/{documentId}/content': {
    get: {
      operationId: 'document.content',
      summary: 'Read the document itself',
      description:
        'A document of an opened bid is read by those who may read the bid; each reading is recorded.\n\nScope: `documents:read`.',
      tags: ['document'],
      security: [{ apiKey: ['documents:read'] }],
      parameters,
      requestParams: { path: z.object({ documentId: DocumentId }) },
      responses: { '200': { description: 'As asked', headers, content }, ...problem },
      'x-scope': 'documents:read',
      'x-problems': [
        'document.sealed',
        'bid.seal-broken',
        'competition.interest-undeclared',
        'competition.interest-conflict',
        'not-found',
        ...everyonesProblems,
      ],
    },
  },
}
