import { now } from '@carelot/db/clock'
import { findConsortium } from '@carelot/db/consortium/consortium'
import { isOpenItemFor } from '@carelot/rules/consortium/diligence'
import { openItemsOf } from '@carelot/rules/consortium/readiness'
import { type ConsortiumStanding, standingSeenBy } from '@carelot/rules/consortium/standing'
import type { Context } from '../context.ts'
import { deadlineOf, formedOf } from './formed.ts'
import { memberWhoReads } from './own-consortium.ts'

/** Where we are, what is next and who owes what, for whoever leads, has joined or may still join. */
export async function readConsortiumStanding({ db, caller }: Context, id: string): Promise<ConsortiumStanding> {
  const { row, own } = memberWhoReads(await findConsortium(db, id), caller)
  const { deadline } = await deadlineOf(db, row)
  const at = await now(db)
  const { stage, nda } = row
  const reader = { organisationId: own.organisationId, isLead: own.role === 'lead' }
  const items = openItemsOf(await formedOf(db, row)).filter((item) => isOpenItemFor(item, reader))
  return { consortiumId: id, stage, at, deadline, ...standingSeenBy({ stage, at, deadline, nda, own, items }) }
}
