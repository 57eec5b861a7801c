import { findCompetition } from '@carelot/db/competition/competition'
import { type ConsortiumRow, findConsortium, lockConsortium } from '@carelot/db/consortium/consortium'
import type { Db, Tx } from '@carelot/db/database'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { type Formed, openItemsOf } from '@carelot/rules/consortium/readiness'
import { type ConsortiumMoveName, mayMoveConsortium } from '@carelot/rules/consortium/stages'
import { basisPoints } from '@carelot/rules/consortium/terms'
import type { Instant } from '@carelot/rules/instant'
import { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../context.ts'
import { pricesOf } from './price-standing.ts'

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
  const { prices: _, ...seen } = row
  const externalReference = own.role === 'lead' ? row.externalReference : null
  if (own.stage !== 'joined') {
    const members = row.members.filter(
      ({ role, organisationId }) => role === 'lead' || organisationId === own.organisationId,
    )
    return { ...seen, members, terms: null, externalReference }
  }
  const { terms } = row
  const shares = (terms?.content.lots ?? []).flatMap(({ lotId, shares: ofLot }) => {
    const points = basisPoints(ofLot.map(({ weeklyMinutes }) => weeklyMinutes))
    return ofLot.map(({ organisationId }, index) => ({ lotId, organisationId, basisPoints: points[index] ?? 0 }))
  })
  return { ...seen, terms: terms && { ...terms, shares }, externalReference }
}

export async function readConsortium(db: Db | Tx, caller: Caller, id: string): Promise<Consortium> {
  const { row, own } = ownMember(await findConsortium(db, id), caller)
  return asSeenBy(row, own)
}

/** How a consortium stands for what it still lacks, and for what its process does next. */
export function formedOf(row: ConsortiumRow, deadline: Instant | null): Formed {
  const { leadId, lotIds, members, terms } = row
  const signed = terms?.signatures.map(({ organisationId }) => organisationId) ?? []
  return { leadId, lotIds, deadline, members, terms: terms?.content ?? null, signed, prices: pricesOf(row) }
}

export async function deadlineOf(db: Db | Tx, { competitionId }: Pick<ConsortiumRow, 'competitionId'>) {
  const competition = await findCompetition(db, competitionId)
  return { deadline: competition?.deadline ?? null, isTendering: competition?.stage === 'tendering' }
}

/** Refuses what is not for the terms that stand: another version came first. */
export function refuseOtherTerms({ terms }: ConsortiumRow, contentHash: string): NonNullable<ConsortiumRow['terms']> {
  if (!terms) throw new CarelotError({ code: 'consortium.terms-missing' })
  if (terms.contentHash === contentHash) return terms
  const detail = `The hash of version ${terms.version} is ${terms.contentHash}`
  throw new CarelotError({ code: 'consortium.terms-differ', detail })
}

/** Refuses a bid for all that still stands in its way. */
export async function refuseUnready(db: Db | Tx, row: ConsortiumRow): Promise<never> {
  const { deadline } = await deadlineOf(db, row)
  const open = openItemsOf(formedOf(row, deadline))
  const [first] = open
  throw new CarelotError({
    code: 'consortium.not-ready',
    detail: `${open.length} open, the first: ${first?.what}, by ${first?.owner} (${first?.rule})`,
  })
}
