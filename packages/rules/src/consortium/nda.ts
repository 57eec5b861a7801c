import { z } from 'zod'
import { OrganisationId, PersonId } from '../id.ts'
import { Instant } from '../instant.ts'
import { Sha256 } from '../sha-256.ts'
import { written } from '../written.ts'
import type { OpenItem } from './open-item.ts'

/** What each firm promises to keep to itself before it sees the other members: the text itself, or the hash of a document. @see C-18 */
export const NewNda = z
  .union([z.strictObject({ text: written(100_000) }), z.strictObject({ documentHash: Sha256 })])
  .meta({ id: 'NewConsortiumNda' })
export type NewNda = z.infer<typeof NewNda>

/** The non-disclosure agreement that stands, and who has accepted it. An acceptance is a compact JWS (ES256). */
export const Nda = z
  .object({
    version: z.int(),
    text: z.string().nullable(),
    documentHash: Sha256.nullable(),
    contentHash: Sha256.meta({ description: 'SHA-256 of what is accepted, as canonical JSON (RFC 8785)' }),
    setAt: Instant,
    acceptances: z.array(
      z.object({ organisationId: OrganisationId, personId: PersonId, statement: z.string(), acceptedAt: Instant }),
    ),
  })
  .meta({ id: 'ConsortiumNda' })
export type Nda = z.input<typeof Nda>

type Bound = { members: readonly { organisationId: string; stage: string }[]; ndaAccepted: readonly string[] | null }

/** Whether a firm has nothing left to promise: it has accepted the version that stands, or there is none. */
export function isBoundBy(nda: Pick<Nda, 'acceptances'> | null, organisationId: string): boolean {
  return nda === null || nda.acceptances.some((accepted) => accepted.organisationId === organisationId)
}

/** Members that have yet to accept the non-disclosure agreement that stands: a change of it asks everybody again. @see C-18 */
export function openNdas({ members, ndaAccepted }: Bound): { what: OpenItem['what']; owner: string }[] {
  if (ndaAccepted === null) return []
  return members
    .filter(({ stage, organisationId }) => stage === 'joined' && !ndaAccepted.includes(organisationId))
    .map(({ organisationId }) => ({ what: 'accept nda', owner: organisationId }))
}
