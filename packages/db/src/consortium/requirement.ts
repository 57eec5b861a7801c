import type { NewRequirement } from '@carelot/rules/consortium/requirement'
import type { Instant } from '@carelot/rules/instant'
import type { Tx } from '../database.ts'

type RequirementToInsert = NewRequirement & { id: string; consortiumId: string; askedBy: string; askedAt: Instant }

export async function insertRequirement(tx: Tx, made: RequirementToInsert): Promise<void> {
  await tx
    .insertInto('consortium_requirement')
    .values({
      id: made.id,
      consortium_id: made.consortiumId,
      item: made.item,
      title: made.title,
      roles: made.roles,
      organisation_ids: made.organisationIds,
      minimum_pence: made.minimumPence ?? null,
      due_on: made.dueOn,
      before_bid: made.beforeBid,
      asked_by: made.askedBy,
      asked_at: made.askedAt,
    })
    .execute()
}

/** Whether it was there to be withdrawn. */
export async function updateWithdrawn(
  tx: Tx,
  { consortiumId, id, at }: { consortiumId: string; id: string; at: Instant },
): Promise<boolean> {
  const changed = await tx
    .updateTable('consortium_requirement')
    .set({ withdrawn_at: at })
    .where('consortium_id', '=', consortiumId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}
