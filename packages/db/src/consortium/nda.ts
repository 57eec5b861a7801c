import type { Instant } from '@carelot/rules/instant'
import type { Tx } from '../database.ts'

type NewNda = {
  consortiumId: string
  version: number
  text: string | null
  documentHash: string | null
  contentHash: string
  setBy: string
  setAt: Instant
}

export async function insertNda(tx: Tx, made: NewNda): Promise<void> {
  await tx
    .insertInto('consortium_nda')
    .values({
      consortium_id: made.consortiumId,
      version: made.version,
      text: made.text,
      document_hash: made.documentHash,
      content_hash: made.contentHash,
      set_by: made.setBy,
      set_at: made.setAt,
    })
    .execute()
}

type Acceptance = {
  consortiumId: string
  ndaVersion: number
  organisationId: string
  personId: string
  statement: string
  acceptedAt: Instant
}

export async function insertNdaAcceptance(tx: Tx, made: Acceptance): Promise<void> {
  await tx
    .insertInto('consortium_nda_acceptance')
    .values({
      consortium_id: made.consortiumId,
      nda_version: made.ndaVersion,
      organisation_id: made.organisationId,
      person_id: made.personId,
      statement: made.statement,
      accepted_at: made.acceptedAt,
    })
    .execute()
}
