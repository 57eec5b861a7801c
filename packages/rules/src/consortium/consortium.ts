import { z } from 'zod'
import { CompetitionId, ConsortiumId, LotId, OrganisationId, PersonId } from '../id.ts'
import { Instant } from '../instant.ts'
import { Nda } from './nda.ts'
import { consortiumStages } from './stages.ts'
import { ConsortiumTerms } from './terms.ts'

/** Expired is told by the clock: a firm that was invited and has not answered in time. */
const memberStages = ['invited', 'joined', 'declined', 'revoked', 'expired', 'left'] as const
export type MemberStage = (typeof memberStages)[number]

export const ConsortiumMember = z
  .object({
    organisationId: OrganisationId,
    role: z.enum(['lead', 'member']),
    name: z.string(),
    stage: z.enum(memberStages),
    answerBy: Instant.nullable(),
    answeredAt: Instant.nullable(),
    reason: z.string().nullable().meta({ description: 'Why it declined or left' }),
  })
  .meta({ id: 'ConsortiumMember' })
export type ConsortiumMember = z.input<typeof ConsortiumMember>

/** A member's authority for the joint bid: its assent to the very terms whose hash is signed. A compact JWS (ES256). @see C-02 */
const Signature = z.object({
  organisationId: OrganisationId,
  personId: PersonId,
  statement: z.string(),
  signedAt: Instant,
})

/** Suppliers that bid for lots of a competition as one. Invited, a firm sees the lead, the lots and itself; after the NDA also who has joined; the terms once it has joined (C-18). */
export const Consortium = z
  .object({
    id: ConsortiumId,
    competitionId: CompetitionId,
    name: z.string(),
    leadId: OrganisationId,
    lotIds: z.array(LotId),
    whyTogether: z.string().meta({ description: 'Why joint bidding is needed (C-09)' }),
    stage: z.enum(consortiumStages),
    members: z.array(ConsortiumMember),
    nda: Nda.nullable().meta({ description: 'To be accepted before the other members are seen (C-18)' }),
    terms: z
      .object({
        version: z.int(),
        content: ConsortiumTerms,
        contentHash: z.string(),
        proposedAt: Instant,
        shares: z.array(z.object({ lotId: LotId, organisationId: OrganisationId, basisPoints: z.int() })),
        signatures: z.array(Signature),
      })
      .nullable(),
    version: z.int(),
    createdAt: Instant,
    externalReference: z.string().nullable().meta({ description: "The lead's own; null for others" }),
  })
  .meta({ id: 'Consortium' })
export type Consortium = z.input<typeof Consortium>
