import { now } from '@carelot/db/clock'
import { type ConsortiumRow, updateConsortium } from '@carelot/db/consortium/consortium'
import { deleteRemindersOfEvidence } from '@carelot/db/consortium/evidence'
import { destroyPrices } from '@carelot/db/consortium/price'
import type { Tx } from '@carelot/db/database'
import { deleteReminders } from '@carelot/db/event/reminder'
import { joinedOf, standingOf } from '@carelot/rules/consortium/readiness'
import { type Recorder, record } from '../record.ts'
import { lapseChanges } from './lapse-changes.ts'
import { lapseDirections } from './lapse-directions.ts'
import { papersOfBid } from './standing-papers.ts'

type Ending = { row: ConsortiumRow; stage: 'withdrawn' | 'dissolved'; reason?: string }

/**
 * Ends a consortium. Every authority that a member gave ends with it, and nothing reminds of it any more; what was agreed
 * and signed is kept, as the evidence that it was. Everybody who has joined is told, and how many authorities that were;
 * whoever may still answer learns of the end alone (C-18), and so does the council, of a consortium with a contract: the reason is
 * typed for the members.
 */
export async function endConsortium(recorder: Recorder, tx: Tx, { row, stage, reason }: Ending): Promise<void> {
  await updateConsortium(tx, row.id, { stage })
  const ended = `consortium.${stage}` as const
  await lapseChanges(recorder, tx, { row, because: ended })
  await deleteReminders(tx, row.id)
  await deleteRemindersOfEvidence(tx, row.id)
  await destroyPrices(tx, row.id)
  await lapseDirections(recorder, tx, { row, reason: `The consortium was ${stage}` })
  const joined = joinedOf(row)
  const invited = standingOf(row).filter((organisationId) => !joined.includes(organisationId))
  const said = { type: ended, subject: row.id }
  const letters = papersOfBid(row, await now(tx)).filter(({ kind }) => kind === 'letter-of-authority')
  // One that would have ended before a bid could be made is in force until then.
  const authoritiesEnded = letters.filter(({ state }) => state === 'signed' || state === 'ends-early').length
  await record(recorder, tx, { ...said, audience: joined, data: { ...(reason && { reason }), authoritiesEnded } })
  // A council has no part in one that it has no contract with; of one that it has it is told that nobody speaks for it any more.
  const { councilId, competitionId } = row
  if (row.stage === 'contracted')
    await record(recorder, tx, { ...said, audience: [councilId], data: { competitionId } })
  if (invited.length > 0) await record(recorder, tx, { ...said, audience: invited, data: {} })
}
