import { type ConsortiumRow, findConsortium, lockConsortium } from '@carelot/db/consortium/consortium'
import type { StandingTerms } from '@carelot/db/consortium/terms'
import type { Db, Tx } from '@carelot/db/database'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { isBoundBy } from '@carelot/rules/consortium/nda'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { signersOf } from '@carelot/rules/consortium/role'
import { type ConsortiumMoveName, mayMoveConsortium } from '@carelot/rules/consortium/stages'
import { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../context.ts'
import { boundByConsent, seenTerms } from './seen-terms.ts'

type Caller = Context['caller']
type Member = ConsortiumRow['members'][number]

/**
 * The member that the caller's organisation is, whatever has become of its membership: whoever answers it asks one of those below, which
 * say so. To anybody else there is nothing here.
 */
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
  refuseEnded(own, move === 'answer' ? 'answer' : 'other')
  if (byLead) refuseUnlessLead(own)
  if (!mayMoveConsortium(row.stage, move))
    throw new CarelotError({ code: 'consortium.wrong-stage', detail: `The consortium is ${row.stage}` })
  return { row, own }
}

/** What whoever answers again, or late, is told. */
const ended = {
  declined: 'consortium.answered',
  expired: 'consortium.answer-late',
  revoked: 'consortium.invitation-ended',
  left: 'consortium.invitation-ended',
} as const

/** Whether a firm was asked and is a member no more, nor may become one without being asked again. */
export function hasEnded({ stage }: Pick<Member, 'stage'>): boolean {
  return stage !== 'invited' && stage !== 'joined'
}

/** A firm whose invitation has ended, or that left, learns nothing more of the consortium than that: not even its stage. */
function refuseEnded({ stage, answerBy }: Member, asked: 'answer' | 'other'): void {
  if (stage === 'invited' || stage === 'joined') return
  const detail =
    stage === 'expired' ? `It was to be answered by ${answerBy}` : stage === 'left' ? 'You left' : `It was ${stage}`
  throw new CarelotError({ code: asked === 'answer' ? ended[stage] : 'consortium.invitation-ended', detail })
}

/**
 * Whom a member sees: invited, the lead and itself, after the NDA also who has joined; once it has joined, also who is asked to. The
 * lead sees all that were ever asked. Why another firm declined or left is the lead's to know.
 */
function membersSeenBy({ members, nda }: Pick<ConsortiumRow, 'members' | 'nda'>, own: Member): Member[] {
  if (own.role === 'lead') return members
  const seesJoined =
    own.stage === 'joined' || (own.stage === 'invited' && nda !== null && isBoundBy(nda, own.organisationId))
  return members
    .filter(
      ({ role, organisationId, stage }) =>
        role === 'lead' ||
        organisationId === own.organisationId ||
        (seesJoined && stage === 'joined') ||
        (own.stage === 'joined' && stage === 'invited'),
    )
    .map((member) => (member.organisationId === own.organisationId ? member : { ...member, reason: null }))
}

/**
 * What a member sees, and the only place that says so: invited, the lead, the lots and itself; after the NDA also who has
 * joined; the terms, and the receipt of the bid, once it has joined (C-18). The lead's reference is the lead's.
 */
export function asSeenBy(
  { papers: _, contractStages: __, isSigned: ___, prices: ____, newcomers, ...row }: ConsortiumRow,
  own: Member,
): Consortium {
  const externalReference = own.role === 'lead' ? row.externalReference : null
  const { terms, nda } = row
  const members = membersSeenBy(row, own)
  const joined = joinedOf(row)
  const sees = (organisationId: string) => own.role === 'lead' || joined.includes(organisationId)
  if (own.stage !== 'joined') {
    const acceptances = nda?.acceptances.filter(({ organisationId }) => organisationId === own.organisationId) ?? []
    return {
      ...row,
      members,
      nda: nda && { ...nda, acceptances },
      terms: null,
      vehicle: null,
      bid: null,
      externalReference,
    }
  }
  const acceptances = nda?.acceptances.filter(({ organisationId }) => sees(organisationId)) ?? []
  return {
    ...row,
    ...{ members, externalReference, nda: nda && { ...nda, acceptances } },
    terms: terms && seenTerms(terms, signersOf(row), boundByConsent({ ...row, newcomers })),
  }
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
  const { row, own } = memberWhoReads(await findConsortium(db, id), caller)
  return asSeenBy(row, own)
}

/** The same for reading: a firm whose invitation has ended is told that bare fact. */
export function memberWhoReads(row: ConsortiumRow | undefined, caller: Caller): { row: ConsortiumRow; own: Member } {
  const seen = ownMember(row, caller)
  refuseEnded(seen.own, 'other')
  return seen
}

/** The same of what is for those who have joined (C-18). */
export function joinedWhoReads(row: ConsortiumRow | undefined, caller: Caller): { row: ConsortiumRow; own: Member } {
  const seen = memberWhoReads(row, caller)
  refuseUnlessJoined(seen.own)
  return seen
}

export function refuseUnlessJoined({ stage }: Member): void {
  if (stage !== 'joined') throw new CarelotError({ code: 'access.forbidden', detail: 'You have not joined' })
}

/** The same of what is for the lead. */
export function leadWhoReads(row: ConsortiumRow | undefined, caller: Caller): { row: ConsortiumRow; own: Member } {
  const seen = memberWhoReads(row, caller)
  refuseUnlessLead(seen.own)
  return seen
}

/** Refuses whoever does not lead; to a stranger there is nothing here. */
export async function assertLead({ db, caller }: Pick<Context, 'db' | 'caller'>, id: string): Promise<void> {
  leadWhoReads(await findConsortium(db, id), caller)
}

function refuseUnlessLead({ role }: Member): void {
  if (role !== 'lead') throw new CarelotError({ code: 'access.forbidden', detail: 'This is for the lead' })
}
