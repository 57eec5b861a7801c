import { findConsortium } from '@carelot/db/consortium/consortium'
import { type OpenItem, openItemsOf } from '@carelot/rules/consortium/readiness'
import { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../context.ts'
import { formedOf, ownMember } from './own-consortium.ts'

/** What stands between the consortium and a valid bid, for whoever has joined it. Submitting asks just this. */
export async function readReadiness({ db, caller }: Context, id: string): Promise<OpenItem[]> {
  const { row, own } = ownMember(await findConsortium(db, id), caller)
  if (own.stage !== 'joined') throw new CarelotError({ code: 'access.forbidden', detail: 'You have not joined' })
  return openItemsOf(await formedOf(db, row))
}
