import { z } from 'zod'
import { CompetitionId, PersonId, SubmissionAuthorityId, SystemId } from '../id.ts'
import { Instant } from '../instant.ts'

/**
 * A signatory's leave for one system to submit for one competition, until it is revoked. `statement` is a compact JWS
 * (ES256) of who gave it to which system.
 */
export const SubmissionAuthority = z
  .object({
    id: SubmissionAuthorityId,
    competitionId: CompetitionId,
    systemId: SystemId,
    signatory: PersonId,
    statement: z.string(),
    givenAt: Instant,
    revokedAt: Instant.nullable(),
    externalReference: z.string().nullable(),
  })
  .meta({ id: 'SubmissionAuthority' })
export type SubmissionAuthority = z.infer<typeof SubmissionAuthority>
