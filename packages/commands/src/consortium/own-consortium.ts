import { findCompetition } from '@carelot/db/competition/competition'
import { type ConsortiumRow, findConsortium, lockConsortium } from '@carelot/db/consortium/consortium'
import type { StandingTerms } from '@carelot/db/consortium/terms'
import type { Db, Tx } from '@carelot/db/database'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { type Formed, joinedOf } from '@carelot/rules/consortium/readiness'
import { type ConsortiumMoveName, mayMoveConsortium } from '@carelot/rules/consortium/stages'
import type { Instant } from '@carelot/rules/instant'
import { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../context.ts'
import { seenTerms, termsStandingOf } from './seen-terms.ts'

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
  return { ...row, terms: row.terms && seenTerms(row.terms, joinedOf(row)), externalReference }
}

/** The terms that stand, if they are those that the caller means. */
export function refuseOtherTerms({ terms }: ConsortiumRow, isMeant: (terms: StandingTerms) => boolean): StandingTerms {
  if (!terms) throw new CarelotError({ code: 'consortium.terms-missing' })
  if (!isMeant(terms)) {
    const detail = `The hash of version ${terms.version}, which stands, is ${terms.contentHash}`
    throw new CarelotError({ code: 'consortium.terms-differ', detail })
  }
  return terms
}

export async function readConsortium(db: Db | Tx, caller: Caller, id: string): Promise<Consortium> {
  const { row, own } = ownMember(await findConsortium(db, id), caller)
  return asSeenBy(row, own)
}

/** How a consortium stands for what it still lacks, and for what its process does next. */
export function formedOf(row: ConsortiumRow, deadline: Instant | null): Formed {
  const { leadId, lotIds, members, terms } = row
  return { leadId, lotIds, deadline, members, terms: terms?.content ?? null, ...termsStandingOf(row) }
}

export async function deadlineOf(db: Db | Tx, { competitionId }: Pick<ConsortiumRow, 'competitionId'>) {
  const competition = await findCompetition(db, competitionId)
  return { deadline: competition?.deadline ?? null, isTendering: competition?.stage === 'tendering' }
}
