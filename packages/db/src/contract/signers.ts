import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { blockedBy } from './blocked.ts'
import { awaitsForm } from './form.ts'
import { awaitsSubContract } from './sub-contract.ts'

const isWaiting = sql`c.stage = 'unsigned' and not c.held and c.at_risk_since is null and not ${awaitsSubContract}
  and not ${awaitsForm}`

/**
 * From which instants contracts may be signed that are to be, and by which suppliers. Not those under a legal hold or whose bid is
 * at risk, nor those that wait for a notice, a sub-contract or the form that the award asks for.
 */
export async function listSigningInstants(
  tx: Tx,
  competitionId: string,
): Promise<{ mayBeSignedFrom: Instant; suppliers: string[] }[]> {
  const { rows } = await sql<{ mayBeSignedFrom: Instant; suppliers: string[] }>`
    select may_be_signed_from as "mayBeSignedFrom", array_agg(distinct supplier_id order by supplier_id) as suppliers
    from contract c where competition_id = ${competitionId} and may_be_signed_from is not null and ${isWaiting}
    group by may_be_signed_from order by may_be_signed_from`.execute(tx)
  return rows
}

/** The suppliers whose contracts may be signed from this instant, and are blocked by nothing now. */
export async function listSigners(tx: Tx, competitionId: string, mayBeSignedFrom: Instant): Promise<string[]> {
  const { rows } = await sql<{ supplierId: string }>`
    select distinct supplier_id as "supplierId" from contract c
    where competition_id = ${competitionId} and may_be_signed_from = ${mayBeSignedFrom} and ${isWaiting} and ${blockedBy} is null
    order by supplier_id`.execute(tx)
  return rows.map(({ supplierId }) => supplierId)
}
