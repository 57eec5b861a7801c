import { now } from '@carelot/db/clock'
import { insertFinancialCheck } from '@carelot/db/consortium/member-check'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { NewFinancialCheck } from '@carelot/rules/consortium/finance'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { refuseUnjoined } from './member-move.ts'
import { lockForConsortiumMove } from './own-consortium.ts'

/** A person of the lead says whether a member's finances pass, and why. The last check counts (C-12). */
export function checkFinances(ctx: Context, input: NewFinancialCheck) {
  const by = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, organisationId, outcome, reasons } = input
  return command(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'check finances', byLead: true })
    refuseUnjoined(row, organisationId)
    const at = await now(tx)
    await insertFinancialCheck(tx, { ...input, by, at })
    await record(ctx, tx, {
      type: 'consortium.finances-checked',
      subject: consortiumId,
      audience: [row.leadId, organisationId],
      data: { organisationId, outcome, reasons },
    })
    return { organisationId, outcome, checkedAt: at }
  })
}
