import { z } from 'zod'
import { Receipt } from '../competition/bid.ts'
import { CompetitionId, ConsortiumId, LotId, OrganisationId, PersonId } from '../id.ts'
import { Instant } from '../instant.ts'
import { ConsortiumModel } from './model.ts'
import { Nda } from './nda.ts'
import { CleanTeam } from './pricing.ts'
import { ConsortiumRole } from './role.ts'
import { consortiumStages } from './stages.ts'
import { ConsortiumTerms } from './terms.ts'
import { ConsortiumVehicle } from './vehicle.ts'

/** Expired is told by the clock: a firm that was invited and has not answered in time. */
const memberStages = ['invited', 'joined', 'declined', 'revoked', 'expired', 'left'] as const
export type MemberStage = (typeof memberStages)[number]

export const ConsortiumMember = z
  .object({
    organisationId: OrganisationId,
    role: ConsortiumRole,
    consentedRole: ConsortiumRole.nullable().meta({
      description: 'What it has consented to be, as it joined or by a change since; null before',
    }),
    name: z.string(),
    stage: z.enum(memberStages),
    answerBy: Instant.nullable(),
    answeredAt: Instant.nullable(),
    reason: z.string().nullable().meta({ description: 'Why it declined or left' }),
  })
  .meta({ id: 'ConsortiumMember' })
export type ConsortiumMember = z.input<typeof ConsortiumMember>

/**
 * A member's assent to the very terms whose hash is signed; its authority is a paper of its own. A compact JWS (ES256). Given for
 * an earlier version it counts as long as nothing material has changed (C-16), and still says what it was given for.
 *
 * @see C-02
 */
export const TermsSignature = z.object({
  organisationId: OrganisationId,
  personId: PersonId,
  termsVersion: z.int(),
  statement: z.string(),
  signedAt: Instant,
})

/** What a member has said of the terms that stand, short of signing them, and under which number they stood then. */
const TermsAnswer = z.object({
  organisationId: OrganisationId,
  termsVersion: z.int(),
  answer: z.enum(['accepted', 'refused']),
  reason: z.string().nullable(),
  answeredAt: Instant,
})

const NeededSignature = z.object({
  organisationId: OrganisationId,
  signedVersion: z.int().nullable().meta({ description: 'What it has signed before' }),
  refusedVersion: z
    .int()
    .nullable()
    .meta({ description: 'What it has refused since, by which that does not count; null if it has not' }),
  because: z.array(z.string()).meta({
    description: 'What is material and has changed since (JSON Pointers; C-16); `/leadId` where another firm leads',
  }),
})

/**
 * The receipt of a joint bid, by which each member finds it in the list that is signed at closing: `statement` is a compact JWS (ES256).
 * The salt of its hash, from which prices could be guessed, is the lead's alone.
 */
const ConsortiumReceipt = Receipt.omit({ competitionId: true, bidderId: true, salt: true }).meta({
  id: 'ConsortiumReceipt',
})
export type ConsortiumReceipt = z.input<typeof ConsortiumReceipt>

/** Suppliers that bid for lots of a competition as one. Invited, a firm sees the lead, the lots and itself; after the NDA also who has joined; the terms once it has joined (C-18). */
export const Consortium = z
  .object({
    id: ConsortiumId,
    competitionId: CompetitionId,
    name: z.string(),
    leadId: OrganisationId,
    lotIds: z.array(LotId),
    whyTogether: z.string().meta({ description: 'Why joint bidding is needed (C-09)' }),
    model: ConsortiumModel,
    vehicle: ConsortiumVehicle.nullable().meta({
      description: 'The entity that contracts, once its lead has named it; null where the model has none',
    }),
    stage: z.enum(consortiumStages),
    bid: ConsortiumReceipt.nullable().meta({
      description: 'The bid that it made, for those who have joined; null where none of it stands',
    }),
    members: z.array(ConsortiumMember),
    nda: Nda.nullable().meta({ description: 'To be accepted before the other members are seen (C-18)' }),
    terms: z
      .object({
        version: z.int(),
        content: ConsortiumTerms,
        contentHash: z.string(),
        materialHash: z
          .string()
          .meta({ description: 'SHA-256 of what is material of them (C-16), which papers rest on, as canonical JSON' }),
        proposedAt: Instant,
        cleanTeam: CleanTeam,
        shares: z.array(z.object({ lotId: LotId, organisationId: OrganisationId, basisPoints: z.int() })),
        signatures: z.array(TermsSignature).meta({ description: 'Those that count for this version' }),
        signaturesNeeded: z.array(NeededSignature),
        answers: z.array(TermsAnswer),
        addendaConsidered: z
          .int()
          .meta({ description: 'The last addendum that they were proposed or confirmed under' }),
      })
      .nullable(),
    version: z.int(),
    createdAt: Instant,
    externalReference: z.string().nullable().meta({ description: "The lead's own; null for others" }),
  })
  .meta({ id: 'Consortium' })
export type Consortium = z.input<typeof Consortium>
