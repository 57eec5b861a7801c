import { z } from 'zod'

/**
 * What a key may be limited to. Every procedure names exactly one; a key has some of them, never more than its holder's
 * roles allow. `read` never changes anything, `write` does.
 */
export const Scope = z
  .enum([
    'organisations:read',
    'organisations:write',
    'access:read',
    'access:write',
    'lots:read',
    'lots:write',
    'agreements:read',
    'agreements:write',
    'competitions:read',
    'competitions:write',
    'bids:read',
    'bids:write',
    'documents:read',
    'documents:write',
    'openings:approve',
    'evaluations:read',
    'evaluations:write',
    'awards:read',
    'awards:write',
    'contracts:read',
    'contracts:write',
    'events:read',
    'audit:read',
    'sandbox:write',
  ])
  .meta({ id: 'Scope', description: 'What a key may be used for', example: 'bids:write' })
export type Scope = z.infer<typeof Scope>
