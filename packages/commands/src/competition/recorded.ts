import type { CompetitionRow } from '@carelot/db/competition/competition'
import type { Db, Tx } from '@carelot/db/database'
import type { StoredRecord } from '@carelot/db/event/feed'
import { findRecordOfBrief, listRecordsAbout, listRecordsOfBids } from '@carelot/db/event/record'
import type { Brief } from '@carelot/rules/competition/brief'
import { z } from 'zod'
import type { Deployment } from '../context.ts'
import { contentHashOf } from '../keys/content-hash.ts'
import { isOurRecord } from '../record.ts'
import { StepRefused } from './step-refused.ts'

type Reading = Pick<Deployment, 'vault'>

/** Part of every record that says what the published brief is from then on. */
export const recordedBrief = (brief: Brief) => ({ briefHash: contentHashOf(brief) })

/** The brief, with its panel, must be the one that was published and has since been changed by addendum and panel change alone. */
export async function assertRecordedBrief(
  { vault }: Reading,
  db: Db | Tx,
  { id, brief, stage }: CompetitionRow,
): Promise<void> {
  if (stage === 'draft') return
  const last = await findRecordOfBrief(db, id)
  const said = last && ours(vault, [last]).map(({ data }) => data)[0]
  if (WithBrief.safeParse(said).data?.briefHash !== contentHashOf(brief))
    throw new StepRefused('the brief is not the one of the record')
}

/** The deadline that was announced last. */
export async function recordedDeadline({ vault }: Reading, tx: Tx, competitionId: string) {
  const announced = await listRecordsAbout(tx, competitionId, [
    'competition.published',
    'competition.extended',
    'competition.further-period-given',
  ])
  return WithDeadline.safeParse(ours(vault, announced).at(-1)?.data).data
}

/** The persons who declared a conflict of interest, and have not declared since that there is none. */
export async function recordedConflicts({ vault }: Reading, tx: Tx, competitionId: string): Promise<Set<string>> {
  const conflicts = new Map<string, boolean>()
  for (const { data } of ours(vault, await listRecordsAbout(tx, competitionId, ['competition.interest-declared']))) {
    const { personId, phase, conflict } = Declared.parse(data)
    conflicts.set(`${personId} ${phase}`, conflict)
  }
  return new Set([...conflicts].flatMap(([key, conflict]) => (conflict ? [key.split(' ')[0] ?? ''] : [])))
}

/** The ids of bids that were acknowledged, and of those that were then taken back. */
export async function recordedBids({ vault }: Reading, tx: Tx, competitionId: string) {
  const records = ours(vault, await listRecordsOfBids(tx, competitionId))
  const subjectsOf = (type: StoredRecord['type']) =>
    new Set(records.flatMap((row) => (row.type === type ? [row.subject] : [])))
  return { submitted: subjectsOf('bid.submitted'), withdrawn: subjectsOf('bid.withdrawn') }
}

const WithBrief = z.object({ briefHash: z.string() })
const WithDeadline = z.object({ deadline: z.string(), deadlineVersion: z.int() })
const Declared = z.object({ personId: z.string(), phase: z.string(), conflict: z.boolean() })

function ours(vault: Reading['vault'], records: readonly StoredRecord[]): readonly StoredRecord[] {
  if (!records.every((row) => isOurRecord(vault, row)))
    throw new StepRefused('the record holds what this deployment did not write')
  return records
}
