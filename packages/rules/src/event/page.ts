import { z } from 'zod'

/** How a list is asked for: at most 100 at a time, from behind an opaque cursor of the answer before. */
export const Page = z.strictObject({
  limit: z.int().min(1).max(100).default(20),
  cursor: z.string().max(500).optional(),
})
export type Page = z.infer<typeof Page>

/** One page of a list. `nextCursor` is null on the last one. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ data: z.array(item), nextCursor: z.string().nullable() })
}
