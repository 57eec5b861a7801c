import type { VehicleConsent } from '@carelot/rules/consortium/vehicle'
import type { Instant } from '@carelot/rules/instant'
import type { Db, Tx } from '../database.ts'

export type VehicleConsentTables = {
  consortium_vehicle_consent: {
    consortium_id: string
    organisation_id: string
    person_id: string
    statement: string
    consented_at: Instant
  }
}

export async function insertVehicleConsent(tx: Tx, made: VehicleConsent): Promise<void> {
  await tx
    .insertInto('consortium_vehicle_consent')
    .values({
      consortium_id: made.consortiumId,
      organisation_id: made.organisationId,
      person_id: made.personId,
      statement: made.statement,
      consented_at: made.consentedAt,
    })
    .execute()
}

/** What a firm has said of contracting as the vehicle of a consortium, if it has. */
export function findVehicleConsent(
  tx: Db | Tx,
  { consortiumId, organisationId }: { consortiumId: string; organisationId: string },
): Promise<VehicleConsent | undefined> {
  return tx
    .selectFrom('consortium_vehicle_consent')
    .select([
      'consortium_id as consortiumId',
      'organisation_id as organisationId',
      'person_id as personId',
      'statement',
      'consented_at as consentedAt',
    ])
    .where('consortium_id', '=', consortiumId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
}
