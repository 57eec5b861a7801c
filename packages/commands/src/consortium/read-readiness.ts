import { findConsortium } from '@carelot/db/consortium/consortium'
import { isOpenItemFor } from '@carelot/rules/consortium/diligence'
import { type OpenItem, openItemsOf } from '@carelot/rules/consortium/readiness'
import { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../context.ts'
import { deadlineOf, formedOf, ownMember } from './own-consortium.ts'

/** What stands between the consortium and a valid bid, for whoever has joined it. Submitting asks just this; another's due diligence is left out (C-11). */
export async function readReadiness({ db, caller }: Context, id: string): Promise<OpenItem[]> {
  const { row, own } = ownMember(await findConsortium(db, id), caller)
  if (own.stage !== 'joined') throw new CarelotError({ code: 'access.forbidden', detail: 'You have not joined' })
  const { deadline } = await deadlineOf(db, row)
  const reader = { organisationId: own.organisationId, isLead: own.role === 'lead' }
  return openItemsOf(await formedOf(db, row, deadline)).filter((item) => isOpenItemFor(item, reader))
}
