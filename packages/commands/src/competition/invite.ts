import { listAppointments } from '@carelot/db/agreement/appointment'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { type InvitationRow, insertBidder, insertInvitations } from '@carelot/db/competition/invitation'
import type { Tx } from '@carelot/db/database'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'

/** Asks the gates over every appointed supplier and lot, and tells each supplier its own answer (P-41). */
export async function invite(
  ctx: Context,
  tx: Tx,
  competition: CompetitionRow,
): Promise<{ invited: number; notInvited: number }> {
  const lots = new Set<string>(competition.brief.lots.map(({ lotId }) => lotId))
  const appointments = (await listAppointments(tx, competition.agreementId)).filter(({ lotId }) => lots.has(lotId))
  const suppliers = [...new Set(appointments.map(({ supplierId }) => supplierId))]
  const rows: InvitationRow[] = []
  for (const supplierId of suppliers) {
    const bidderId = newId('bdr')
    await insertBidder(tx, { id: bidderId, competitionId: competition.id, organisationId: supplierId })
    for (const { lotId } of appointments.filter((appointment) => appointment.supplierId === supplierId))
      rows.push({ supplierId, lotId, gate: null, detail: null, bidderId })
    await record(ctx, tx, {
      type: 'competition.invited',
      subject: competition.id,
      audience: [supplierId],
      data: { bidderId },
    })
  }
  await insertInvitations(tx, competition.id, rows)
  return { invited: suppliers.length, notInvited: 0 }
}
