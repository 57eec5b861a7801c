import type { Context } from '@carelot/commands/context'
import type { Page } from '@carelot/rules/event/page'
import { CarelotError } from '@carelot/rules/problem'

type List<Row> = {
  /** The list and whatever filters it: a cursor is good for just this list, filter and organisation. */
  purpose: readonly (string | undefined)[]
  /** Rows behind `after`, in the list's order. Asked for one more than a page holds, to know whether there is another. */
  read(page: { after: string | undefined; limit: number }): Promise<Row[]>
  /** What the list is ordered by, unique in it. */
  keyOf(row: Row): string
}

/** One page of a list. Its cursor is encrypted and bound to its reader, and equal places give different cursors. */
export async function pageOfList<Row>(
  ctx: Pick<Context, 'vault' | 'caller'>,
  { limit, cursor }: Page,
  { purpose, read, keyOf }: List<Row>,
): Promise<{ data: Row[]; nextCursor: string | null }> {
  const bound = ['page', ctx.caller.organisationId, ...purpose.map((part) => part ?? '')].join(' ')
  const after = cursor === undefined ? undefined : ctx.vault.reveal(bound, cursor)
  if (cursor !== undefined && after === undefined) throw new CarelotError({ code: 'request.cursor-invalid' })
  const rows = await read({ after, limit: limit + 1 })
  const data = rows.slice(0, limit)
  const last = data.at(-1)
  return { data, nextCursor: rows.length > limit && last ? ctx.vault.hide(bound, keyOf(last)) : null }
}
