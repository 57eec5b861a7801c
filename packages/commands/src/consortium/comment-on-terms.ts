import { now } from '@carelot/db/clock'
import { findTermsVersion } from '@carelot/db/consortium/terms'
import { insertTermsComment } from '@carelot/db/consortium/terms-comment'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { patchTerms, TermsPatch } from '@carelot/rules/consortium/patch'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { ConsortiumTerms } from '@carelot/rules/consortium/terms'
import { TermsSection } from '@carelot/rules/consortium/terms-sections'
import { type TermsComment, TermsNumber } from '@carelot/rules/consortium/terms-version'
import { ConsortiumCommentId, ConsortiumId, OrganisationId, PersonId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { lockForMemberMove } from './member-move.ts'

export const CommentOnTerms = z
  .strictObject({
    consortiumId: ConsortiumId,
    termsVersion: TermsNumber,
    section: TermsSection.optional(),
    text: written(10_000),
    suggestion: z
      .union([z.strictObject({ patch: TermsPatch }), z.strictObject({ terms: ConsortiumTerms })])
      .optional()
      .meta({ description: 'What the member would rather have: a change of this version, or whole terms' }),
    externalReference: z.string().min(1).max(255).optional(),
  })
  .meta({ id: 'CommentOnConsortiumTerms' })
export type CommentOnTerms = z.infer<typeof CommentOnTerms>

/** A member says to all what it thinks of a version, and what it would rather have. It changes nothing of the terms: that is for the lead (C-03). */
export function commentOnTerms(ctx: Context, input: CommentOnTerms): Promise<TermsComment> {
  const personId = PersonId.parse(valueOrRefuse(personInRole(ctx.caller)))
  const { consortiumId, termsVersion, section = null, text, externalReference = null } = input
  return command(ctx, input, async (tx) => {
    const { row, own } = await lockForMemberMove(ctx, tx, { consortiumId, move: 'comment on terms' })
    const version = await findTermsVersion(tx, consortiumId, termsVersion)
    if (!version) throw new CarelotError({ code: 'not-found' })
    const suggested = suggestedBy(input, version.content)
    const organisationId = OrganisationId.parse(own.organisationId)
    const id = ConsortiumCommentId.parse(newId('ccm'))
    const said = { id, termsVersion, organisationId, personId, section, text, suggested, externalReference }
    const comment = { ...said, commentedAt: await now(tx) }
    await insertTermsComment(tx, { consortiumId, ...comment })
    await record(ctx, tx, {
      type: 'consortium.terms-commented',
      subject: consortiumId,
      audience: joinedOf(row),
      data: { id, organisationId, version: termsVersion, section, suggests: suggested !== null },
    })
    return comment
  })
}

function suggestedBy({ suggestion }: CommentOnTerms, content: ConsortiumTerms): ConsortiumTerms | null {
  if (!suggestion) return null
  return 'terms' in suggestion ? suggestion.terms : valueOrRefuse(patchTerms(content, suggestion.patch))
}
