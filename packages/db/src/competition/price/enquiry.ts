import type { Instant } from '@carelot/rules/instant'
import type { Db, Tx } from '../../database.ts'

const columns = [
  'id',
  'competition_id as competitionId',
  'bid_id as bidId',
  'lot_id as lotId',
  'question',
  'answer_by as answerBy',
  'asked_by as askedBy',
  'asked_at as askedAt',
  'explanation',
  'explained_at as explainedAt',
  'decision',
  'reason',
  'decided_by as decidedBy',
  'decided_at as decidedAt',
  'external_reference as externalReference',
] as const

/** A question about a price. `question`, `explanation` and `reason` are encrypted to the read key. */
export type EnquiryRow = {
  id: string
  competitionId: string
  bidId: string
  lotId: string
  question: string
  answerBy: Instant
  askedBy: string
  askedAt: Instant
  explanation: string | null
  explainedAt: Instant | null
  decision: 'accepted' | 'rejected' | null
  reason: string | null
  decidedBy: string | null
  decidedAt: Instant | null
  externalReference: string | null
}

type NewEnquiry = Pick<
  EnquiryRow,
  'id' | 'competitionId' | 'bidId' | 'lotId' | 'question' | 'answerBy' | 'askedBy' | 'askedAt' | 'externalReference'
>

/** Whether it was written: not where one about this price is open already. */
export async function insertEnquiry(tx: Tx, enquiry: NewEnquiry): Promise<boolean> {
  const made = await tx
    .insertInto('price_enquiry')
    .values({
      id: enquiry.id,
      competition_id: enquiry.competitionId,
      bid_id: enquiry.bidId,
      lot_id: enquiry.lotId,
      question: enquiry.question,
      answer_by: enquiry.answerBy,
      asked_by: enquiry.askedBy,
      asked_at: enquiry.askedAt,
      external_reference: enquiry.externalReference,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export function lockEnquiry(tx: Tx, of: { competitionId: string; id: string }): Promise<EnquiryRow | undefined> {
  return tx
    .selectFrom('price_enquiry')
    .select(columns)
    .where('id', '=', of.id)
    .where('competition_id', '=', of.competitionId)
    .forUpdate()
    .executeTakeFirst()
}

export async function updateExplained(
  tx: Tx,
  {
    id,
    explanation,
    explainedBy,
    explainedAt,
  }: { id: string; explanation: string; explainedBy: object; explainedAt: Instant },
): Promise<void> {
  await tx
    .updateTable('price_enquiry')
    .set({ explanation, explained_by: JSON.stringify(explainedBy), explained_at: explainedAt })
    .where('id', '=', id)
    .execute()
}

type Decided = { id: string; decision: 'accepted' | 'rejected'; reason: string; decidedBy: string; decidedAt: Instant }

export async function updateDecided(tx: Tx, { id, decision, reason, decidedBy, decidedAt }: Decided): Promise<void> {
  await tx
    .updateTable('price_enquiry')
    .set({ decision, reason, decided_by: decidedBy, decided_at: decidedAt })
    .where('id', '=', id)
    .execute()
}

/** All questions about prices of a competition; of one bidder's bids alone where it is named. */
export function listEnquiries(db: Db | Tx, competitionId: string, bidderId?: string): Promise<EnquiryRow[]> {
  return db
    .selectFrom('price_enquiry')
    .select(columns)
    .where('competition_id', '=', competitionId)
    .$if(bidderId !== undefined, (query) =>
      query.where('bid_id', 'in', (eb) =>
        eb
          .selectFrom('bid')
          .select('id')
          .where('bidder_id', '=', bidderId ?? ''),
      ),
    )
    .orderBy('id')
    .execute()
}
