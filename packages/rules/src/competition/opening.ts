import { z } from 'zod'
import { CompetitionId, PersonId } from '../id.ts'
import { Instant } from '../instant.ts'

/**
 * The ordered list of the salted hashes of all bids that stood at the deadline, frozen at closing. `statement` is a
 * compact JWS (ES256) over the rest, so that each bidder can find its own hash in it, offline.
 */
export const Closing = z
  .object({
    competitionId: CompetitionId,
    deadlineVersion: z.int(),
    closedAt: Instant,
    hashes: z.array(z.string()),
    statement: z.string(),
  })
  .meta({ id: 'Closing' })
export type Closing = z.infer<typeof Closing>

/**
 * How tenders were opened: for which deadline, by whose signed approvals, which envelopes were released when, and with
 * which key of the deployment. Every `statement` is a compact JWS (ES256).
 */
export const Opening = z
  .object({
    competitionId: CompetitionId,
    deadline: Instant.nullable(),
    deadlineVersion: z.int(),
    deadlineStatement: z.string().nullable(),
    closedAt: Instant.nullable(),
    openedAt: Instant.nullable(),
    openedWith: z.string().nullable().meta({ description: 'The key of the deployment that the keys were wrapped to' }),
    approvals: z.array(
      z.object({
        personId: PersonId,
        name: z.string(),
        approvedAt: Instant,
        statement: z.string(),
        externalReference: z.string().nullable().meta({ description: "The council's own; null for suppliers" }),
      }),
    ),
    envelopes: z.array(
      z.object({ envelope: z.enum(['quality', 'price']), keyId: z.string(), releasedAt: Instant.nullable() }),
    ),
  })
  .meta({ id: 'Opening' })
export type Opening = z.infer<typeof Opening>
