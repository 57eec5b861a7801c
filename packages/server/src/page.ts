import type { Context } from '@carelot/commands/context'
import { CarelotError } from '@carelot/rules/problem'

/** Which list is asked for (its name and whatever filters it), and which page of it. */
type Asked = { list: string; limit: number; cursor?: string | undefined }

type Source<Row> = {
  /** Rows in the order of their keys, at most so many, from behind `after`; '' is the beginning. */
  rows(page: { after: string; limit: number }): Promise<Row[]>
  keyOf(row: Row): string
}

/**
 * One page of a list. The cursor is the key of the last row, encrypted and bound to the list, its filter and its reader:
 * a key tells when something was made.
 */
export async function pageFrom<Row>(
  { vault, caller }: Pick<Context, 'vault' | 'caller'>,
  { list, limit, cursor }: Asked,
  { rows, keyOf }: Source<Row>,
): Promise<{ data: Row[]; nextCursor: string | null }> {
  const purpose = `list ${list} ${caller.organisationId}`
  const after = cursor === undefined ? '' : vault.reveal(purpose, cursor)
  if (after === undefined) throw new CarelotError({ code: 'request.cursor-invalid' })
  const found = await rows({ after, limit: limit + 1 })
  const data = found.slice(0, limit)
  const last = data.at(-1)
  return { data, nextCursor: found.length > limit && last ? vault.hide(purpose, keyOf(last)) : null }
}

/** One page of a list that is computed whole. The cursor is a place in it. */
export function pageOfAll<Row>(
  ctx: Pick<Context, 'vault' | 'caller'>,
  asked: Asked,
  all: readonly Row[],
): Promise<{ data: Row[]; nextCursor: string | null }> {
  const placed = all.map((row, index) => ({ row, place: String(index + 1) }))
  return pageFrom(ctx, asked, {
    rows: async ({ after, limit }) => placed.slice(Number(after), Number(after) + limit),
    keyOf: ({ place }) => place,
  }).then(({ data, nextCursor }) => ({ data: data.map(({ row }) => row), nextCursor }))
}
