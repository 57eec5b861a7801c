import { z } from 'zod'
import { ConsortiumId, ConsortiumInvitationId, OrganisationId } from '../id.ts'
import { Instant } from '../instant.ts'
import { InvitedRole } from './role.ts'

const stages = ['standing', 'joined', 'declined', 'revoked', 'expired'] as const

/** An invitation as its lead sees it: to an organisation, or by a link to a firm that may not be registered yet. */
export const ConsortiumInvitation = z
  .object({
    id: ConsortiumInvitationId,
    consortiumId: ConsortiumId,
    organisationId: OrganisationId.nullable().meta({ description: 'Null until a link has been redeemed' }),
    firmName: z.string().nullable(),
    email: z.string().nullable(),
    role: InvitedRole,
    stage: z.enum(stages),
    answerBy: Instant,
    sends: z.int().meta({ description: 'How often a link was sent; the last one counts' }),
    reason: z.string().nullable().meta({ description: 'Why it was declined or revoked' }),
    sentAt: Instant,
    externalReference: z.string().nullable(),
  })
  .meta({ id: 'ConsortiumInvitation' })
export type ConsortiumInvitation = z.input<typeof ConsortiumInvitation>

/** What an invited firm sees of an invitation once it has ended: that bare fact. @see C-18 */
export const OwnInvitation = ConsortiumInvitation.pick({
  id: true,
  consortiumId: true,
  stage: true,
  answerBy: true,
  sentAt: true,
}).meta({ id: 'OwnConsortiumInvitation' })
export type OwnInvitation = z.input<typeof OwnInvitation>
