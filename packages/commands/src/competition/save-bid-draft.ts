import { now } from '@carelot/db/clock'
import { findTender, lockBidder } from '@carelot/db/competition/bid'
import { findBidDraft, insertDraft } from '@carelot/db/competition/bid-draft'
import { enterFence } from '@carelot/db/competition/fence'
import { DraftBid } from '@carelot/rules/competition/bid'
import { refuseSubmission } from '@carelot/rules/competition/submission'
import { CompetitionId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { invitedOf } from './party.ts'
import { padded } from './seal.ts'

/** Without a version only where there is no draft yet. */
export const SaveDraft = DraftBid.extend({
  competitionId: CompetitionId,
  version: z.int().positive().optional(),
  externalReference: z.string().min(1).max(255).optional(),
}).meta({ id: 'SaveDraft' })
export type SaveDraft = z.infer<typeof SaveDraft>

export const SavedDraft = z
  .object({ competitionId: CompetitionId, version: z.int(), savedAt: z.string() })
  .meta({ id: 'SavedDraft' })

/** A draft is under a key of its bidder's own, which is not in the database. */
const purposeOf = (competitionId: string, bidderId: string) => `bid-draft ${competitionId} ${bidderId}`

/**
 * Keeps a bid that is still being written: each part that is given takes the place of that part. Behind the fence, so
 * that nothing is saved after closing has destroyed the drafts.
 */
export async function saveBidDraft(ctx: Context, input: SaveDraft): Promise<z.input<typeof SavedDraft>> {
  const { competitionId, version, externalReference, ...parts } = input
  const { bidderId } = await invitedOf(ctx, ctx.db, competitionId)
  const purpose = purposeOf(competitionId, bidderId)
  return command(ctx, input, async (tx) => {
    await enterFence(tx, competitionId)
    await lockBidder(tx, bidderId)
    const savedAt = await now(tx)
    refuseWith(refuseSubmission(await findTender(tx, competitionId, bidderId), savedAt))
    const before = await findBidDraft(tx, { competitionId, bidderId })
    if (before && version === undefined) throw new CarelotError({ code: 'request.version-missing' })
    if (before?.version !== version) throw new CarelotError({ code: 'request.version-stale' })
    const draft = { ...(before && open(ctx, purpose, before.sealed)), ...given(parts) }
    const next = (before?.version ?? 0) + 1
    await insertDraft(tx, {
      competitionId,
      bidderId,
      sealed: ctx.vault.hide(purpose, padded(JSON.stringify(draft), 4096)),
      version: next,
      externalReference: externalReference ?? before?.externalReference ?? null,
      savedAt,
    })
    await record(ctx, tx, {
      type: 'bid.draft-saved',
      subject: competitionId,
      audience: [ctx.caller.organisationId],
      data: { version: next },
    })
    return { competitionId, version: next, savedAt }
  })
}

const given = (parts: DraftBid) => Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined))

function open(ctx: Context, purpose: string, sealed: string): DraftBid {
  const text = ctx.vault.reveal(purpose, sealed)
  if (text === undefined) throw new Error('a draft does not open with the key of its bidder')
  return DraftBid.parse(JSON.parse(text))
}

export const SavedBidDraft = SavedDraft.extend({
  draft: DraftBid,
  externalReference: z.string().nullable(),
}).meta({ id: 'BidDraft' })

/** A bidder's own draft, until tenders close. */
export async function readDraft(ctx: Context, competitionId: string): Promise<z.input<typeof SavedBidDraft>> {
  const { bidderId } = await invitedOf(ctx, ctx.db, competitionId)
  const row = await findBidDraft(ctx.db, { competitionId, bidderId })
  if (!row) throw new CarelotError({ code: 'not-found', detail: 'There is no draft' })
  const { sealed, ...saved } = row
  return { competitionId, ...saved, draft: open(ctx, purposeOf(competitionId, bidderId), sealed) }
}
