import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import type { Tx } from '@carelot/db/database'
import { deleteReader, insertReader } from '@carelot/db/document/document'

type OfBid = Pick<ConsortiumRow, 'competitionId' | 'councilId'>

/** Lets the council read executed copies once tenders are open. */
export async function giveToCouncil(tx: Tx, row: OfBid, documentIds: readonly string[]): Promise<void> {
  const { competitionId: onceOpened, councilId: organisationId } = row
  for (const documentId of documentIds) await insertReader(tx, { documentId, organisationId, onceOpened })
}

/** Takes back what was to be read of a bid that does not stand. */
export async function takeFromCouncil(tx: Tx, row: OfBid, documentIds: readonly string[]): Promise<void> {
  for (const documentId of documentIds) await deleteReader(tx, { documentId, organisationId: row.councilId })
}
