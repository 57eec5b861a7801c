import { findCompetition } from '@carelot/db/competition/competition'
import { type ConsortiumRow, findConsortium, lockConsortium } from '@carelot/db/consortium/consortium'
import { findSurroundings } from '@carelot/db/consortium/coverage'
import type { Db, Tx } from '@carelot/db/database'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import type { Formed } from '@carelot/rules/consortium/readiness'
import { servicesBidFor, sharesOf } from '@carelot/rules/consortium/split'
import { type ConsortiumMoveName, mayMoveConsortium } from '@carelot/rules/consortium/stages'
import { londonDateOf } from '@carelot/rules/london-time'
import { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../context.ts'

type Caller = Context['caller']
type Member = ConsortiumRow['members'][number]

/** The member that the caller's organisation is. To anybody else there is nothing here. */
export function ownMember(
  row: ConsortiumRow | undefined,
  { organisationId }: Caller,
): { row: ConsortiumRow; own: Member } {
  const own = row?.members.find((member) => member.organisationId === organisationId)
  if (!row || !own) throw new CarelotError({ code: 'not-found' })
  return { row, own }
}

/** The consortium, held, at a stage where this move may be made; the lead's moves are the lead's. */
export async function lockForConsortiumMove(
  { caller }: Pick<Context, 'caller'>,
  tx: Tx,
  { consortiumId, move, byLead }: { consortiumId: string; move: ConsortiumMoveName; byLead: boolean },
): Promise<{ row: ConsortiumRow; own: Member }> {
  const { row, own } = ownMember(await lockConsortium(tx, consortiumId), caller)
  if (byLead && own.role !== 'lead')
    throw new CarelotError({ code: 'access.forbidden', detail: 'This is for the lead' })
  if (!mayMoveConsortium(row.stage, move))
    throw new CarelotError({ code: 'consortium.wrong-stage', detail: `The consortium is ${row.stage}` })
  return { row, own }
}

/** What a member sees: the lead's reference is the lead's, and before a firm has joined it sees the lead, the lots and itself (C-18). */
export function asSeenBy(row: ConsortiumRow, own: Member): Consortium {
  const externalReference = own.role === 'lead' ? row.externalReference : null
  if (own.stage !== 'joined') {
    const members = row.members.filter(
      ({ role, organisationId }) => role === 'lead' || organisationId === own.organisationId,
    )
    return { ...row, members, terms: null, externalReference }
  }
  const { terms } = row
  const shares = (terms?.content.lots ?? []).flatMap(({ lotId, services }) =>
    sharesOf(services).map(({ organisationId, basisPoints }) => ({ lotId, organisationId, basisPoints })),
  )
  return { ...row, terms: terms && { ...terms, shares }, externalReference }
}

export async function readConsortium(db: Db | Tx, caller: Caller, id: string): Promise<Consortium> {
  const { row, own } = ownMember(await findConsortium(db, id), caller)
  return asSeenBy(row, own)
}

/** How a consortium stands for what it still lacks, as `openItemsOf` asks. */
export async function formedOf(db: Db | Tx, row: ConsortiumRow): Promise<Formed> {
  const { leadId, lotIds, members, terms } = row
  const { deadline, ...toCover } = await toCoverOf(db, row)
  const signed = terms?.signatures.map(({ organisationId }) => organisationId) ?? []
  return { leadId, lotIds, deadline, members, terms: terms?.content ?? null, signed, toCover }
}

/** What there is to cover by a consortium, on this day, and until when it may bid. One query. */
export async function toCoverOf(db: Db | Tx, { id, lotIds }: Pick<ConsortiumRow, 'id' | 'lotIds'>) {
  const { kind, deadline, now, lots, members } = await findSurroundings(db, id)
  if (lots.length !== lotIds.length) throw new Error('a lot of a consortium is not there')
  return { deadline, today: londonDateOf(now), services: servicesBidFor({ kind }), lots, members }
}

export async function deadlineOf(db: Db | Tx, { competitionId }: Pick<ConsortiumRow, 'competitionId'>) {
  const competition = await findCompetition(db, competitionId)
  return { deadline: competition?.deadline ?? null, isTendering: competition?.stage === 'tendering' }
}
