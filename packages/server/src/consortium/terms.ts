import { AnswerTerms, answerTerms } from '@carelot/commands/consortium/answer-terms'
import { CommentOnTerms, commentOnTerms } from '@carelot/commands/consortium/comment-on-terms'
import { ConfirmAddendum, confirmAddendum } from '@carelot/commands/consortium/confirm-addendum'
import {
  assertJoined,
  compareTerms,
  readTermsComments,
  readTermsVersion,
} from '@carelot/commands/consortium/read-terms'
import { listTermsVersions } from '@carelot/db/consortium/terms'
import { Consortium } from '@carelot/rules/consortium/consortium'
import { TermsChange } from '@carelot/rules/consortium/difference'
import { missingSections, TermsSection } from '@carelot/rules/consortium/terms-sections'
import { TermsComment, TermsNumber, TermsVersion, WholeTermsVersion } from '@carelot/rules/consortium/terms-version'
import { Page, pageOf } from '@carelot/rules/event/page'
import { ConsortiumId } from '@carelot/rules/id'
import { z } from 'zod'
import { pageFrom, pageOfAll } from '../page.ts'
import { provider } from '../procedure.ts'

const ofVersion = { consortiumId: ConsortiumId, termsVersion: TermsNumber }
const at = '/consortia/{consortiumId}/terms/{termsVersion}'

/** The terms of a consortium in their versions: what they say, what has changed, and what members say to them. */
export const termsProcedures = {
  listTerms: provider
    .meta({
      rest: {
        method: 'GET',
        path: '/consortia/{consortiumId}/terms',
        scope: 'bids:read',
        summary: 'List the versions of the terms, each with the signatures that were given for it',
        problems: ['request.cursor-invalid'],
      },
    })
    .input(Page.extend({ consortiumId: ConsortiumId }))
    .output(pageOf(TermsVersion).meta({ id: 'ConsortiumTermsVersions' }))
    .query(async ({ ctx, input: { consortiumId, ...page } }) => {
      await assertJoined(ctx, consortiumId)
      const { data, nextCursor } = await pageFrom(
        ctx,
        { list: `terms ${consortiumId}`, ...page },
        {
          rows: ({ after, limit }) => listTermsVersions(ctx.db, consortiumId, { after: Number(after), limit }),
          keyOf: ({ version }) => String(version),
        },
      )
      return { data: data.map((row) => ({ ...row, missing: missingSections(row.content) })), nextCursor }
    }),

  findTerms: provider
    .meta({ rest: { method: 'GET', path: at, scope: 'bids:read', summary: 'Read one version of the terms' } })
    .input(z.strictObject(ofVersion))
    .output(WholeTermsVersion)
    .query(async ({ ctx, input: { consortiumId, termsVersion } }) => {
      const row = await readTermsVersion(ctx, consortiumId, termsVersion)
      return { ...row, missing: missingSections(row.content) }
    }),

  compareTerms: provider
    .meta({
      rest: {
        method: 'GET',
        path: `${at}/difference`,
        scope: 'bids:read',
        summary: 'List what has changed in the terms since another version, by default the one before',
        problems: ['request.cursor-invalid'],
      },
    })
    .input(Page.extend({ ...ofVersion, from: z.int().min(0).max(2_147_483_647).optional() }))
    .output(pageOf(TermsChange).meta({ id: 'ConsortiumTermsDifference' }))
    .query(async ({ ctx, input: { consortiumId, termsVersion, from, ...page } }) => {
      const list = `difference ${consortiumId} ${termsVersion} ${from}`
      return pageOfAll(ctx, { list, ...page }, await compareTerms(ctx, consortiumId, { termsVersion, from }))
    }),

  commentOnTerms: provider
    .meta({
      rest: {
        method: 'POST',
        path: `${at}/comments`,
        status: 201,
        scope: 'bids:write',
        summary: 'Say to all members what you think of a version or a section of it, and what you would rather have',
        problems: ['consortium.wrong-stage', 'consortium.suggestion-unfit'],
      },
    })
    .input(CommentOnTerms)
    .output(TermsComment)
    .mutation(({ ctx, input }) => commentOnTerms(ctx, input)),

  listTermsComments: provider
    .meta({
      rest: {
        method: 'GET',
        path: `${at}/comments`,
        scope: 'bids:read',
        summary: 'List what members have said of a version of the terms, or of a section of it',
        problems: ['request.cursor-invalid'],
      },
    })
    .input(Page.extend({ ...ofVersion, section: TermsSection.optional() }))
    .output(pageOf(TermsComment).meta({ id: 'ConsortiumTermsComments' }))
    .query(async ({ ctx, input: { limit, cursor, ...asked } }) => {
      await readTermsVersion(ctx, asked.consortiumId, asked.termsVersion)
      const list = `comments ${asked.consortiumId} ${asked.termsVersion} ${asked.section}`
      const rows = (page: { after: string; limit: number }) => readTermsComments(ctx, asked, page)
      return pageFrom(ctx, { list, limit, cursor }, { rows, keyOf: ({ id }) => id })
    }),

  answerTerms: provider
    .meta({
      rest: {
        method: 'POST',
        path: `${at}/answer`,
        scope: 'bids:write',
        summary: 'Accept the terms that stand, short of signing them, or refuse them and say why',
        problems: [
          'consortium.wrong-stage',
          'consortium.terms-missing',
          'consortium.terms-differ',
          'consortium.signed',
        ],
      },
    })
    .input(AnswerTerms)
    .output(Consortium)
    .mutation(({ ctx, input }) => answerTerms(ctx, input)),

  confirmAddendum: provider
    .meta({
      rest: {
        method: 'POST',
        path: `${at}/addendum-confirmations`,
        scope: 'bids:write',
        summary: 'Confirm, as lead, that the terms still fit what the authority has changed, up to an addendum',
        problems: [
          'consortium.wrong-stage',
          'consortium.terms-missing',
          'consortium.terms-differ',
          'consortium.addendum-unknown',
        ],
      },
    })
    .input(ConfirmAddendum)
    .output(Consortium)
    .mutation(({ ctx, input }) => confirmAddendum(ctx, input)),
}
