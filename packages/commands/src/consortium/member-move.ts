import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import type { Tx } from '@carelot/db/database'
import type { ConsortiumMoveName } from '@carelot/rules/consortium/stages'
import { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../context.ts'
import { lockForConsortiumMove, refuseUnlessJoined } from './own-consortium.ts'

type Move = { consortiumId: string; move: ConsortiumMoveName }

/** The same as for any move, of whoever has joined. */
export async function lockForMemberMove(ctx: Pick<Context, 'caller'>, tx: Tx, move: Move) {
  const held = await lockForConsortiumMove(ctx, tx, { ...move, byLead: false })
  refuseUnlessJoined(held.own)
  return held
}

/** Refuses whom the consortium does not have as a member that has joined. */
export function refuseUnjoined({ members }: Pick<ConsortiumRow, 'members'>, organisationId: string): void {
  const is = members.some((member) => member.organisationId === organisationId && member.stage === 'joined')
  if (!is) throw new CarelotError({ code: 'not-found', detail: 'It has not joined the consortium' })
}
