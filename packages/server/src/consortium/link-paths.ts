import { RegisterByLink, RegisteredByLink } from '@carelot/commands/consortium/register-by-link'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { everyonesProblems, keyProblems } from '../open-api/operation.ts'
import { plainOperation } from '../open-api/plain-operation.ts'

const { parameters, problem, headers } = plainOperation

/** What the OpenAPI document says of the registration by a link, for which there is no key yet. */
export const linkPaths: ZodOpenApiPathsObject = {
  '/v1/consortium-invitations/registrations': {
    post: {
      operationId: 'consortium.registerByLink',
      summary: 'Register a firm by the link that it was sent, without a key',
      description:
        'Registers a provider with its identifiers and a first person, who administers and signs, and tells that person’s key. The firm is asked, and no member yet. Every link that cannot be used is refused alike.\n\nNo key and no scope.',
      tags: ['consortium'],
      security: [],
      parameters: [{ $ref: '#/components/parameters/IdempotencyKey' }, ...parameters],
      requestBody: { required: true, content: { 'application/json': { schema: RegisterByLink } } },
      responses: {
        '201': { description: 'Made', headers, content: { 'application/json': { schema: RegisteredByLink } } },
        ...problem,
      },
      'x-scope': 'none',
      'x-problems': [
        'consortium.link-unknown',
        'organisation.identifier-taken',
        'organisation.identifier-repeated',
        'request.invalid',
        ...keyProblems,
        ...everyonesProblems,
      ],
    },
  },
}
