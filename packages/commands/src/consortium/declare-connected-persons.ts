import { now } from '@carelot/db/clock'
import { insertConnectedPersons } from '@carelot/db/consortium/member-check'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { ConnectedPerson } from '@carelot/rules/consortium/connected-person'
import { ConsortiumId } from '@carelot/rules/id'
import { londonDateOf } from '@carelot/rules/london-time'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { hideDetail } from './hidden-detail.ts'
import { lockForMemberMove } from './member-move.ts'
import { keepEvidence } from './submit-evidence.ts'

export const DeclareConnectedPersons = z
  .strictObject({ consortiumId: ConsortiumId, persons: z.array(ConnectedPerson).max(100) })
  .meta({ id: 'DeclareConnectedPersons' })
export type DeclareConnectedPersons = z.infer<typeof DeclareConnectedPersons>

/**
 * A signatory declares who is connected with its firm, which is the evidence for that item of its checklist. Names stay
 * hidden in one row: neither the record nor the kept answer holds one (P-25).
 */
export function declareConnectedPersons(ctx: Context, input: DeclareConnectedPersons) {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, persons } = input
  return command(ctx, input, async (tx) => {
    const { row, own } = await lockForMemberMove(ctx, tx, { consortiumId, move: 'declare connected persons' })
    const { organisationId } = own
    const declaredAt = await now(tx)
    const text = JSON.stringify(persons)
    const hidden = hideDetail(ctx.vault, `${consortiumId} ${organisationId}`, text)
    await insertConnectedPersons(tx, { consortiumId, organisationId, persons: hidden, by: personId, at: declaredAt })
    const shown = {
      particulars: { item: 'connected-persons' as const },
      contentHash: ctx.vault.mac('connected persons', text),
      issuedOn: londonDateOf(declaredAt),
      expiresOn: null,
      externalReference: null,
    }
    await keepEvidence(ctx, tx, { row, organisationId, shown, personId, at: declaredAt })
    await record(ctx, tx, {
      type: 'consortium.connected-persons-declared',
      subject: consortiumId,
      audience: [row.leadId, organisationId],
      data: { organisationId, declared: persons.length },
    })
    return { organisationId, declared: persons.length, declaredAt }
  })
}
