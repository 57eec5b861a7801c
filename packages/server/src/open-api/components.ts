import { OrganisationId } from '@carelot/rules/id'
import type { ZodOpenApiComponentsObject } from 'zod-openapi'
import { apiVersions } from '../api-version.ts'
import { ProblemDetails, problemType } from '../problem.ts'

const requestId = {
  schema: { type: 'string', format: 'uuid' },
  description: 'The id of the request, for our log and yours',
} as const
const version = { type: 'string', pattern: '^"[0-9]+"$' } as const

/** What operations refer to instead of repeating it. */
export const components: ZodOpenApiComponentsObject = {
  securitySchemes: {
    apiKey: {
      type: 'http',
      scheme: 'bearer',
      description: 'An API key, `ck_live_…` or `ck_test_…`. Roles are its scopes.',
    },
  },
  parameters: {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description:
        'Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.',
      schema: { type: 'string', minLength: 8, maxLength: 257 },
      example: '"6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"',
    },
    IfMatch: {
      name: 'If-Match',
      in: 'header',
      required: true,
      description: 'The ETag of the version that is being changed',
      schema: version,
      example: '"3"',
    },
    OptionalIfMatch: {
      name: 'If-Match',
      in: 'header',
      description: 'The ETag of the version that is meant',
      schema: version,
      example: '"3"',
    },
    IfNoneMatch: {
      name: 'If-None-Match',
      in: 'header',
      description: 'The ETag of the version you have: the answer is 304 if it is still the one',
      schema: { type: 'string' },
      example: '"3"',
    },
    ActingFor: {
      name: 'Carelot-Acting-For',
      in: 'header',
      description: "The provider that a vendor's system acts for, by that provider's grant",
      schema: { $ref: '#/components/schemas/OrganisationId' },
    },
    CarelotVersion: {
      name: 'Carelot-Version',
      in: 'header',
      description: 'The dated version of behaviour to be answered by; the newest if left out',
      schema: { type: 'string', enum: [...apiVersions] },
    },
  },
  schemas: { OrganisationId },
  headers: {
    RequestId: requestId,
    CarelotVersion: { description: 'The dated version of behaviour', schema: { type: 'string', format: 'date' } },
    ETag: { description: 'The version, for If-Match and If-None-Match', schema: version },
    Location: {
      description: 'Where the new thing can be read, alone or in its list',
      schema: { type: 'string', format: 'uri-reference' },
    },
    IdempotencyReplayed: {
      description: 'Present when the answer is the stored one of an earlier request under the same key',
      schema: { type: 'string', const: 'true' },
    },
  },
  responses: {
    Problem: {
      description: 'A refusal. Branch on `code`.',
      headers: {
        'X-Request-Id': { $ref: '#/components/headers/RequestId' },
        'Retry-After': { description: 'Seconds to wait, with 429 and 503', schema: { type: 'integer', minimum: 0 } },
      },
      content: { [problemType]: { schema: ProblemDetails } },
    },
  },
}
