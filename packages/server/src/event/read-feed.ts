import type { Context } from '@carelot/commands/context'
import { listEvents } from '@carelot/db/event/feed'
import type { Event } from '@carelot/rules/event/event'
import { CarelotError } from '@carelot/rules/problem'
import { z } from 'zod'
import type { Call } from '../call.ts'
import type { FeedSignal } from './feed-signal.ts'

type Asked = { after?: string | undefined; limit: number; wait: number }
const Data = z.record(z.string(), z.json())

/**
 * One page of the feed as the caller may see it. A cursor is encrypted and bound to its reader: a position is a count of
 * what everybody did.
 */
export async function readFeed(
  ctx: Context & { call: Call; feed: FeedSignal },
  { after, limit, wait }: Asked,
): Promise<{ data: z.input<typeof Event>[]; nextCursor: string | null }> {
  const { organisationId } = ctx.caller
  const purpose = `events ${organisationId}`
  const start = after === undefined ? 0 : Number(ctx.vault.reveal(purpose, after) ?? Number.NaN)
  if (Number.isNaN(start)) throw new CarelotError({ code: 'request.cursor-invalid' })
  const until = Date.now() + wait * 1000
  for (;;) {
    const grown = ctx.feed.next()
    const records = await listEvents(ctx.db, organisationId, { after: start, limit })
    const left = until - Date.now()
    if (records.length === 0 && left > 0 && !ctx.call.signal.aborted) {
      await grown(left, ctx.call.signal)
      continue
    }
    const data = records.map(({ id, type, at, subject, data, position }) => ({
      id,
      type,
      at,
      subject,
      data: Data.parse(data),
      // Of one length whatever the position, whose digits tell how much everybody did.
      cursor: ctx.vault.hide(purpose, String(position).padStart(16, '0')),
    }))
    return { data, nextCursor: data.at(-1)?.cursor ?? after ?? null }
  }
}
