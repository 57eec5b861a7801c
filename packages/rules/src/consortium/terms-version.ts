import { z } from 'zod'
import { ConsortiumCommentId, OrganisationId, PersonId } from '../id.ts'
import { Instant } from '../instant.ts'
import { TermsSignature } from './consortium.ts'
import { CleanTeam } from './pricing.ts'
import { ConsortiumTerms } from './terms.ts'
import { TermsSection } from './terms-sections.ts'

/** What a version may be numbered: whole numbers that the database has. */
export const TermsNumber = z.int().min(1).max(2_147_483_647)

/** One version of the terms, with the signatures that were given for it and no other. @see C-16 */
export const TermsVersion = z
  .object({
    version: z.int(),
    contentHash: z.string(),
    proposedBy: PersonId,
    proposedAt: Instant,
    missing: z.array(TermsSection).meta({ description: 'Sections that it needs before anybody signs' }),
    signatures: z.array(TermsSignature),
  })
  .meta({ id: 'ConsortiumTermsVersion' })

/** The same with what it says. */
export const WholeTermsVersion = TermsVersion.extend({ content: ConsortiumTerms, cleanTeam: CleanTeam }).meta({
  id: 'WholeConsortiumTermsVersion',
})

/** What a member says of a version, or of one section of it, to all members; with terms that it would rather have, or without. */
export const TermsComment = z
  .object({
    id: ConsortiumCommentId,
    termsVersion: z.int(),
    organisationId: OrganisationId,
    personId: PersonId,
    section: TermsSection.nullable(),
    text: z.string(),
    suggested: ConsortiumTerms.nullable().meta({ description: 'Whole terms, with what was suggested' }),
    externalReference: z.string().nullable().meta({ description: "The commenting member's own; null for others" }),
    commentedAt: Instant,
  })
  .meta({ id: 'ConsortiumTermsComment' })
export type TermsComment = z.input<typeof TermsComment>
