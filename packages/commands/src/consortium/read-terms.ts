import { findConsortium } from '@carelot/db/consortium/consortium'
import { findTermsVersion } from '@carelot/db/consortium/terms'
import { listTermsComments } from '@carelot/db/consortium/terms-comment'
import { differenceOf, type TermsChange } from '@carelot/rules/consortium/difference'
import { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../context.ts'
import { joinedWhoReads } from './own-consortium.ts'

/** Terms, and what is said of them, are for those that have joined (C-18). */
export async function assertJoined({ db, caller }: Context, consortiumId: string): Promise<void> {
  joinedWhoReads(await findConsortium(db, consortiumId), caller)
}

export async function readTermsVersion(ctx: Context, consortiumId: string, version: number) {
  await assertJoined(ctx, consortiumId)
  const found = await findTermsVersion(ctx.db, consortiumId, version)
  if (!found) throw new CarelotError({ code: 'not-found' })
  return found
}

/** What members have said of a version. Each has its own reference, which is nobody else's. */
export async function readTermsComments(
  ctx: Context,
  asked: Parameters<typeof listTermsComments>[1],
  page: { after: string; limit: number },
) {
  const comments = await listTermsComments(ctx.db, asked, page)
  return comments.map((comment) => {
    const isOwn = comment.organisationId === ctx.caller.organisationId
    return isOwn ? comment : { ...comment, externalReference: null }
  })
}

type Compared = { termsVersion: number; from?: number | undefined }

/** What has changed since another version, by default the one before; of the first, since there was nothing. */
export async function compareTerms(
  ctx: Context,
  consortiumId: string,
  { termsVersion, from = termsVersion - 1 }: Compared,
): Promise<TermsChange[]> {
  const to = await readTermsVersion(ctx, consortiumId, termsVersion)
  const before = from === 0 ? {} : (await readTermsVersion(ctx, consortiumId, from)).content
  return differenceOf(before, to.content)
}
