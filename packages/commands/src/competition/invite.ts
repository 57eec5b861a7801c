import { now } from '@carelot/db/clock'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import {
  type InvitationRow,
  insertBidder,
  insertInvitations,
  listInvitations,
} from '@carelot/db/competition/invitation'
import { listCompetitionLots } from '@carelot/db/competition/lot'
import type { Tx } from '@carelot/db/database'
import { askGates, type Candidate } from '@carelot/rules/competition/gates'
import { kindOf } from '@carelot/rules/competition/kind'
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
 * answer (P-41). Asked again, who was invited to a lot stays so, and only those whose answer is another one are told.
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
  const { services, openTo } = kindOf(competition.brief)
  const around = { services, openTo, terms: agreement.terms, today }
  const answersOf = (candidate: Candidate) =>
    lots.map(({ lotId }) => ({ lotId, answer: askGates(candidate, { lotId, ...around }) }))

  const counts: GateCounts = { invited: 0, notInvited: 0 }
  const candidates = await candidatesOf(tx, agreement, { openTo, today, ...(only && { only }) })
  for (const [supplierId, candidate] of candidates) {
    const asked = { supplierId, answers: answersOf(candidate), before: before.get(supplierId) ?? [] }
    const { rows, changed, bidderId, isNew } = answered(asked)
    if (isNew && bidderId) {
      const lead = { bidderId, competitionId: competition.id, organisationId: supplierId, role: 'lead' }
      await insertBidder(tx, { ...lead, binding: bindingOfMember(ctx.vault, lead) })
    }
    await insertInvitations(tx, competition.id, changed)
    if (changed.some(({ gate }) => gate === null)) counts.invited++
    if (rows.every(({ gate }) => gate !== null)) counts.notInvited++
    if (changed.length > 0) await tell(ctx, tx, { competition, supplierId, bidderId, rows })
  }
  return counts
}

type Answered = {
  supplierId: string
  answers: readonly { lotId: string; answer: ReturnType<typeof askGates> }[]
  before: readonly InvitationRow[]
}

/** The rows of one supplier now, and those of them that are new or another answer than before. */
function answered({ supplierId, answers, before }: Answered) {
  const known = before.find(({ bidderId }) => bidderId !== null)?.bidderId ?? null
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

type Told = {
  competition: CompetitionRow
  supplierId: string
  bidderId: string | null
  rows: readonly InvitationRow[]
}

/** One event for the supplier alone, with its answer at each lot. */
function tell(ctx: Context, tx: Tx, { competition, supplierId, bidderId, rows }: Told): Promise<void> {
  const lots = Object.fromEntries(rows.map(({ lotId, gate }) => [lotId, gate ?? 'invited']))
  return record(ctx, tx, {
    type: bidderId ? 'competition.invited' : 'competition.not-invited',
    subject: competition.id,
    audience: [supplierId],
    data: { ...(bidderId && { bidderId }), lots },
  })
}
