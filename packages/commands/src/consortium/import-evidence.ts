import { now } from '@carelot/db/clock'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { NewEvidence } from '@carelot/rules/consortium/evidence'
import { EvidenceRow, evidenceOfRow } from '@carelot/rules/consortium/evidence-row'
import { ConsortiumId } from '@carelot/rules/id'
import type { LocalDate } from '@carelot/rules/instant'
import { londonDateOf } from '@carelot/rules/london-time'
import { problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import {
  faultsOfRequest,
  isOneTable,
  oneTable,
  type RowFault,
  readTable,
  type Table,
  tableFields,
} from '../import/read-table.ts'
import { lockForMemberMove } from './member-move.ts'
import { keepEvidence } from './submit-evidence.ts'

export const ImportEvidence = z
  .strictObject({ consortiumId: ConsortiumId, dryRun: z.boolean().default(false), ...tableFields })
  .refine(isOneTable, oneTable)
  .meta({ id: 'ImportConsortiumEvidence' })
export type ImportEvidence = z.infer<typeof ImportEvidence>

type Imported = { dryRun: boolean; imported: number; faults: RowFault[] }

/**
 * A member's own checklist from a table: all of it or nothing. A dry run says every fault by row and column and keeps
 * nothing; otherwise faults are a refusal. Nobody but the member itself becomes anything by it.
 */
export function importEvidence(ctx: Context, input: ImportEvidence): Promise<Imported> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory', 'bid-writer'))
  const { consortiumId, dryRun } = input
  return command(ctx, input, async (tx) => {
    const { row, own } = await lockForMemberMove(ctx, tx, { consortiumId, move: 'submit evidence' })
    const at = await now(tx)
    const { evidence, faults } = readEvidence(input, londonDateOf(at))
    if (dryRun) return { dryRun, imported: 0, faults }
    refuseWith(problemOfFaults(faultsOfRequest(faults, input)))
    const { organisationId } = own
    for (const shown of evidence) await keepEvidence(ctx, tx, { row, organisationId, shown, personId, at })
    return { dryRun, imported: evidence.length, faults: [] }
  })
}

function readEvidence(table: Table, today: LocalDate): { evidence: NewEvidence[]; faults: RowFault[] } {
  const keyOf = ({ item, requirementId = '' }: EvidenceRow) => `${item} ${requirementId}`
  const { rows, repeated, faults } = readTable(table, { row: EvidenceRow, keyOf })
  const read = [...rows, ...repeated].map(({ row, value }) => ({ row, ...evidenceOfRow(value, today) }))
  const unfit = read.flatMap((each) =>
    'faults' in each
      ? each.faults.map(({ pointer, code, detail }) => ({ row: each.row, column: pointer.slice(1), code, detail }))
      : [],
  )
  return {
    evidence: read.flatMap((each) => ('value' in each ? [each.value] : [])),
    faults: [...faults, ...unfit].toSorted((one, other) => one.row - other.row),
  }
}
