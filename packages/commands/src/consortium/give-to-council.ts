import type { Tx } from '@carelot/db/database'
import { deleteReader, insertReader } from '@carelot/db/document/document'
import { deadlineOf } from './formed.ts'

/** Lets the council read executed copies once tenders are open. */
export async function giveToCouncil(tx: Tx, competitionId: string, documentIds: readonly string[]): Promise<void> {
  const { councilId } = await deadlineOf(tx, { competitionId })
  for (const documentId of councilId ? documentIds : [])
    await insertReader(tx, { documentId, organisationId: councilId ?? '', onceOpened: competitionId })
}

/** Takes back what was to be read of a bid that does not stand. */
export async function takeFromCouncil(tx: Tx, competitionId: string, documentIds: readonly string[]): Promise<void> {
  const { councilId } = await deadlineOf(tx, { competitionId })
  for (const documentId of councilId ? documentIds : [])
    await deleteReader(tx, { documentId, organisationId: councilId ?? '' })
}
