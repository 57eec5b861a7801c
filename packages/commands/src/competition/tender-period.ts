import type { Instant } from '@carelot/rules/instant'

type Competition = { publishedAt: Instant | null; deadline: Instant | null }

/** From when bids for a competition that was published are taken, and until when. */
export function tenderPeriodOf({ publishedAt, deadline }: Competition): { publishedAt: Instant; deadline: Instant } {
  if (publishedAt === null || deadline === null) throw new Error('a competition that was published has a deadline')
  return { publishedAt, deadline }
}
