import { now } from '@carelot/db/clock'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import {
  type InvitationRow,
  insertBidder,
  insertInvitations,
  listBidderMembers,
  listInvitations,
} from '@carelot/db/competition/invitation'
import { listCompetitionLots } from '@carelot/db/competition/lot'
import type { Tx } from '@carelot/db/database'
import type { Place } from '@carelot/rules/agreement/holding'
import { askSupplier } from '@carelot/rules/competition/ask-together'
import { isOpenToAny, kindOf } from '@carelot/rules/competition/kind'
import { londonDateOf } from '@carelot/rules/london-time'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { candidatesOf } from './candidates.ts'
import { frameworkOf } from './framework.ts'
import { bindingOfMember } from './party.ts'

/** How many suppliers were newly invited to a lot or more, and how many were not invited to any. Not who bids. */
export type GateCounts = { invited: number; notInvited: number }

/**
 * Asks the gates over every supplier that may bid, or those named, and every lot that has not lapsed, and tells each supplier its own
 * answer (P-41). Suppliers that hold a lot as one are asked and invited as one: who acts for them is the bidder, and the others are
 * told what it is told of that lot (C-13). Asked again, who was invited to a lot stays so, and only those whose answer is another one
 * are told.
 */
export async function invite(
  ctx: Context,
  tx: Tx,
  { competition, only }: { competition: CompetitionRow; only?: readonly string[] },
): Promise<GateCounts> {
  const agreement = await frameworkOf(tx, competition)
  const today = londonDateOf(await now(tx))
  const lots = (await listCompetitionLots(tx, competition.id)).filter(({ lapsedAt }) => lapsedAt === null)
  const before = Map.groupBy(await listInvitations(tx, competition.id), ({ supplierId }) => supplierId)
  const leads = (await listBidderMembers(tx, competition.id)).filter(({ role }) => role === 'lead')
  const { services, openTo } = kindOf(competition.brief)
  const around = { services, openTo, terms: agreement.terms, today }
  const candidates = await candidatesOf(tx, agreement, { openTo, today, ...(only && { only }) })
  const answersOf = (supplierId: string) =>
    lots.map(({ lotId }) => ({ lotId, answer: askSupplier(supplierId, candidates, { lotId, ...around }) }))

  const counts: GateCounts = { invited: 0, notInvited: 0 }
  for (const [supplierId, { appointments }] of candidates) {
    const actsFor = appointments.filter((place) => place.supplierId === supplierId)
    if (only ? !only.includes(supplierId) : !isOpenToAny(competition.brief) && actsFor.length === 0) continue
    // Who leads for those with whom it holds a lot is a bidder before it is invited itself.
    const known = leads.find(({ organisationId }) => organisationId === supplierId)?.bidderId ?? null
    const asked = { supplierId, answers: answersOf(supplierId), before: before.get(supplierId) ?? [], known }
    const { rows, changed, bidderId, isNew } = answered(asked)
    if (isNew && bidderId) {
      const lead = { bidderId, competitionId: competition.id, organisationId: supplierId, role: 'lead' }
      await insertBidder(tx, { ...lead, binding: bindingOfMember(ctx.vault, lead) })
    }
    await insertInvitations(tx, competition.id, changed)
    if (changed.some(({ gate }) => gate === null)) counts.invited++
    if (rows.every(({ gate }) => gate !== null)) counts.notInvited++
    if (changed.length > 0) await tell(ctx, tx, { competition, reader: supplierId, bidderId, rows })
    if (!isOpenToAny(competition.brief))
      await tellHolders(ctx, tx, { competition, actingId: supplierId, places: actsFor, bidderId, rows, changed })
  }
  return counts
}

type Answered = {
  supplierId: string
  answers: readonly { lotId: string; answer: ReturnType<typeof askSupplier> }[]
  before: readonly InvitationRow[]
  /** The bidder that it leads, if it is one. */
  known: string | null
}

/** The rows of one supplier now, and those of them that are new or another answer than before. */
function answered({ supplierId, answers, before, known }: Answered) {
  const isInvited = answers.some(({ answer }) => 'invited' in answer)
  const bidderId = known ?? (isInvited ? newId('bdr') : null)
  const rows = answers.map(({ lotId, answer }): InvitationRow => {
    const earlier = before.find((row) => row.lotId === lotId)
    if (earlier?.gate === null) return earlier
    if ('invited' in answer) return { supplierId, lotId, gate: null, detail: null, coverage: answer.invited, bidderId }
    return { supplierId, lotId, ...answer, coverage: null, bidderId: null }
  })
  const changed = rows.filter(({ lotId, gate, detail }) => {
    const earlier = before.find((row) => row.lotId === lotId)
    return !earlier || earlier.gate !== gate || earlier.detail !== detail
  })
  return { rows, changed, bidderId, isNew: known === null }
}

type ToldTogether = Omit<Told, 'reader' | 'actingId'> & {
  actingId: string
  places: readonly Place[]
  changed: readonly InvitationRow[]
}

/** Those for whom a supplier acts are each told of the lots that they hold with it, and of no other. */
async function tellHolders(ctx: Context, tx: Tx, { places, changed, rows, ...of }: ToldTogether): Promise<void> {
  for (const reader of new Set(places.flatMap(({ members }) => members))) {
    const isShared = ({ lotId }: InvitationRow) =>
      places.some((place) => place.lotId === lotId && place.members.includes(reader))
    if (reader !== of.actingId && changed.some(isShared))
      await tell(ctx, tx, { ...of, reader, rows: rows.filter(isShared) })
  }
}

type Told = {
  competition: CompetitionRow
  reader: string
  bidderId: string | null
  rows: readonly InvitationRow[]
  /** Who acts for the reader in these lots, where that is another. */
  actingId?: string
}

/** One event for one supplier alone, with the answer at each lot. */
function tell(ctx: Context, tx: Tx, { competition, reader, bidderId, rows, actingId }: Told): Promise<void> {
  const lots = Object.fromEntries(rows.map(({ lotId, gate }) => [lotId, gate ?? 'invited']))
  const bidder = rows.some(({ gate }) => gate === null) || !actingId ? bidderId : null
  return record(ctx, tx, {
    type: bidder ? 'competition.invited' : 'competition.not-invited',
    subject: competition.id,
    audience: [reader],
    data: { ...(bidder && { bidderId: bidder }), ...(actingId && { supplierId: actingId }), lots },
  })
}
