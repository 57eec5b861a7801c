import type { Tx } from '../database.ts'

/** Writes by which entity a bidder contracts, as the capability that forms it says, or that there is none any more. */
export async function updateVehicle(tx: Tx, bidderId: string, vehicle: object | null): Promise<void> {
  await tx
    .updateTable('bidder')
    .set({ vehicle: vehicle && JSON.stringify(vehicle) })
    .where('id', '=', bidderId)
    .execute()
}
